import type { RefinementReport } from '../../../../../src/domain/report/report';
import { flagsOf, toneOf } from '../verdict';
import type { Tone } from '../verdict';

/** How many items a check flags, and how much the worst of them matters. */
export interface FlagCount {
  readonly check: string;
  readonly count: number;
}

interface Tally extends FlagCount {
  readonly rank: number;
  /** Findings about the backlog as a whole: too big, twice, out of order, stale. They are what refinement is about. */
  readonly always: boolean;
}

const ranks: Readonly<Record<Tone, number>> = {
  danger: 0,
  warning: 1,
  neutral: 2,
  information: 3,
  success: 3,
};

/** More numbers than these are a wall; the filter for findings lists them all. */
export const mostShown = 7;

/** The counts worth a place on top: what concerns the backlog as a whole, then what matters most in the near zone. */
export function topFlags({ items, counts }: RefinementReport): readonly FlagCount[] {
  const tallies = new Map<string, Tally>();
  for (const item of items) {
    for (const finding of flagsOf(item)) {
      const { check, category } = finding;
      const rank = Math.min(tallies.get(check)?.rank ?? ranks.success, ranks[toneOf(finding, item)]);
      tallies.set(check, { check, count: counts[check] ?? 0, rank, always: category !== 'readiness' });
    }
  }
  return [...tallies.values()]
    .toSorted(
      (a, b) =>
        Number(b.always) - Number(a.always) ||
        a.rank - b.rank ||
        b.count - a.count ||
        a.check.localeCompare(b.check),
    )
    .slice(0, mostShown);
}
