import type { Backlog } from '../../backlog/backlog';
import type { Part } from '../../backlog/estimate-facts';
import type { BacklogItem } from '../../backlog/item';

/** An item's estimate and those of its parts do not go together. */
export interface PartSum {
  readonly side: 'more' | 'less';
  /** In the board's unit. */
  readonly sum: number;
  /** Parts with an estimate; finished ones first. */
  readonly parts: readonly Part[];
}

/** Sub-tasks, and items of the backlog and of its past that stand below another. */
export function partsByParent({ items, history, parts = [] }: Backlog): ReadonlyMap<string, readonly Part[]> {
  const byParent = new Map<string, Map<string, Part>>();
  const add = (part: Part): void => {
    const own = byParent.get(part.parentId) ?? new Map<string, Part>();
    byParent.set(part.parentId, own.set(part.id, part));
  };
  const below = ({ id, key, parent, estimate }: BacklogItem, isDone: boolean): void => {
    if (parent) add({ id, key, parentId: parent.id, estimate, isDone });
  };
  for (const part of parts) add(part);
  for (const item of items) below(item, false);
  for (const { item } of history.finished) below(item, true);
  return new Map([...byParent].map(([id, own]) => [id, [...own.values()]]));
}

/**
 * @param parts of that item
 * @param tolerated share of the estimate below which parts and whole were only rounded differently
 * @returns `undefined` where they go together; parts without an estimate can make the sum larger still, never too small
 */
export function sumOfParts(
  { estimate }: BacklogItem,
  parts: readonly Part[],
  tolerated: number,
): PartSum | undefined {
  if (estimate === undefined) return undefined;
  const sized = parts.filter((part) => part.estimate?.unit === estimate.unit);
  if (sized.length === 0) return undefined;
  const sum = sized.reduce((total, part) => total + (part.estimate?.value ?? 0), 0);
  const named = [...sized].sort((a, b) => Number(b.isDone) - Number(a.isDone));
  if (sum > estimate.value * (1 + tolerated)) return { side: 'more', sum, parts: named };
  if (sized.length === parts.length && sum < estimate.value * (1 - tolerated))
    return { side: 'less', sum, parts: named };
  return undefined;
}
