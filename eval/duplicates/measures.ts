import type { Candidate } from './candidates';
import type { Tracker } from './tracker';

export interface Ranking {
  readonly queries: number;
  /** Share of the queries with an earlier member of their cluster among the first 1, 5, 10, 20. */
  readonly recall: Readonly<Record<1 | 5 | 10 | 20, number>>;
  readonly map: number;
}

export interface Alarms {
  /** Share of the queries found. */
  readonly recall: number;
  /** Least `p` at which so many are found; absent when the method never finds so many. */
  readonly threshold?: number;
  /** Pairs told that people neither labelled nor related otherwise, per 1,000 rows. */
  readonly falsePer1000?: number;
  /** Labelled pairs among labelled and false ones. */
  readonly precision?: number;
}

type Candidates = readonly (readonly Candidate[])[];

/** @param counts which rows to ask about */
export function rankingOf(
  tracker: Tracker,
  candidates: Candidates,
  counts: (at: number) => boolean = () => true,
): Ranking {
  const queries = queriesOf(tracker, counts);
  const firsts = queries.map((at) => {
    const place = (candidates[at] ?? []).findIndex((one) => tracker.earlier[at]?.has(one.at) === true);
    return place < 0 ? Infinity : place;
  });
  const within = (most: number) => share(firsts.filter((first) => first < most).length, queries.length);
  const precisions = queries.map((at) =>
    averagePrecision(candidates[at] ?? [], tracker.earlier[at] ?? new Set()),
  );
  return {
    queries: queries.length,
    recall: { 1: within(1), 5: within(5), 10: within(10), 20: within(20) },
    map: share(
      precisions.reduce((sum, one) => sum + one, 0),
      queries.length,
    ),
  };
}

/** False alarms at the thresholds where so many of the queries are found. Only the verdict "duplicate" counts. */
export function alarmsOf(
  tracker: Tracker,
  candidates: Candidates,
  recalls: readonly number[],
  counts: (at: number) => boolean = () => true,
): Alarms[] {
  const queries = queriesOf(tracker, counts);
  const rows = tracker.rows.filter((_row, at) => tracker.asked[at] === true && counts(at)).length;
  const told = candidates.map((list) => list.filter(({ verdict }) => verdict === 'duplicate'));
  const found = queries
    .map((at) =>
      Math.max(-1, ...(told[at] ?? []).filter((one) => tracker.earlier[at]?.has(one.at)).map(({ p }) => p)),
    )
    .filter((p) => p >= 0)
    .sort((a, b) => b - a);
  return recalls.map((recall) => {
    const threshold = found[Math.ceil(recall * queries.length) - 1];
    return threshold === undefined
      ? { recall }
      : { recall, threshold, ...tally(tracker, told, threshold, rows, counts) };
  });
}

function tally(
  tracker: Tracker,
  told: Candidates,
  threshold: number,
  rows: number,
  counts: (at: number) => boolean,
): { falsePer1000: number; precision: number } {
  let wrong = 0;
  let right = 0;
  told.forEach((list, at) => {
    if (tracker.asked[at] !== true || !counts(at)) return;
    for (const one of list) {
      if (one.p < threshold) continue;
      if (tracker.sameCluster(at, one.at)) right += 1;
      else if (!tracker.related(at, one.at)) wrong += 1;
    }
  });
  return { falsePer1000: share(wrong * 1000, rows), precision: share(right, right + wrong) };
}

export function queriesOf({ asked, earlier }: Tracker, counts: (at: number) => boolean): number[] {
  return earlier.flatMap((before, at) => (before.size > 0 && asked[at] === true && counts(at) ? [at] : []));
}

function averagePrecision(list: readonly Candidate[], wanted: ReadonlySet<number>): number {
  let met = 0;
  let sum = 0;
  list.forEach(({ at }, place) => {
    if (!wanted.has(at)) return;
    met += 1;
    sum += met / (place + 1);
  });
  return share(sum, wanted.size);
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
