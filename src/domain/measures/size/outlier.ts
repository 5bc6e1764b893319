import type { SizeNeighbour } from './estimate-size';
import type { SizeAnswer } from './size-model';

/** An estimate that lies outside of what similar finished work was given. */
export interface Outlier {
  readonly side: 'lower' | 'higher';
  /** Finished items it differs from, closest first. */
  readonly neighbours: readonly SizeNeighbour[];
}

/** Fixed for every team (`npm run eval -- corrections`). */
export const doubting = { coverage: 0.95, neighbours: 5, relevance: 0.05 };

/**
 * Whether an estimate differs from similar finished work. Somebody may well have had a reason: this is a question, not a
 * verdict.
 * @param value the item's own estimate, in the unit the model learned
 * @returns `undefined` where it does not, or where too few finished items are alike enough to be named
 */
export function outlierOf(
  { neighbours, interval }: Pick<SizeAnswer, 'neighbours' | 'interval'>,
  value: number,
): Outlier | undefined {
  const alike = neighbours.filter(({ relevance }) => relevance >= doubting.relevance);
  const usual = interval(doubting.coverage);
  if (usual === undefined || alike.length < doubting.neighbours) return undefined;
  if (value >= usual.low && value <= usual.high) return undefined;
  return { side: value < usual.low ? 'lower' : 'higher', neighbours: alike.slice(0, doubting.neighbours) };
}
