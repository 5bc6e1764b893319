/** `npm run bench -- NAME …`: how fast it is, beside what others offer. */
import process from 'node:process';
import { runNamed } from '../eval/support/run-named';
import type { Runnable } from '../eval/support/run-named';

const benchmarks: Readonly<Record<string, () => Promise<Runnable>>> = {
  duplicates: () => import('./duplicates/run'),
  panel: () => import('./panel/run'),
  readiness: () => import('./readiness/run'),
  sandbox: () => import('./sandbox/run'),
  size: () => import('./size/run'),
  splits: () => import('./splits/run'),
};

void runNamed('bench', benchmarks, process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
