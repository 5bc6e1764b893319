import { median } from '../velocity';
import { ranksApart } from './rank-test';

/** A finished item of one size. */
export interface Spent {
  readonly key: string;
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly done: number;
  /** Days of work. */
  readonly days: number;
}

/** The team means something else by a size than it did: what has it takes longer, or less long, than half a year ago. */
export interface ScaleDrift {
  readonly side: 'longer' | 'shorter';
  /** Median days of work in the last quarter, and two quarters before. */
  readonly days: number;
  readonly before: number;
  /** Finished in the last quarter, newest first. */
  readonly named: readonly Spent[];
}

const quarter = 91 * 86_400_000;
/** Days of work scatter; less than this factor says nothing, nor do fewer items on either side. */
const factor = 1.5;
const fewest = 5;
/** One alarm in a hundred by chance alone: every size of the scale is looked at. */
const surely = 2.576;

/**
 * @param spent finished items of one size
 * @param now milliseconds since 1970
 * @returns `undefined` where the times agree, may differ by chance, or too few are known
 */
export function scaleDrift(spent: readonly Spent[], now: number): ScaleDrift | undefined {
  const within = (from: number, to: number): readonly Spent[] =>
    spent.filter(({ done }) => done > now - to * quarter && done <= now - from * quarter);
  const [late, early] = [within(0, 1), within(2, 4)];
  if (late.length < fewest || early.length < fewest) return undefined;
  const daysOf = (list: readonly Spent[]): number[] => list.map(({ days }) => days);
  const days = median(daysOf(late)) ?? 0;
  const before = median(daysOf(early)) ?? 0;
  if (days < factor * before && before < factor * days) return undefined;
  if (Math.abs(ranksApart(daysOf(late), daysOf(early))) < surely) return undefined;
  const named = [...late].sort((a, b) => b.done - a.done).slice(0, fewest);
  return { side: days > before ? 'longer' : 'shorter', days, before, named };
}
