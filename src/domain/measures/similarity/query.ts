/** An item's terms as numbers of an index: what a search asks for, and what one item is compared to another by. */
export interface Query {
  /** Each term once, in order of first appearance. */
  readonly terms: Int32Array;
  /** `Counts` of the term at the same place. */
  readonly counts: Int32Array;
  /** How many terms each field has, repetitions counted. */
  readonly lengths: readonly [summary: number, prose: number, code: number];
}
