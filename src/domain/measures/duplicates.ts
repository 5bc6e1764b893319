import type { Backlog } from '../backlog/backlog';
import type { BacklogItem } from '../backlog/item';
import type { PairVerdict } from './pair';
import { clusterPairs } from './similarity/clusters';
import { explain } from './similarity/explain';
import { itemToKeep } from './similarity/keep';
import type { Keep } from './similarity/keep';
import { profileItem } from './similarity/profile';
import { alreadyRelated } from './similarity/related';
import { SimilarItems } from './similarity/similar-items';
import type { Facts } from './similarity/similarity-index';
import { fewestTold, leastShared, mostToldShare, toldFrom } from './similarity/thresholds';

export type { PairVerdict };

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

/** Items that are probably all the same: two to eight. */
export interface Cluster {
  readonly items: readonly string[];
  /** Which of them should stay, and why. */
  readonly keep: Keep;
  /** Of its likeliest pair. */
  readonly probability: number;
}

export interface Duplicates {
  /** Pairs worth showing, best first. */
  readonly pairs: readonly Pair[];
  /** The duplicates among them, grouped; likeliest first. */
  readonly clusters: readonly Cluster[];
  of(itemId: string): readonly Pair[];
}

/** Finished work is remembered this long: older matches are rather regressions than repetitions. */
const remembered = 365 * 24 * 60 * 60 * 1000;

/**
 * Compares every open item with every other and with what was finished in the last year. Pairs that people related
 * already stay silent; of the likeliest duplicates only so many are told as people can look through.
 */
export function measureDuplicates(backlog: Backlog, now: Date): Duplicates {
  const items = comparable(backlog, now);
  const told = capped(likePairs(items), backlog.items.length);
  const similar = told.similar;
  const pairs = told.pairs.map((pair): Pair => ({ ...pair, ...explain(similar.index, pair.a, pair.b) }));
  const byItem = new Map<string, Pair[]>();
  for (const pair of pairs)
    for (const id of [pair.a, pair.b]) byItem.set(id, [...(byItem.get(id) ?? []), pair]);
  return { pairs, clusters: clustersOf(pairs, items), of: (id) => byItem.get(id) ?? [] };
}

/** By id: open items first, in the backlog's order, then what was finished lately. */
type Items = ReadonlyMap<string, BacklogItem>;

function comparable({ items, history }: Backlog, now: Date): Items {
  const lately = history.finished.filter(({ done }) => now.getTime() - Date.parse(done) <= remembered);
  const all = [...items, ...lately.map(({ item }) => item)];
  return new Map(all.map((item) => [item.id, item]));
}

type BarePair = Omit<Pair, 'shared' | 'differences'>;

function likePairs(items: Items): { pairs: BarePair[]; similar: SimilarItems } {
  const similar = new SimilarItems();
  const place = new Map([...items.keys()].map((id, at) => [id, at]));
  const isDone = (id: string) => items.get(id)?.status.category === 'done';
  const oldestFirst = [...items.values()].map(profileItem).sort(byAge);
  for (const profile of oldestFirst) similar.add(profile, isDone(profile.id));
  const pairs: BarePair[] = [];
  for (const item of items.values()) {
    const accept = (other: Facts) => !(isDone(item.id) && isDone(other.id));
    // Each pair is looked at once, from the younger item's side: it would be the repetition.
    const options = { accept, addedBefore: item.id, least: leastShared, leastProbability: toldFrom };
    for (const { id, score, probability, verdict } of similar.judgeKnown(item.id, options)) {
      const other = items.get(id);
      if (verdict === 'unrelated' || other === undefined) continue;
      if (alreadyRelated(item, other)) continue;
      const [a, b] = (place.get(id) ?? 0) < (place.get(item.id) ?? 0) ? [id, item.id] : [item.id, id];
      pairs.push({ a, b, score, probability, verdict });
    }
  }
  return { pairs: pairs.sort(likelier), similar };
}

function byAge(a: Facts, b: Facts): number {
  return (a.created ?? 0) - (b.created ?? 0) || compare(a.id, b.id);
}

function likelier(one: BarePair, other: BarePair): number {
  return other.probability - one.probability || compare(one.a, other.a) || compare(one.b, other.b);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The likeliest of each verdict, as many as a backlog of this size may have. */
function capped<Found extends { readonly pairs: readonly BarePair[] }>(found: Found, size: number): Found {
  const most = Math.max(fewestTold, Math.floor(size * mostToldShare));
  const counts = new Map<PairVerdict, number>();
  const pairs = found.pairs.filter(({ verdict }) => {
    const count = (counts.get(verdict) ?? 0) + 1;
    counts.set(verdict, count);
    return count <= most;
  });
  return { ...found, pairs };
}

function clustersOf(pairs: readonly Pair[], items: Items): Cluster[] {
  const duplicates = pairs.filter(({ verdict }) => verdict === 'duplicate');
  const others = new Set(
    pairs.flatMap(({ a, b, verdict }) => (verdict === 'duplicate' ? [] : [`${a} ${b}`, `${b} ${a}`])),
  );
  return clusterPairs(duplicates, toldFrom, (a, b) => others.has(`${a} ${b}`)).flatMap((ids) => {
    const keep = itemToKeep(ids.flatMap((id) => items.get(id) ?? []));
    const likeliest = duplicates.find(({ a, b }) => ids.includes(a) && ids.includes(b));
    return keep === undefined || likeliest === undefined
      ? []
      : [{ items: ids, keep, probability: likeliest.probability }];
  });
}
