/** The usual cards of planning poker. */
export const usualScale: readonly number[] = [1, 2, 3, 5, 8, 13, 20, 40, 100];

interface Choice {
  readonly deviation: number;
  readonly values: readonly number[];
}

/** Nearer to the shares; of two as near the one whose larger values come first. */
function isBetter(made: Choice, known: Choice): boolean {
  if (Math.abs(made.deviation - known.deviation) > 1e-9) return made.deviation < known.deviation;
  const at = made.values.findIndex((value, index) => value !== known.values[index]);
  return at !== -1 && (made.values[at] ?? 0) > (known.values[at] ?? 0);
}

/** Values up to the first that is as large as the whole, with larger ones added as Fibonacci would go on. */
function usable(scale: readonly number[], whole: number): readonly number[] {
  const values = [...new Set(scale.filter((value) => value > 0 && Number.isFinite(value)))].sort(
    (a, b) => a - b,
  );
  if (values.length === 0) values.push(1);
  while ((values.at(-1) ?? 1) < whole && values.length < 40) {
    const last = values.at(-1) ?? 1;
    values.push(last + (values.at(-2) ?? last));
  }
  const enough = values.findIndex((value) => value >= whole);
  return enough === -1 ? values : values.slice(0, enough + 1);
}

/**
 * Sizes the parts of an item: values of the scale whose sum is the smallest that is not below the whole, as near as
 * possible to the weights.
 * @param whole size of the parent, in the scale's unit
 * @param weights one number above 0 for each part (at most six)
 */
export function sizeParts(
  whole: number,
  weights: readonly number[],
  scale: readonly number[],
): readonly number[] {
  const values = usable(scale, whole);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // Sums are rounded so that 0.5 + 0.5 meets 1; a sum beyond twice the whole can never be the smallest.
  const limit = Math.max(whole * 2, (values[0] ?? 1) * weights.length) + (values[0] ?? 1);
  let reach = new Map<number, Choice>([[0, { deviation: 0, values: [] }]]);
  for (const weight of weights) {
    const share = (whole * weight) / total;
    const next = new Map<number, Choice>();
    for (const [sum, choice] of reach) {
      for (const value of values) {
        const reached = Math.round((sum + value) * 1000) / 1000;
        if (reached > limit) break;
        const deviation = choice.deviation + Math.abs(value - share);
        const known = next.get(reached);
        const made = { deviation, values: [...choice.values, value] };
        if (known === undefined || isBetter(made, known)) next.set(reached, made);
      }
    }
    reach = next;
  }
  const best = [...reach].filter(([sum]) => sum >= whole).sort(([a], [b]) => a - b)[0];
  // Whatever the scale, points are never lost: without a fit each part takes its share rounded up.
  return best?.[1].values ?? weights.map((weight) => Math.ceil((whole * weight) / total));
}

const quarterHour = 900;

/** Seconds are dealt in quarters of an hour, rounded up. */
export function sizeInSeconds(whole: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map(
    (weight) => Math.max(1, Math.ceil((whole * weight) / total / quarterHour)) * quarterHour,
  );
}
