import type { FinishedItem, Sprint } from '../domain/backlog/backlog';
import type { BacklogItem } from '../domain/backlog/item';
import type { StatusMove } from './gather/read-changes';

interface Span {
  readonly started: number | undefined;
  readonly done: number | undefined;
}

/**
 * When work on an item began and when it was done for good: the first move out of “to do”, and the first move into a done
 * status that was not taken back.
 */
function spanOf(moves: readonly StatusMove[]): Span {
  let started: number | undefined;
  let done: number | undefined;
  for (const { at, to } of moves) {
    if (to === 'done') done ??= at;
    else if (to !== 'unknown') done = undefined;
    if (to === 'indeterminate') started ??= at;
  }
  return { started, done };
}

/**
 * The closed sprint an item was done in. An unfinished item stays listed in a closed sprint, so being listed proves
 * nothing: it must have been done between the sprint's start and its completion.
 */
function sprintOf(item: BacklogItem, done: number, sprints: readonly Sprint[]): number | undefined {
  return sprints.find(
    ({ id, startDate, completeDate }) =>
      item.closedSprintIds.includes(id) &&
      startDate !== undefined &&
      completeDate !== undefined &&
      Date.parse(startDate) <= done &&
      done <= Date.parse(completeDate),
  )?.id;
}

const iso = (at: number): string => new Date(at).toISOString();

/**
 * @param items items that are done now
 * @param moves their status changes, oldest first; without them Jira's resolution date stands in, else the last update
 * @param sprints this board's own closed sprints
 * @returns oldest first
 */
export function finishedItems(
  items: readonly BacklogItem[],
  moves: readonly StatusMove[],
  sprints: readonly Sprint[],
): FinishedItem[] {
  const byItem = new Map<string, StatusMove[]>();
  for (const move of moves) {
    const own = byItem.get(move.itemId);
    if (own) own.push(move);
    else byItem.set(move.itemId, [move]);
  }
  return items
    .map((item): FinishedItem => {
      const span = spanOf(byItem.get(item.id) ?? []);
      const done = span.done ?? Date.parse(item.resolved ?? item.updated);
      return {
        item,
        estimate: item.estimate,
        done: iso(done),
        started: span.started === undefined ? undefined : iso(span.started),
        sprintId: sprintOf(item, done, sprints),
      };
    })
    .sort((a, b) => a.done.localeCompare(b.done));
}
