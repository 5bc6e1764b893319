import type { BacklogItem } from '../../backlog/item';

/** Why an item of a cluster should stay: it holds more of what closing would lose, or it is the oldest. */
export type KeepReason = 'most-attached' | 'oldest';

export interface Keep {
  readonly id: string;
  readonly why: KeepReason;
}

/** What people hung on an item: it is what merging has to carry over. */
function attached({ links, voteCount, commentCount, subtaskCount }: BacklogItem): number {
  return links.length + (voteCount ?? 0) + (commentCount ?? 0) + subtaskCount;
}

/** The item to keep of several that are the same; a finished one before all, since the work is done. */
export function itemToKeep(items: readonly BacklogItem[]): Keep | undefined {
  const done = items.filter(({ status }) => status.category === 'done');
  const [first, second] = (done.length > 0 ? done : items).toSorted(
    (a, b) =>
      attached(b) - attached(a) ||
      (a.created < b.created ? -1 : a.created > b.created ? 1 : 0) ||
      (a.id < b.id ? -1 : 1),
  );
  if (first === undefined) return undefined;
  const more = second === undefined || attached(first) > attached(second);
  return { id: first.id, why: more ? 'most-attached' : 'oldest' };
}
