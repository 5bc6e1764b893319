import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');

/** Bytes in use after everything unreachable was let go. */
export function memoryInUse(): number {
  runInNewContext('gc()');
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** Time since a start, in seconds: on the clock, and of the processor in our own code, which other load hardly moves. */
export interface Elapsed {
  readonly seconds: number;
  readonly processor: number;
}

/** Starts a watch; called, it answers what has gone by. */
export function watch(): () => Elapsed {
  const started = performance.now();
  const used = process.cpuUsage();
  return () => ({
    seconds: (performance.now() - started) / 1_000,
    processor: process.cpuUsage(used).user / 1e6,
  });
}
