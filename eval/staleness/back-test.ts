import { learnAlive } from '../../src/domain/measures/relevance/alive-model';
import { dayInMs } from '../../src/domain/measures/relevance/age';
import { allFactors, writtenFactors } from '../../src/domain/measures/relevance/factors';
import type { ItemRecord } from '../../src/domain/measures/relevance/record';
import { isDoneIn, isOpen } from '../../src/domain/measures/relevance/record';
import { verdictOf } from '../../src/domain/measures/relevance/verdict';
import { areaUnderCurve } from '../support/area';

const year = 365 * dayInMs;

export interface Judged {
  readonly key: string;
  readonly ageDays: number;
  /** Done within a year of the snapshot. */
  readonly fixed: boolean;
  /** 0–1, by the facts that stand once an item is written. */
  readonly alive: number;
  /** 0–1, the same learned from what was closed in the last year only, which is what the app reads. */
  readonly aliveByYear: number;
  /** 0–1, by these and the priority as it is in the file. */
  readonly aliveWithPriority: number;
}

/** Suggestions to close, among items open for more than a year. */
export interface Closing {
  readonly suggested: number;
  /** Share of the suggested that were indeed not done within a year. */
  readonly precision: number;
  /** Share of all items open for more than a year that are suggested. */
  readonly coverage: number;
}

export interface Snapshot {
  readonly at: string;
  readonly open: number;
  readonly fixed: number;
  readonly old: number;
  /** Share of the old ones not done within a year: the precision of suggesting them all. */
  readonly oldNotFixed: number;
  /** How many past moments were learned from. */
  readonly learnedFrom: number;
  readonly auc: {
    readonly age: number;
    readonly ours: number;
    readonly byYear: number;
    readonly withPriority: number;
  };
  /** Precision of suggesting the half of the old items that has the smallest chance. */
  readonly half: { readonly age: number; readonly ours: number; readonly withPriority: number };
  /** Mean chance given, beside the share that was done. */
  readonly meanAlive: number;
  readonly closing: { readonly ours: Closing; readonly withPriority: Closing };
}

function closingOf(old: readonly Judged[], alive: (one: Judged) => number): Closing {
  const suggested = old.filter((one) => verdictOf(alive(one)) === 'close');
  return {
    suggested: suggested.length,
    precision: suggested.filter(({ fixed }) => !fixed).length / suggested.length,
    coverage: suggested.length / old.length,
  };
}

function precisionOfHalf(old: readonly Judged[], score: (one: Judged) => number): number {
  const half = [...old].sort((a, b) => score(a) - score(b)).slice(0, Math.ceil(old.length / 2));
  return half.filter(({ fixed }) => !fixed).length / half.length;
}

/**
 * What was on record at an instant; endings that came later are taken off, so that nobody can look at them.
 * @param from what was closed before is not on record any more
 */
function knownAt(records: readonly ItemRecord[], at: number, from = -Infinity): ItemRecord[] {
  return records.flatMap((record) => {
    if (record.created >= at || (record.ending && record.ending.at < from)) return [];
    return [record.ending && record.ending.at >= at ? { ...record, ending: undefined } : record];
  });
}

/**
 * Judges what was open at an instant by what was known then, and compares with what became of it.
 * @param at milliseconds since 1970
 */
export function backTest(
  records: readonly ItemRecord[],
  at: number,
): { snapshot: Snapshot; judged: Judged[] } {
  const known = knownAt(records, at);
  const plain = learnAlive(known, at, writtenFactors);
  const byYear = learnAlive(knownAt(records, at, at - year), at, writtenFactors);
  const withPriority = learnAlive(known, at, allFactors);
  const judged = records
    .filter((record) => isOpen(record, at))
    .map((record): Judged => {
      const asKnown = { ...record, ending: undefined };
      return {
        key: record.id,
        ageDays: (at - record.created) / dayInMs,
        fixed: isDoneIn(record, at, at + year),
        alive: plain.estimate(asKnown).alive,
        aliveByYear: byYear.estimate(asKnown).alive,
        aliveWithPriority: withPriority.estimate(asKnown).alive,
      };
    });
  const area = (score: (one: Judged) => number) =>
    areaUnderCurve(judged.map((one) => ({ score: score(one), positive: one.fixed }))) ?? NaN;
  const old = judged.filter(({ ageDays }) => ageDays > 365);
  const snapshot: Snapshot = {
    at: new Date(at).toISOString().slice(0, 10),
    open: judged.length,
    fixed: judged.filter(({ fixed }) => fixed).length,
    old: old.length,
    oldNotFixed: old.filter(({ fixed }) => !fixed).length / old.length,
    learnedFrom: plain.snapshots,
    auc: {
      age: area(({ ageDays }) => -ageDays),
      ours: area(({ alive }) => alive),
      byYear: area(({ aliveByYear }) => aliveByYear),
      withPriority: area(({ aliveWithPriority }) => aliveWithPriority),
    },
    half: {
      age: precisionOfHalf(old, ({ ageDays }) => -ageDays),
      ours: precisionOfHalf(old, ({ alive }) => alive),
      withPriority: precisionOfHalf(old, ({ aliveWithPriority }) => aliveWithPriority),
    },
    meanAlive: judged.reduce((sum, { alive }) => sum + alive, 0) / judged.length,
    closing: {
      ours: closingOf(old, ({ alive }) => alive),
      withPriority: closingOf(old, ({ aliveWithPriority }) => aliveWithPriority),
    },
  };
  return { snapshot, judged };
}
