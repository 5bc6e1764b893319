import type { ProjectResult } from './protocol';

export interface LikenessBand {
  /** Likeness (0–1) of the closest finished item, from this on up to the next band's. */
  readonly from: number;
  readonly items: number;
  /** Share by which the errors lie below those of the rolling median; each error over the rolling median of its item. */
  readonly gain: number;
}

const bands = [0, 0.2, 0.25, 0.35, 0.45];

/**
 * Whether a size is better known where finished work reads alike: what the panel goes by when it says none.
 * @param baseline name of the rolling median among the results' baselines
 */
export function byLikeness(results: readonly ProjectResult[], baseline: string): LikenessBand[] {
  const sums = bands.map((from) => ({ from, items: 0, ours: 0, usual: 0 }));
  for (const { ours, baselines } of results) {
    const usual = baselines.get(baseline) ?? [];
    ours.forEach(({ alike, actual, estimate }, index) => {
      const band = sums.findLast(({ from }) => alike >= from);
      const habit = usual[index]?.estimate;
      if (band === undefined || habit === undefined) return;
      const unit = Math.max(1, habit);
      band.items += 1;
      band.ours += Math.abs(estimate - actual) / unit;
      band.usual += Math.abs(habit - actual) / unit;
    });
  }
  return sums.map(({ from, items, ours, usual }) => ({
    from,
    items,
    gain: usual === 0 ? 0 : 1 - ours / usual,
  }));
}
