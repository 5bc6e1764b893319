import type { FeatureName } from './features';

/** Log-odds a feature adds, and where they start. */
export interface PairWeights {
  readonly start: number;
  readonly of: Readonly<Record<FeatureName, number>>;
}

/**
 * Fitted by `npm run eval -- fit-duplicates` on public issues, of which a reader had labelled the likeliest pairs, so that
 * a probability is the share of such pairs that people call duplicates; see docs/evaluation-duplicates.md.
 */
export const pairWeights: PairWeights = {
  start: -5.482,
  of: {
    scoreOfQuery: 0.477,
    scoreOfDocument: 0.801,
    summaryLarger: -0.111,
    summarySmaller: -0.531,
    proseLarger: -0.357,
    proseSmaller: 0.824,
    letters: 1.666,
    summarySame: 1.075,
    rarestApart: -0.272,
    lead: 0.283,
    first: 0.295,
    crowd: -0.832,
    componentsApart: -0.348,
    componentShared: 0.43,
    versionShared: 0.193,
    typeApart: -0.374,
    noProse: 0.27,
    placesApart: 0.177,
    placeApart: 0.365,
    filledIn: -0.376,
    likeSquared: 0.209,
    lettersSquared: 1.679,
    covered: 0.658,
    coveredBoth: 0.935,
    rareWords: 0.249,
    rarestShared: 0.288,
    siblings: -1.623,
    sameHour: 0.268,
  },
};
