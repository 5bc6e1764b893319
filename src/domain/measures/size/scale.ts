const secondsPerHour = 3600;

/** What teams use before there is a record of their own: Fibonacci's numbers, and parts of a day and of a week. */
const usual: Readonly<Record<'points' | 'seconds', readonly number[]>> = {
  points: [1, 2, 3, 5, 8, 13],
  seconds: [1, 2, 4, 8, 16, 24, 40].map((hours) => hours * secondsPerHour),
};

/** A value given less often than this is a slip or an exception, not part of the scale. */
const timesGiven = 2;
/** A scale of fewer values says less than the usual one; of more nobody could choose. */
const valuesInScale = { fewest: 3, most: 9 };

export const shirts = ['XS', 'S', 'M', 'L', 'XL'] as const;
export type Shirt = (typeof shirts)[number];

/**
 * The sizes this team can give, ascending: those it gave more than once, the most frequent nine of them. A team that uses
 * some of the usual ones has the others of them too, whether or not it needed them lately.
 * @param sizes what was given, in `unit`
 */
export function teamScale(sizes: readonly number[], unit: 'points' | 'seconds'): readonly number[] {
  const times = new Map<number, number>();
  for (const size of sizes) times.set(size, (times.get(size) ?? 0) + 1);
  const own = [...times]
    .filter(([, count]) => count >= timesGiven)
    .sort(([, a], [, b]) => b - a)
    .slice(0, valuesInScale.most)
    .map(([value]) => value);
  const common = own.filter((value) => usual[unit].includes(value)).length;
  const isOther = own.length >= valuesInScale.fewest && common < own.length / 2;
  const scale = isOther ? own : [...new Set([...usual[unit], ...own])];
  return scale.sort((a, b) => a - b);
}

/** Points a team means by a T-shirt size; by those it names. */
export type ShirtPoints = Readonly<Partial<Record<Shirt, number | undefined>>>;

/**
 * T-shirt sizes and what they stand for, smallest first: what the team says, else the five smallest values of its scale
 * from one on (one point, any time), as far as there are.
 * @param own in points; a team that names three sizes has three
 */
export function shirtSizes(
  scale: readonly number[],
  unit: 'points' | 'seconds',
  own: ShirtPoints = {},
): readonly { readonly shirt: Shirt; readonly value: number }[] {
  const named = unit === 'points' && Object.values(own).some((value) => value !== undefined);
  const worn = scale.filter((value) => (unit === 'points' ? value >= 1 : value > 0));
  return shirts.flatMap((shirt, index) => {
    const value = named ? own[shirt] : worn[index];
    return value === undefined ? [] : [{ shirt, value }];
  });
}

/**
 * An interval in values a team can give. Every size lies on the scale, so the values inside hold as many of them as the
 * interval does.
 * @param estimate on the scale; always inside
 */
export function intervalOnScale(
  { low, high }: { readonly low: number; readonly high: number },
  estimate: number,
  scale: readonly number[],
): { readonly low: number; readonly high: number } {
  const inside = scale.filter((value) => value >= low && value <= high);
  return { low: Math.min(estimate, ...inside), high: Math.max(estimate, ...inside) };
}
