import { JiraRefusal } from '../../../../src/jira/client';
import { readCause } from '../../../../src/jira/read-cause';
import type { ReadFailure } from '../backlog-state';

/** Why nothing could be read, in the panel's terms. */
export function readFailure(error: unknown): ReadFailure {
  const retryAfter = error instanceof JiraRefusal ? error.retryAfter : undefined;
  return {
    kind: readCause(error) ?? 'broken',
    ...(retryAfter === undefined ? {} : { retryAfterSeconds: retryAfter }),
  };
}
