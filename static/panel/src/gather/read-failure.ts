import { JiraRefusal } from '../../../../src/jira/client';
import type { RefusalKind } from '../../../../src/jira/client';
import type { ReadFailure } from '../backlog-state';

const kinds: Readonly<Record<RefusalKind, ReadFailure['kind']>> = {
  'not-signed-in': 'no-permission',
  'no-permission': 'no-permission',
  'not-found': 'not-found',
  gone: 'not-found',
  conflict: 'unreadable',
  'too-large': 'unreadable',
  'rate-limited': 'rate-limited',
  refused: 'unreadable',
  unavailable: 'unreadable',
  unreadable: 'unreadable',
  'no-answer': 'offline',
};

/** Why nothing could be read, in the panel's terms. */
export function readFailure(error: unknown): ReadFailure {
  if (!(error instanceof JiraRefusal)) return { kind: 'broken' };
  return {
    kind: kinds[error.kind],
    ...(error.retryAfter === undefined ? {} : { retryAfterSeconds: error.retryAfter }),
  };
}
