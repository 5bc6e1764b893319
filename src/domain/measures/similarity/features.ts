import type { FieldOverlap, Overlap } from './overlap';
import { daysApart, shareAny } from './rank';
import type { RankedItem } from './rank';
import type { Facts } from './similarity-index';
import type { Names } from './names';
import type { ReadTitle, TitleDifference } from './title';
import { titleLikeness } from './title';

/**
 * What a pair is judged by: shares and standings, each 0 when unknown. How long texts are and how far apart in time says
 * who files duplicates in one tracker and nothing about the next, so neither is among them; but what was written down
 * within the hour under two different titles was told apart on purpose.
 */
export const featureNames = [
  'scoreOfQuery',
  'scoreOfDocument',
  'summaryLarger',
  'summarySmaller',
  'proseLarger',
  'proseSmaller',
  'letters',
  'summarySame',
  'rarestApart',
  'lead',
  'first',
  'crowd',
  'componentsApart',
  'componentShared',
  'versionShared',
  'typeApart',
  'noProse',
  'placesApart',
  'placeApart',
  'filledIn',
  'likeSquared',
  'lettersSquared',
  'covered',
  'coveredBoth',
  'rareWords',
  'rarestShared',
  'siblings',
  'sameHour',
] as const;

export type FeatureName = (typeof featureNames)[number];
export type Features = Readonly<Record<FeatureName, number>>;

export interface Candidate extends RankedItem {
  readonly facts: Facts;
  readonly overlap: Overlap;
  readonly title: ReadTitle;
  readonly difference: TitleDifference;
}

/** What a candidate is judged against: the query, its other candidates, and the words of the backlog. */
export interface Context {
  readonly facts: Facts;
  readonly title: ReadTitle;
  /** Score of the query against itself. */
  readonly self: number;
  /** Score that one term nobody else has would bring: the unit of scores. */
  readonly unit: number;
  /** Best first. */
  readonly ranked: readonly RankedItem[];
  readonly names: Names;
}

/** A share of the larger and of the smaller side; nothing on a side is no likeness. */
const ofLarger = ({ query, document, shared }: FieldOverlap) =>
  shared === 0 ? 0 : shared / Math.max(query, document);
const ofSmaller = ({ query, document, shared }: FieldOverlap) =>
  shared === 0 ? 0 : shared / Math.min(query, document);
const log2 = (value: number) => Math.log2(1 + Math.max(0, value));
/** In days. */
const hour = 1 / 24;
const asNumber = (yes: boolean) => (yes ? 1 : 0);

/** Rarity sum of descriptions too short to speak. */
const littleProse = 2;

export function featuresOf(candidate: Candidate, context: Context): Features {
  const { overlap, textScore } = candidate;
  const { self, unit } = context;
  const letters = titleLikeness(context.title, candidate.title);
  const fewestProse = Math.min(overlap.prose.query, overlap.prose.document);
  return {
    scoreOfQuery: textScore / Math.max(self, unit),
    scoreOfDocument: textScore / Math.max(overlap.self, unit),
    likeSquared: (textScore / Math.max(self, overlap.self, unit)) ** 2,
    summaryLarger: ofLarger(overlap.summary),
    summarySmaller: ofSmaller(overlap.summary),
    proseLarger: ofLarger(overlap.prose),
    proseSmaller: ofSmaller(overlap.prose),
    letters,
    lettersSquared: letters ** 2,
    summarySame: asNumber(ofLarger(overlap.summary) > 0.999),
    rarestApart: Math.max(overlap.rarestOnlyInQuery, overlap.rarestOnlyInDocument),
    filledIn: Math.min(overlap.rarestOnlyInQuery, overlap.rarestOnlyInDocument),
    noProse: asNumber(fewestProse < littleProse),
    covered: Math.max(overlap.coveredOfQuery, overlap.coveredOfDocument),
    coveredBoth: Math.min(overlap.coveredOfQuery, overlap.coveredOfDocument),
    rareWords: Math.log1p(overlap.rareShared),
    rarestShared: overlap.rarestShared,
    ...standing(candidate, context),
    ...placing(candidate, context),
    ...timing(candidate, context),
    ...setting(context.facts, candidate.facts),
  };
}

/** How the candidate stands among the others: one clear best says more than five equals. */
function standing({ score }: Candidate, { ranked }: Context) {
  const best = ranked[0]?.score ?? 0;
  const first = score >= best;
  const next = first ? (ranked[1]?.score ?? 0) : best;
  return {
    lead: Math.log((score + 1) / (next + 1)),
    first: asNumber(first),
    crowd: log2(ranked.filter((one) => one.score >= 0.8 * score).length - 1),
  };
}

/** What the titles do not share, and whether it names parts of the product. */
function placing({ difference: { a, b } }: Candidate, { names }: Context) {
  const inA = a.some((word) => names.isPlace(word));
  const inB = b.some((word) => names.isPlace(word));
  return {
    placesApart: asNumber(inA && inB),
    placeApart: asNumber(inA !== inB),
  };
}

/** Whether both were written within the hour, and under titles that differ on both sides. */
function timing({ facts, difference: { a, b } }: Candidate, context: Context) {
  const days = daysApart(context.facts, facts);
  const sameHour = days !== undefined && days < hour;
  const { names } = context;
  const differ = names.matterOf(a).length > 0 && names.matterOf(b).length > 0;
  return { siblings: asNumber(sameHour && differ), sameHour: asNumber(sameHour && !differ) };
}

function setting(a: Facts, b: Facts) {
  const componentShared = shareAny(a.components, b.components);
  const bothHave = a.components.length > 0 && b.components.length > 0;
  return {
    componentsApart: asNumber(bothHave && !componentShared),
    componentShared: asNumber(componentShared),
    versionShared: asNumber(shareAny(a.versions, b.versions)),
    typeApart: asNumber(a.type !== b.type),
  };
}
