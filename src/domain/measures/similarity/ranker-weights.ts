/** How much a field counts, and how strongly its length is levelled out. */
export interface RankerWeights {
  readonly summary: number;
  readonly prose: number;
  readonly code: number;
  /** 0–1: how far a long field is discounted. */
  readonly summaryLength: number;
  readonly proseLength: number;
  readonly codeLength: number;
  /** How soon repetition in a document, and in the query, stops adding. */
  readonly k1: number;
  readonly k3: number;
}

export const rankerWeights: RankerWeights = {
  summary: 3,
  prose: 0.7,
  code: 0.15,
  summaryLength: 0.75,
  proseLength: 0.75,
  codeLength: 0.75,
  k1: 2.5,
  k3: 1.5,
};
