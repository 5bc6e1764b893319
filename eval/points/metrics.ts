import { ranks } from '../support/area';

/** One scored item: what was said, what was true. */
export interface Scored {
  readonly actual: number;
  readonly estimate: number;
  /** Finer than the scale, for ranking. */
  readonly centre: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly pOver: number;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export function meanAbsoluteError(scored: readonly Scored[]): number {
  return mean(scored.map(({ actual, estimate }) => Math.abs(actual - estimate)));
}

export function medianAbsoluteError(scored: readonly Scored[]): number {
  const sorted = scored.map(({ actual, estimate }) => Math.abs(actual - estimate)).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/**
 * Standardised accuracy: 1 − MAE / MAE of guessing the value of a random other item (exact expectation over `known`).
 * Shepperd and MacDonell, 2012.
 */
export function standardisedAccuracy(scored: readonly Scored[], known: readonly number[]): number {
  const guess = mean(scored.map(({ actual }) => mean(known.map((value) => Math.abs(value - actual)))));
  return 1 - meanAbsoluteError(scored) / guess;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let product = 0;
  let squaresA = 0;
  let squaresB = 0;
  a.forEach((value, index) => {
    const [x, y] = [value - meanA, (b[index] ?? meanB) - meanB];
    product += x * y;
    squaresA += x * x;
    squaresB += y * y;
  });
  return squaresA === 0 || squaresB === 0 ? 0 : product / Math.sqrt(squaresA * squaresB);
}

/** Spearman's rank correlation of the centre with the truth; 0 for a constant answer. */
export function spearman(scored: readonly Scored[]): number {
  return correlation(ranks(scored.map(({ centre }) => centre)), ranks(scored.map(({ actual }) => actual)));
}

/** Share of items inside the interval, and the interval's width as a multiple of the median actual. */
export function intervalQuality(
  scored: readonly Scored[],
): { coverage: number; width: number; n: number } | undefined {
  const bounded = scored.flatMap(({ actual, low, high }) =>
    low === undefined || high === undefined ? [] : [{ actual, low, high }],
  );
  if (bounded.length === 0) return undefined;
  const typical = [...bounded.map(({ actual }) => actual)].sort((a, b) => a - b)[bounded.length >> 1] ?? 1;
  return {
    coverage: mean(bounded.map(({ actual, low, high }) => (actual >= low && actual <= high ? 1 : 0))),
    width: mean(bounded.map(({ low, high }) => high - low)) / Math.max(typical, 1),
    n: bounded.length,
  };
}

/** Counts of “larger than the threshold” said at a probability of one half or more. */
export function overCounts(
  scored: readonly Scored[],
  threshold: number,
): { said: number; right: number; real: number } {
  const said = scored.filter(({ pOver }) => pOver >= 0.5);
  return {
    said: said.length,
    right: said.filter(({ actual }) => actual > threshold).length,
    real: scored.filter(({ actual }) => actual > threshold).length,
  };
}
