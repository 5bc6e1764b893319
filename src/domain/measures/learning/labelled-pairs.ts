import type { Backlog } from '../../backlog/backlog';
import type { BacklogItem } from '../../backlog/item';
import { profileItem } from '../similarity/profile';
import { SimilarItems } from '../similarity/similar-items';
import { fewestLabels } from './learn';
import type { LabelledPair } from './labelled-pair';

const isDuplicateLink = ({ type }: { readonly type: string }): boolean =>
  /duplicat|doublon|duplicad/i.test(type);

/** More labels change nothing, and each is compared. */
const mostLabels = 300;

/**
 * Pairs that people judged, among what was read: Duplicate links are the same, refused pairs are not.
 * @returns nothing when there are too few to learn from
 */
export function labelledPairs(
  { items, history }: Backlog,
  refused: readonly { readonly a: string; readonly b: string }[],
): LabelledPair[] {
  const all = new Map<string, BacklogItem>(
    [...items, ...history.finished.map(({ item }) => item)].map((item) => [item.id, item]),
  );
  const labels = new Map<string, { a: string; b: string; same: boolean }>();
  const label = (one: string, other: string, same: boolean) => {
    if (one === other || !all.has(one) || !all.has(other)) return;
    const [a, b] = BigInt(one) < BigInt(other) ? [one, other] : [other, one];
    labels.set(`${a}:${b}`, { a, b, same });
  };
  for (const { a, b } of refused) label(a, b, false);
  for (const item of all.values())
    for (const link of item.links) if (isDuplicateLink(link)) label(item.id, link.other.id, true);
  if (labels.size < fewestLabels) return [];

  const similar = new SimilarItems();
  for (const item of all.values()) similar.add(profileItem(item), item.status.category === 'done');
  return [...labels].slice(0, mostLabels).map(([id, { a, b, same }]) => {
    const [judged] = similar.judgeKnown(b, { accept: (other) => other.id === a, limit: 1 });
    return { id, same, probability: judged?.probability ?? 0 };
  });
}
