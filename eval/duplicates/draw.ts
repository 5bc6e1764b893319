import { mostToldShare, fewestTold } from '../../src/domain/measures/similarity/thresholds';
import { explain } from '../../src/domain/measures/similarity/explain';
import type { SimilarityIndex } from '../../src/domain/measures/similarity/similarity-index';
import type { Candidate } from './candidates';
import { cardsOf } from './cards';
import type { Drawn } from './labels';
import type { Tracker } from './tracker';

/** A card as it is told, with the words that are shown on it. */
export interface DrawnCard extends Drawn {
  /** Of the two that were drawn; absent where two of a cluster are not told as a pair. */
  readonly probability?: number;
  readonly shared: readonly string[];
  readonly differences: { readonly a: readonly string[]; readonly b: readonly string[] };
}

type Bare = Pick<Drawn, 'verdict'> & { readonly a: number; readonly b: number };

/**
 * Draws cards for reading: of all that are told as duplicates or variants each as likely as any other, so that both kinds
 * come in the proportion in which people meet them. Of a cluster of more than two, two members are drawn as well.
 * @param seed the same draws the same
 */
export function drawCards(
  tracker: Tracker,
  candidates: readonly (readonly Candidate[])[],
  index: SimilarityIndex,
  count: number,
  seed: number,
): DrawnCard[] {
  const random = randomFrom(seed);
  const all = [...duplicatesTold(tracker, candidates, random), ...variantsTold(tracker, candidates)];
  return shuffled(all, random)
    .slice(0, count)
    .map(({ a, b, verdict }) => ({
      keys: [tracker.rows[a]?.key ?? '', tracker.rows[b]?.key ?? ''],
      verdict,
      ...probabilityOf(candidates, a, b),
      ...explain(index, String(a), String(b)),
    }));
}

function duplicatesTold(
  tracker: Tracker,
  candidates: readonly (readonly Candidate[])[],
  random: () => number,
): Bare[] {
  const place = new Map(tracker.rows.map(({ key }, at) => [key, at]));
  return cardsOf(tracker, candidates).cards.flatMap((keys): Bare[] => {
    const [a, b] = shuffled(keys, random)
      .slice(0, 2)
      .map((key) => place.get(key) ?? 0)
      .sort((one, other) => one - other);
    return a === undefined || b === undefined ? [] : [{ a, b, verdict: 'duplicate' }];
  });
}

/** A variant's card holds two; as many of the likeliest are told as of duplicates. */
function variantsTold(tracker: Tracker, candidates: readonly (readonly Candidate[])[]): Bare[] {
  const { threshold } = cardsOf(tracker, candidates);
  const most = Math.max(fewestTold, Math.floor(tracker.rows.length * mostToldShare));
  return candidates
    .flatMap((list, at) =>
      list
        .filter(({ at: other, verdict, p }) => {
          return verdict === 'variant' && p >= threshold && !tracker.related(at, other);
        })
        .map(({ at: other, p }) => ({ a: other, b: at, p })),
    )
    .sort((one, other) => other.p - one.p || one.b - other.b || one.a - other.a)
    .slice(0, most)
    .map(({ a, b }) => ({ a, b, verdict: 'variant' }));
}

/** @param b the younger: the pair was judged from its side */
function probabilityOf(candidates: readonly (readonly Candidate[])[], a: number, b: number) {
  const judged = candidates[b]?.find(({ at }) => at === a);
  return judged === undefined ? {} : { probability: Math.round(judged.p * 1000) / 1000 };
}

function shuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  return values
    .map((value) => ({ value, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ value }) => value);
}

/** Numbers from 0 to below 1 that look like chance and are the same for the same seed (xorshift of 32 bits). */
function randomFrom(seed: number): () => number {
  // 0 would stay 0 for ever, and small seeds begin alike until their bits are spread.
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
