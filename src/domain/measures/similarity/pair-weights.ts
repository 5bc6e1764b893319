import type { FeatureName } from './features';

/** Log-odds a feature adds, and where they start. */
export interface PairWeights {
  readonly start: number;
  readonly of: Readonly<Record<FeatureName, number>>;
}

/**
 * Log-odds by which a pair is likelier a duplicate than its label says: of pairs that a reader calls duplicates, people
 * had linked about one in eight (see docs/evaluation-duplicates.md). It moves every probability, and the order of none.
 */
export const unlabelled = Math.log(8);

/** Fitted by `npm run eval -- fit-duplicates` on public issues, see docs/evaluation-duplicates.md. */
export const pairWeights: PairWeights = {
  start: -6.444,
  of: {
    scoreOfQuery: 0.672,
    scoreOfDocument: 1.06,
    summaryLarger: 0.372,
    summarySmaller: 0.046,
    proseLarger: -0.481,
    proseSmaller: 0.627,
    letters: 1.433,
    summarySame: 0.426,
    rarestApart: -0.257,
    lead: 0.041,
    first: 0.28,
    crowd: -0.781,
    componentsApart: -0.422,
    componentShared: -0.055,
    versionShared: 0.613,
    typeApart: -0.146,
    noProse: -0.123,
    proseApart: 0,
    placesApart: 0.289,
    placeApart: 0.401,
    filledIn: -0.346,
    wordsApart: 0.311,
    likeSquared: -0.07,
    lettersSquared: 0.941,
  },
};
