import type { Backlog } from '../backlog/backlog';

/** What kind of likeness a pair has, after the gates. */
export type PairVerdict = 'duplicate' | 'variant' | 'part-of' | 'recurring' | 'unrelated';

/** Two items that are alike, seen from neither side: `a` has the smaller position in the backlog. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  /** Ranker's score, comparable only within one query. */
  readonly score: number;
  /** 0–1, calibrated share of such pairs that are duplicates. */
  readonly probability: number;
  readonly verdict: PairVerdict;
  /** Stemmed words both share, most telling first. */
  readonly shared: readonly string[];
  /** Words only one side has, as written: what tells them apart. */
  readonly differences: { readonly a: readonly string[]; readonly b: readonly string[] };
}

export interface Duplicates {
  /** Pairs worth showing, best first. */
  readonly pairs: readonly Pair[];
  of(itemId: string): readonly Pair[];
}

export function measureDuplicates(_backlog: Backlog, _now: Date): Duplicates {
  return { pairs: [], of: () => [] };
}
