/** `npm run analyse -- FILE [--now DATE] [--json]`: judges a file of items with the engine the panel runs. */
import { parseArgs } from 'node:util';
import { describeImport, seedFromFile, seedToBacklog, UnusableFile } from '../sandbox/backlogs';
import { analyse } from '../src/domain/analyse';
import { buildReport } from '../src/domain/report/build-report';
import { defaultSettings } from '../src/domain/settings';
import { printReport } from './analyse/print-report';

const usage = 'Usage: npm run analyse -- FILE [--now DATE] [--json]';

class BadCall extends Error {}

function parseCall() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { now: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new BadCall(`${error instanceof Error ? error.message : String(error)}\n${usage}`, {
      cause: error,
    });
  }
}

function main(): void {
  const { values, positionals } = parseCall();
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new BadCall(usage);
  const { seed, report: imported } = seedFromFile(file, { now: values.now });
  const backlog = seedToBacklog(seed);
  const report = buildReport(analyse(backlog, defaultSettings, new Date(seed.now)));
  if (values.json) {
    // The report alone goes to standard output, so that it can be piped on.
    console.error(describeImport(imported).join('\n'));
    console.log(JSON.stringify(report));
    return;
  }
  console.log(describeImport(imported).join('\n'));
  console.log(printReport(report));
}

// Who reads on may have had enough, as `head` has after ten lines: then there is nothing left to do.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  main();
} catch (error) {
  if (!(error instanceof BadCall) && !(error instanceof UnusableFile)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
