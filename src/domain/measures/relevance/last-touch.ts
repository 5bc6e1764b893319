import type { BacklogItem } from '../../backlog/item';

/** More items than this changed within five minutes are one act of tidying, not a look at each of them. */
const mostByHand = 20;
const fiveMinutes = 300_000;

/**
 * Items whose last change was made together with that of many others: it says nothing about any of them.
 * @returns ids of such items
 */
export function changedTogether(items: readonly BacklogItem[]): ReadonlySet<string> {
  const changes = items
    .map(({ id, updated }) => ({ id, at: Date.parse(updated) }))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((a, b) => a.at - b.at);
  const together = new Set<string>();
  let first = 0;
  let marked = 0;
  changes.forEach(({ at }, last) => {
    while (at - (changes[first]?.at ?? at) > fiveMinutes) first += 1;
    if (last - first < mostByHand) return;
    for (marked = Math.max(marked, first); marked <= last; marked += 1)
      together.add(changes[marked]?.id ?? '');
  });
  return together;
}
