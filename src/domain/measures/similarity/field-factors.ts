import { inCode, inProse, inSummary } from './postings';
import type { Counts } from './postings';
import type { RankerWeights } from './ranker-weights';

type Lengths = readonly [summary: number, prose: number, code: number];

/** What one occurrence in each field of a document counts, its length levelled out. */
export function fieldFactors(
  lengths: Lengths,
  averages: Lengths,
  weights: RankerWeights,
): [number, number, number] {
  const level = (share: number, length: number, average: number) => 1 - share + (share * length) / average;
  return [
    weights.summary / level(weights.summaryLength, lengths[0], averages[0]),
    weights.prose / level(weights.proseLength, lengths[1], averages[1]),
    weights.code / level(weights.codeLength, lengths[2], averages[2]),
  ];
}

/** Occurrences over all fields, each weighted. */
export function weigh(counts: Counts, by: Pick<RankerWeights, 'summary' | 'prose' | 'code'>): number {
  return inSummary(counts) * by.summary + inProse(counts) * by.prose + inCode(counts) * by.code;
}
