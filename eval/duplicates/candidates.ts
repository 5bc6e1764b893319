import type { IssueRow } from '../../sandbox/backlogs/rows';
import { profileItem } from '../../src/domain/measures/similarity/profile';
import { SimilarItems } from '../../src/domain/measures/similarity/similar-items';
import type { PairVerdict } from '../../src/domain/measures/pair';
import type { Features } from '../../src/domain/measures/similarity/features';
import { judgeableItem } from '../support/judgeable-item';

/** An earlier row that a method proposes as the same. */
export interface Candidate {
  /** Its place among the rows. */
  readonly at: number;
  /** For ranking the candidates of one row. */
  readonly score: number;
  /** For thresholds over all rows. */
  readonly p: number;
  readonly verdict: PairVerdict;
  readonly features?: Features;
}

/** As many as are ranked and judged for each row. */
export const mostCandidates = 20;

export interface Judging {
  /** For each row, best score first. */
  readonly candidates: readonly (readonly Candidate[])[];
  /** Milliseconds for cutting texts, and for comparing and learning, of all rows together. */
  readonly profiling: number;
  readonly comparing: number;
  /** All rows, by their place, as they are known in the end. */
  readonly items: SimilarItems;
}

/** Goes through the rows as they came in: each is compared to the earlier ones, then learned. */
export function judgeInOrder(rows: readonly IssueRow[]): Judging {
  const started = performance.now();
  const profiles = rows.map((row, at) => ({ ...profileItem(judgeableItem(row)), id: String(at) }));
  const profiled = performance.now();
  const items = new SimilarItems();
  const candidates = profiles.map((profile) => {
    const judged = items.judge(profile, { limit: mostCandidates });
    // Whether an item was finished is not known to somebody who writes a new one.
    items.add(profile, true);
    return judged.map(({ id, score, probability, verdict, features }) => ({
      at: Number(id),
      score,
      p: probability,
      verdict,
      features,
    }));
  });
  return { candidates, items, profiling: profiled - started, comparing: performance.now() - profiled };
}
