/** A pair that people of this site judged, in one way or another. */
export interface LabelledPair {
  /** What the shipped weights make of it, 0–1. */
  readonly probability: number;
  /** Whether people linked the two as duplicates; else they said that they are none. */
  readonly same: boolean;
  /** Which of equals comes first: a number that grows with time, or the pair's ids. */
  readonly id: string;
}
