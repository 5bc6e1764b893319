import { clusterPairs } from '../../src/domain/measures/similarity/clusters';
import { fewestTold, mostToldShare, toldFrom } from '../../src/domain/measures/similarity/thresholds';
import type { Candidate } from './candidates';
import { queriesOf } from './measures';
import type { Tracker } from './tracker';

export interface Cards {
  readonly threshold: number;
  readonly cards: readonly (readonly string[])[];
  /** Cards per 1,000 rows. */
  readonly per1000: number;
  /** Share of the queries that share a card with an earlier member of their cluster. */
  readonly found: number;
}

/** What people would be shown of a whole tracker: groups of the pairs the product tells, without those linked already. */
export function cardsOf(
  tracker: Tracker,
  candidates: readonly (readonly Candidate[])[],
  threshold = toldFrom,
): Cards {
  const told = candidates.flatMap((list, at) =>
    list
      .filter(({ p }) => p >= threshold)
      .filter((one) => tracker.sameCluster(at, one.at) || !tracker.related(at, one.at))
      .map(({ at: other, p, verdict }) => ({ a: String(other), b: String(at), probability: p, verdict })),
  );
  const most = Math.max(fewestTold, Math.floor(tracker.rows.length * mostToldShare));
  const others = new Set(
    told.flatMap(({ a, b, verdict }) => (verdict === 'duplicate' ? [] : [`${a} ${b}`, `${b} ${a}`])),
  );
  const duplicates = told.filter(({ verdict }) => verdict === 'duplicate');
  const groups = clusterPairs(duplicates, threshold, (a, b) => others.has(`${a} ${b}`)).slice(0, most);
  const groupOf = new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)));
  const queries = queriesOf(tracker, () => true);
  const found = queries.filter((at) =>
    (groupOf.get(String(at)) ?? []).some((id) => tracker.earlier[at]?.has(Number(id)) === true),
  );
  return {
    threshold,
    cards: groups.map((group) => group.map((id) => tracker.rows[Number(id)]?.key ?? '')),
    per1000: (groups.length * 1000) / Math.max(1, tracker.rows.length),
    found: found.length / Math.max(1, queries.length),
  };
}
