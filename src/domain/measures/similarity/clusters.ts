/** Two items that are probably the same. */
export interface Edge {
  readonly a: string;
  readonly b: string;
  readonly probability: number;
}

/** More than this on one card nobody reads. */
const largest = 8;

/** An item counts as a neighbour of another when it is among its best three. */
const nearest = 3;

/**
 * Groups items that are the same, likeliest pairs first. A group grows only by pairs that are among the best of both
 * sides, and only while the pairs it joins are on average at least half as likely as the threshold asks; a pair that is
 * not among the edges counts as 0. So what is the same as one of two is taken in, and no chain grows longer.
 * @param apart whether two items must never be in one group, because something said that they differ
 * @returns groups of two and more, each in order of joining
 */
export function clusterPairs(
  edges: readonly Edge[],
  threshold: number,
  apart: (a: string, b: string) => boolean = () => false,
): string[][] {
  const sorted = [...edges].sort(byProbability);
  const likelihood = new Map(sorted.map((edge) => [keyOf(edge.a, edge.b), edge.probability]));
  const best = bestOf(sorted);
  const groups = new Map<string, string[]>();
  for (const { a, b, probability } of sorted) {
    if (probability < threshold) break;
    if (best.get(a)?.has(b) !== true || best.get(b)?.has(a) !== true) continue;
    const left = groups.get(a) ?? [a];
    const right = groups.get(b) ?? [b];
    if (left === right || left.length + right.length > largest) continue;
    const joined = left.flatMap((one) => right.map((other) => [one, other] as const));
    if (joined.some(([one, other]) => apart(one, other))) continue;
    const sum = joined.reduce((total, [one, other]) => total + (likelihood.get(keyOf(one, other)) ?? 0), 0);
    if (sum < (joined.length * threshold) / 2) continue;
    const members = [...left, ...right];
    for (const id of members) groups.set(id, members);
  }
  return [...new Set(groups.values())];
}

const keyOf = (a: string, b: string) => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

function byProbability(one: Edge, other: Edge): number {
  const left = keyOf(one.a, one.b);
  const right = keyOf(other.a, other.b);
  return other.probability - one.probability || (left < right ? -1 : left > right ? 1 : 0);
}

function bestOf(sorted: readonly Edge[]): ReadonlyMap<string, ReadonlySet<string>> {
  const best = new Map<string, Set<string>>();
  const add = (id: string, other: string) => {
    const known = best.get(id) ?? new Set<string>();
    if (known.size < nearest) best.set(id, known.add(other));
  };
  for (const { a, b } of sorted) {
    add(a, b);
    add(b, a);
  }
  return best;
}
