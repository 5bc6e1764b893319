import type { FeatureName } from './features';

/** Log-odds a feature adds, and where they start. */
export interface PairWeights {
  readonly start: number;
  readonly of: Readonly<Record<FeatureName, number>>;
}

/** Fitted by `npm run eval -- fit-duplicates` on public issues, see docs/evaluation.md. */
export const pairWeights: PairWeights = {
  start: -8.238,
  of: {
    scoreOfQuery: 0.026,
    scoreOfDocument: 0.182,
    score: 0.871,
    summaryLarger: 0.133,
    summarySmaller: -0.052,
    proseLarger: -0.452,
    proseSmaller: 0.505,
    codeLarger: -0.457,
    letters: 1.138,
    summarySame: 0.05,
    summaryTelling: -0.036,
    rarestApart: -0.218,
    lead: 0.037,
    first: 0.285,
    crowd: -0.765,
    timeApart: 1.055,
    sameWeek: -0.228,
    componentsApart: -0.379,
    componentShared: -0.016,
    versionShared: 0.598,
    typeApart: -0.226,
    noProse: 0.131,
    proseApart: -0.036,
    placesApart: 0.095,
    placeApart: 0.308,
    filledIn: -0.264,
    wordsApart: -0.036,
    likeSquared: -0.52,
    lettersSquared: 0.692,
    twoMonths: 0.225,
  },
};
