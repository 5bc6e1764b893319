import type { FieldOverlap, Overlap } from './overlap';
import { daysApart, shareAny } from './rank';
import type { RankedItem } from './rank';
import type { Facts } from './similarity-index';
import { titleLikeness } from './title';

/** What a pair is judged by. Each is 0 when unknown, and grows or falls with likeness in one direction only. */
export const featureNames = [
  'scoreOfQuery',
  'scoreOfDocument',
  'score',
  'summaryLarger',
  'summarySmaller',
  'proseLarger',
  'proseSmaller',
  'codeLarger',
  'letters',
  'summarySame',
  'summaryTelling',
  'rarestApart',
  'lead',
  'first',
  'crowd',
  'timeApart',
  'sameWeek',
  'componentsApart',
  'componentShared',
  'versionShared',
  'typeApart',
  'noProse',
  'proseApart',
] as const;

export type FeatureName = (typeof featureNames)[number];
export type Features = Readonly<Record<FeatureName, number>>;

export interface Candidate extends RankedItem {
  readonly facts: Facts;
  readonly overlap: Overlap;
}

/** A share of the larger and of the smaller side; nothing on a side is no likeness. */
const ofLarger = ({ query, document, shared }: FieldOverlap) =>
  shared === 0 ? 0 : shared / Math.max(query, document);
const ofSmaller = ({ query, document, shared }: FieldOverlap) =>
  shared === 0 ? 0 : shared / Math.min(query, document);
const log2 = (value: number) => Math.log2(1 + Math.max(0, value));

/**
 * @param at the candidate's place among `candidates`, which are ranked for this query, best first
 * @param self score of the query against itself
 */
export function featuresOf(
  facts: Facts,
  self: number,
  candidates: readonly Candidate[],
  at: number,
): Features | undefined {
  const candidate = candidates[at];
  if (candidate === undefined) return undefined;
  const { overlap, textScore, score } = candidate;
  const other = candidate.facts;
  const next = candidates[at === 0 ? 1 : 0]?.score ?? 0;
  const days = daysApart(facts, other);
  const bothHave = facts.components.length > 0 && other.components.length > 0;
  const componentShared = shareAny(facts.components, other.components);
  const fewestProse = Math.min(overlap.prose.query, overlap.prose.document);
  return {
    scoreOfQuery: textScore / Math.max(self, 1),
    scoreOfDocument: textScore / Math.max(overlap.self, 1),
    score: log2(textScore),
    summaryLarger: ofLarger(overlap.summary),
    summarySmaller: ofSmaller(overlap.summary),
    proseLarger: ofLarger(overlap.prose),
    proseSmaller: ofSmaller(overlap.prose),
    codeLarger: ofLarger(overlap.code),
    letters: titleLikeness(facts.title, other.title),
    summarySame: ofLarger(overlap.summary) > 0.999 ? 1 : 0,
    summaryTelling: log2(overlap.summary.shared),
    rarestApart: Math.max(overlap.rarestOnlyInQuery, overlap.rarestOnlyInDocument) / 10,
    lead: Math.log((score + 1) / (next + 1)),
    first: at === 0 ? 1 : 0,
    crowd: log2(candidates.filter((one) => one.score >= 0.8 * score).length - 1),
    timeApart: days === undefined ? 0 : log2(days) / 10,
    sameWeek: days !== undefined && days <= 7 ? 1 : 0,
    componentsApart: bothHave && !componentShared ? 1 : 0,
    componentShared: componentShared ? 1 : 0,
    versionShared: shareAny(facts.versions, other.versions) ? 1 : 0,
    typeApart: facts.type !== other.type ? 1 : 0,
    noProse: fewestProse < 20 ? 1 : 0,
    proseApart: fewestProse >= 60 && ofLarger(overlap.prose) < 0.1 ? 1 : 0,
  };
}
