import type { ReadProblem } from '../../domain/backlog/backlog';
import { readCause } from '../read-cause';

/** What could not be read and why, with the ids that are missing because of it. */
export function problem(
  code: ReadProblem['code'],
  error: unknown,
  itemIds: readonly string[] = [],
): ReadProblem {
  const cause = readCause(error);
  return { code, params: { count: itemIds.length }, itemIds, ...(cause === undefined ? {} : { cause }) };
}
