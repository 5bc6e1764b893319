/** `npm run contract -- DIR`: what the app and the stand-in say to each other, held against Jira's OpenAPI documents. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { exchangeSchema, RECORD_FOLDER } from '../sandbox/jira/server/recorder';
import { TrafficCheck } from './contract/check-traffic';
import { readDocuments, UnusableDocuments } from './contract/documents';
import { knownDefects, optionalBodies } from './contract/known-defects';
import { printReport } from './contract/print-report';

const usage = `npm run contract -- DIR [options]

  DIR               folder with OpenAPI documents of Jira's REST APIs
  --steps NAMES     steps of npm test to record (unit,client,browser)
  --recording DIR   check this recording instead of running anything`;

const root = join(__dirname, '..');

/** Runs the tests with recording on. A failing test is no reason to look away: what was said is checked all the same. */
function record(folder: string, steps: readonly string[]): void {
  for (const step of steps) {
    const done = spawnSync(process.execPath, [join(root, 'scripts/test.mjs'), step], {
      stdio: 'inherit',
      env: { ...process.env, [RECORD_FOLDER]: folder },
    });
    if (done.status !== 0) console.error(`The step ${step} failed; its traffic is checked nevertheless.`);
  }
}

function* exchangesIn(folder: string) {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.jsonl'))) {
    // The last line is empty, or cut short when its process was killed.
    const lines = readFileSync(join(folder, name), 'utf8').split('\n').slice(0, -1);
    for (const line of lines) yield exchangeSchema.parse(JSON.parse(line));
  }
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      steps: { type: 'string', default: 'unit,client,browser' },
      recording: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (values.help || folder === undefined || positionals.length > 1) {
    console.error(usage);
    return values.help ? 0 : 1;
  }
  const check = new TrafficCheck(readDocuments(folder, knownDefects), optionalBodies);
  const recording = values.recording ?? mkdtempSync(join(tmpdir(), 'contract-'));
  try {
    if (values.recording === undefined) record(recording, values.steps.split(','));
    for (const exchange of exchangesIn(recording)) check.add(exchange);
  } finally {
    if (values.recording === undefined) rmSync(recording, { recursive: true, force: true });
  }
  return printReport(check.report(), knownDefects, optionalBodies);
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof UnusableDocuments ? error.message : error);
  process.exitCode = 1;
}
