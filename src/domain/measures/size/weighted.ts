/** A value and how much it counts; weights are at least 0. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/**
 * The smallest value at which the weights below and at it reach the share.
 * @param share 0–1; 0.5 gives the lower weighted median
 * @returns `undefined` for no weight at all
 */
export function weightedQuantile(entries: readonly Weighted[], share: number): number | undefined {
  const sorted = entries.filter(({ weight }) => weight > 0).sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let reached = 0;
  for (const { value, weight } of sorted) {
    reached += weight;
    // Sums of fractions fall a hair short of the share they stand for.
    if (reached >= share * total - 1e-9 * total) return value;
  }
  return sorted.at(-1)?.value;
}

/** Linear interpolation between order statistics. @param sorted ascending, not empty @param share 0–1 */
export function quantileOfSorted(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
