import { median } from '../velocity';
import { doubting } from './outlier';

/** Finished work like an item that took much longer, or was done much sooner, than the item's estimate usually does. */
export interface TimeEvidence<Neighbour> {
  readonly side: 'slower' | 'faster';
  /** Median days of work of the alike, and of what had the same estimate. */
  readonly days: number;
  readonly usual: number;
  /** Closest first. */
  readonly neighbours: readonly Neighbour[];
}

/** Days of work are rough; less than twice as many, or more than half, says nothing. */
const muchMore = 2;
const muchLess = 0.5;

/**
 * @param neighbours closest first
 * @param sameEstimate days of work of finished items with the item's own estimate
 * @returns `undefined` where times agree, or too few are known on either side
 */
export function timeEvidence<
  Neighbour extends { readonly relevance: number; readonly days: number | undefined },
>(neighbours: readonly Neighbour[], sameEstimate: readonly number[]): TimeEvidence<Neighbour> | undefined {
  // The closest only, so that what is said is true of exactly those that are named.
  const timed = neighbours
    .filter(
      (one): one is Neighbour & { readonly days: number } =>
        one.days !== undefined && one.relevance >= doubting.relevance,
    )
    .slice(0, doubting.neighbours);
  if (timed.length < doubting.neighbours || sameEstimate.length < doubting.neighbours) return undefined;
  const days = median(timed.map((one) => one.days)) ?? 0;
  const usual = median(sameEstimate) ?? 0;
  if (usual <= 0 || (days < muchMore * usual && days > muchLess * usual)) return undefined;
  return {
    side: days > usual ? 'slower' : 'faster',
    days,
    usual,
    neighbours: timed,
  };
}
