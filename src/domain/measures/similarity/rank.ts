import type { Hit } from './best';
import type { Query } from './query';
import type { Facts, SimilarityIndex } from './similarity-index';

/** How far facts beside the text move an item up or down, in units of the text's score. */
export interface Nudges {
  /** Both sides name components and none is the same. */
  readonly componentsApart: number;
  readonly versionShared: number;
  /** Times ln(1 + days between the two). */
  readonly timeApart: number;
}

/** Fitted on the earlier half of one tracker, checked on its later half and on another tracker. */
export const nudges: Nudges = { componentsApart: -3, versionShared: 2, timeApart: -0.7 };

/** Facts move an item by a few points only, so whatever is further down than this stays below the best twenty. */
const depth = 80;

const day = 24 * 60 * 60 * 1000;

export interface RankedItem {
  readonly document: number;
  /** Of the text alone. */
  readonly textScore: number;
  readonly score: number;
}

/** Whole and parts of days between two items; undefined when either date is unknown. */
export function daysApart(a: Pick<Facts, 'created'>, b: Pick<Facts, 'created'>): number | undefined {
  return a.created === undefined || b.created === undefined
    ? undefined
    : Math.abs(a.created - b.created) / day;
}

export function shareAny(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return a.some((name) => b.includes(name));
}

/** What the facts of two items add to the score of their texts. A fact that is unknown adds nothing. */
export function nudge(a: Facts, b: Facts, by: Nudges = nudges): number {
  const bothHave = a.components.length > 0 && b.components.length > 0;
  const apart = bothHave && !shareAny(a.components, b.components);
  return (
    (apart ? by.componentsApart : 0) +
    (shareAny(a.versions, b.versions) ? by.versionShared : 0) +
    by.timeApart * Math.log1p(daysApart(a, b) ?? 0)
  );
}

/** The items most like a query by text and facts, best first; equal scores by the text's score, then by id. */
export function rank(
  index: SimilarityIndex,
  query: Query,
  facts: Facts,
  limit: number,
  accept: (document: number) => boolean = () => true,
): RankedItem[] {
  return rankHits(index, findHits(index, query, limit, accept), facts, limit);
}

/**
 * What the best by text and facts are among.
 * @param end only items added before this document
 * @param least as in `SimilarityIndex.search`
 */
export function findHits(
  index: SimilarityIndex,
  query: Query,
  limit: number,
  accept: (document: number) => boolean,
  end?: number,
  least?: number,
): Hit[] {
  return index.search(query, Math.max(limit, depth), accept, end, least);
}

/** The best of what was found by text, by text and facts. */
export function rankHits(
  index: SimilarityIndex,
  hits: readonly Hit[],
  facts: Facts,
  limit: number,
): RankedItem[] {
  const ranked: RankedItem[] = [];
  for (const { document, score } of hits) {
    const other = index.facts(document);
    if (other === undefined) continue;
    ranked.push({ document, textScore: score, score: Math.max(0, score + nudge(facts, other)) });
  }
  // The order within equal scores is the text's, because sorting keeps it.
  return ranked.sort((a, b) => b.score - a.score).slice(0, limit);
}
