import type { Switches } from '../state/switches';

/** Of most answers, of slow ones, and how many are slow: a feeling for the cloud, not a measurement of it. */
const Cloud = { usual: [70, 260], slow: [600, 1800], slowShare: 0.04 } as const;

/**
 * Milliseconds the next answer takes.
 * @param random from 0 up to 1
 */
export function latencyOf(latency: Switches['latency'], random: () => number = Math.random): number {
  if (typeof latency === 'number') return latency;
  const cloud = (): readonly [number, number] => (random() < Cloud.slowShare ? Cloud.slow : Cloud.usual);
  const [from, to] = latency === 'cloud' ? cloud() : latency;
  return from + random() * (to - from);
}
