import { chance } from './age';

/** One open item of the past and what became of it. */
export interface Sample {
  /** Log-odds before anything but the item's age is looked at. */
  readonly offset: number;
  /** One level for each factor. */
  readonly levels: readonly string[];
  readonly done: boolean;
  /** How much of an item it is worth: one item stands in several samples. */
  readonly weight: number;
}

/** Weights that are added up. Levels nobody has met weigh nothing. */
export interface LogOdds {
  /** What is added for every item: how much more gets done here than the offsets say. */
  readonly shift: number;
  /** For each factor, log-odds by level. */
  readonly weights: readonly ReadonlyMap<string, number>[];
}

interface Column {
  /** For each sample, the number of its level. */
  readonly levels: Int32Array;
  readonly names: readonly string[];
  readonly weights: Float64Array;
}

function columnOf(samples: readonly Sample[], factor: number): Column {
  const numbers = new Map<string, number>();
  const levels = Int32Array.from(samples, (sample) => {
    const name = sample.levels[factor] ?? '';
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  });
  return { levels, names: [...numbers.keys()], weights: new Float64Array(numbers.size) };
}

const rounds = 6;
/** No single fact may decide alone: e⁴ is a factor of 55. */
const heaviest = 4;
const longestStep = 1;

const clamp = (value: number, most: number) => Math.max(-most, Math.min(most, value));

/**
 * Learns what each level adds to the log-odds, all factors side by side so that what two of them say is counted once.
 * @param pseudo how many items at the usual rate stand against every level: the fewer items, the smaller its weight
 */
export function fitLogOdds(samples: readonly Sample[], factors: number, pseudo: number): LogOdds {
  const sums = Float64Array.from(samples, ({ offset }) => offset);
  const rate = rateOf(samples);
  const stiffness = pseudo * rate * (1 - rate);
  const columns = Array.from({ length: factors }, (_, factor) => columnOf(samples, factor));
  let shift = 0;
  if (stiffness === 0) return { shift, weights: columns.map(() => new Map<string, number>()) };
  for (let round = 0; round < rounds; round += 1) {
    shift += moveAll(sums, samples);
    for (const column of columns) moveLevels(column, sums, samples, stiffness);
  }
  return {
    shift,
    weights: columns.map(({ names, weights }) => new Map(names.map((name, at) => [name, weights[at] ?? 0]))),
  };
}

function rateOf(samples: readonly Sample[]): number {
  const all = samples.reduce((sum, { weight }) => sum + weight, 0);
  return samples.reduce((sum, { weight, done }) => sum + (done ? weight : 0), 0) / Math.max(all, 1);
}

/** One Newton step of the weight that all samples share. */
function moveAll(sums: Float64Array, samples: readonly Sample[]): number {
  let [gradient, curvature] = [0, 0];
  samples.forEach(({ done, weight }, at) => {
    const p = chance(sums[at] ?? 0);
    gradient += weight * (Number(done) - p);
    curvature += weight * p * (1 - p);
  });
  const step = clamp(gradient / curvature, longestStep);
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + step;
  return step;
}

/** One Newton step of every level of a factor, drawn towards nothing by `stiffness`. */
function moveLevels(
  { levels, weights }: Column,
  sums: Float64Array,
  samples: readonly Sample[],
  stiffness: number,
): void {
  const gradient = new Float64Array(weights.length);
  const curvature = new Float64Array(weights.length);
  samples.forEach(({ done, weight }, at) => {
    const level = levels[at] ?? 0;
    const p = chance(sums[at] ?? 0);
    gradient[level] = (gradient[level] ?? 0) + weight * (Number(done) - p);
    curvature[level] = (curvature[level] ?? 0) + weight * p * (1 - p);
  });
  const steps = weights.map((weight, level) => {
    const step = ((gradient[level] ?? 0) - stiffness * weight) / ((curvature[level] ?? 0) + stiffness);
    return clamp(weight + clamp(step, longestStep), heaviest) - weight;
  });
  steps.forEach((step, level) => {
    weights[level] = (weights[level] ?? 0) + step;
  });
  levels.forEach((level, at) => {
    sums[at] = (sums[at] ?? 0) + (steps[level] ?? 0);
  });
}
