/** Sum of the ranks of the first list among both, ties sharing theirs, and how many share each rank. */
function rankSum(
  a: readonly number[],
  b: readonly number[],
): { readonly sum: number; readonly ties: number } {
  const all = [
    ...a.map((value) => ({ value, own: true })),
    ...b.map((value) => ({ value, own: false })),
  ].sort((one, other) => one.value - other.value);
  let sum = 0;
  let ties = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1;
    const rank = (from + 1 + to) / 2;
    sum += rank * all.slice(from, to).filter(({ own }) => own).length;
    ties += (to - from) ** 3 - (to - from);
    from = to;
  }
  return { sum, ties };
}

/**
 * How far apart two lists of values lie, whatever their distribution: the Mann–Whitney statistic in standard deviations
 * (normal approximation, corrected for ties). Above zero where the first list is larger; beyond ±2.576 chance alone would
 * do that once in a hundred times.
 */
export function ranksApart(a: readonly number[], b: readonly number[]): number {
  const n = a.length + b.length;
  const { sum, ties } = rankSum(a, b);
  const difference = sum - (a.length * (a.length + 1)) / 2 - (a.length * b.length) / 2;
  const variance = ((a.length * b.length) / 12) * (n + 1 - ties / (n * (n - 1)));
  return variance > 0 ? difference / Math.sqrt(variance) : 0;
}
