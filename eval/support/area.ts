/** Ranks with ties averaged, 1-based. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const out = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && order[to + 1]?.value === order[from]?.value) to += 1;
    for (let at = from; at <= to; at += 1) {
      const entry = order[at];
      if (entry) out[entry.index] = (from + to) / 2 + 1;
    }
    from = to + 1;
  }
  return out;
}

/**
 * Area under the ROC curve: how often a positive scores above a negative, ties half.
 * @returns `undefined` when one class is empty
 */
export function areaUnderCurve(
  scored: readonly { readonly score: number; readonly positive: boolean }[],
): number | undefined {
  const positives = scored.filter(({ positive }) => positive).length;
  const negatives = scored.length - positives;
  if (positives === 0 || negatives === 0) return undefined;
  const rank = ranks(scored.map(({ score }) => score));
  const sum = scored.reduce((total, { positive }, index) => total + (positive ? (rank[index] ?? 0) : 0), 0);
  return (sum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
