/** `npm run eval -- NAME …`: how well the judgement agrees with labelled data. */
import process from 'node:process';
import { runNamed } from './support/run-named';
import type { Runnable } from './support/run-named';

const evaluations: Readonly<Record<string, () => Promise<Runnable>>> = {
  duplicates: () => import('./duplicates/run'),
  'fit-duplicates': () => import('./duplicates/fit'),
  agreement: () => import('./duplicates/agreement'),
  corrections: () => import('./corrections/run'),
  points: () => import('./points/run'),
  splits: () => import('./splits/run'),
  stories: () => import('./stories/run'),
  readiness: () => import('./readiness/run'),
  staleness: () => import('./staleness/run'),
};

void runNamed('eval', evaluations, process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
