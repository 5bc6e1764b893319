import { quantileOfSorted, weightedQuantile } from './weighted';
import type { Weighted } from './weighted';

/** A finished item that reads like the one to size. */
export interface SizeNeighbour {
  readonly id: string;
  /** What it was estimated at, in the board's unit. */
  readonly value: number;
  /** 0–1: similarity over the similarity of the asked item with itself. */
  readonly relevance: number;
  /** How many items were sized since. */
  readonly age: number;
}

export interface SizeEstimate {
  /** On the team's own scale. */
  readonly estimate: number;
  /** Geometric centre of the same evidence: finer than the scale, for ranking and for the interval. */
  readonly centre: number;
  /** 80 % interval from the estimator's own past errors; `undefined` while there are too few of them. */
  readonly interval: { readonly low: number; readonly high: number } | undefined;
}

/**
 * Fixed for every team: tuned on the twenty-three public projects together, none of them alone. What a point means drifts
 * as a team changes, so age counts, both for neighbours and for habit (`npm run eval -- points`).
 */
export const sizing = {
  neighbours: 20,
  /** After this many sized items a neighbour counts half, but never less than `oldest`. */
  neighbourHalfLife: 100,
  oldest: 0.1,
  /** Newest sizes that stand for “what this team usually gives”, and how soon one of them counts half. */
  recent: 100,
  recentHalfLife: 25,
  /** Weight of all recent ones together, in weights of an average neighbour. */
  recentMass: 15,
  /** Own past errors an interval is taken from, and how many it takes to speak of one. */
  errors: 300,
  fewestErrors: 50,
  coverage: 0.8,
};

/**
 * Evidence for a size: neighbours by the square of their relevance, faded by age, and the recent sizes as a prior.
 * @param recent oldest first
 */
export function sizeEvidence(neighbours: readonly SizeNeighbour[], recent: readonly number[]): Weighted[] {
  const near = neighbours.map(({ value, relevance, age }) => ({
    value,
    weight: relevance ** 2 * (halved(age, sizing.neighbourHalfLife) + sizing.oldest),
  }));
  const usual = near.reduce((sum, { weight }) => sum + weight, 0) / near.length || 1;
  const habit = recent.map((value, index) => ({
    value,
    weight: halved(recent.length - 1 - index, sizing.recentHalfLife),
  }));
  const scale = (sizing.recentMass * usual) / habit.reduce((sum, { weight }) => sum + weight, 0);
  return [...near, ...habit.map(({ value, weight }) => ({ value, weight: weight * scale }))];
}

const halved = (age: number, halfLife: number): number => 0.5 ** (age / halfLife);

/** Mean of log(1 + size): sizes are counted on scales that grow like powers, and zero is a size. */
function logCentre(evidence: readonly Weighted[]): number {
  let weights = 0;
  let sum = 0;
  for (const { value, weight } of evidence) {
    weights += weight;
    sum += weight * Math.log1p(value);
  }
  return weights === 0 ? 0 : sum / weights;
}

/** How far off the centre was for an item whose size became known, on the log scale the interval is taken from. */
export function sizeError(actual: number, centre: number): number {
  return Math.log1p(actual) - Math.log1p(centre);
}

/**
 * @param evidence from {@link sizeEvidence}; not empty
 * @param errors the newest own errors ({@link sizeError}), ascending, each made before the item's size was known
 * @returns `undefined` without evidence
 */
export function estimateSize(
  evidence: readonly Weighted[],
  errors: readonly number[],
): SizeEstimate | undefined {
  const estimate = weightedQuantile(evidence, 0.5);
  if (estimate === undefined) return undefined;
  const logs = logCentre(evidence);
  return { estimate, centre: Math.expm1(logs), interval: intervalAround(logs, errors) };
}

/**
 * Where the size lies with the given certainty, by the estimator's own errors.
 * @param logs centre on the log scale
 * @param errors ascending
 * @returns `undefined` while there are too few errors to speak of
 */
export function intervalAround(
  logs: number,
  errors: readonly number[],
  coverage = sizing.coverage,
): SizeEstimate['interval'] {
  if (errors.length < sizing.fewestErrors) return undefined;
  const tail = (1 - coverage) / 2;
  return {
    low: Math.max(0, Math.expm1(logs + quantileOfSorted(errors, tail))),
    high: Math.expm1(logs + quantileOfSorted(errors, 1 - tail)),
  };
}

/** Share of the evidence above a threshold: how likely the item is larger than that. 0 without evidence. */
export function chanceAbove(evidence: readonly Weighted[], threshold: number): number {
  const total = evidence.reduce((sum, { weight }) => sum + weight, 0);
  const above = evidence.reduce((sum, { value, weight }) => sum + (value > threshold ? weight : 0), 0);
  return total === 0 ? 0 : above / total;
}
