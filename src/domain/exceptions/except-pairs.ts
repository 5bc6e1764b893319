import type { Duplicates, Pair } from '../measures/duplicates';

/** A pair that people said is none, by ids in either order. */
export type RefusedPair = Pick<Pair, 'a' | 'b'>;

const keyOf = ({ a, b }: RefusedPair): string => (a < b ? `${a}:${b}` : `${b}:${a}`);

/** The pairs people did not refuse. Clusters stay: their cards are made of pairs anew. */
export function exceptPairs(duplicates: Duplicates, refused: readonly RefusedPair[]): Duplicates {
  const not = new Set(refused.map(keyOf));
  const left = (pairs: readonly Pair[]) => pairs.filter((pair) => !not.has(keyOf(pair)));
  return { ...duplicates, pairs: left(duplicates.pairs), of: (itemId) => left(duplicates.of(itemId)) };
}
