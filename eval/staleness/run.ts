import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { UsageError } from '../support/usage-error';
import { backTest } from './back-test';
import type { Closing, Snapshot } from './back-test';
import { readHistory } from './history';

export const usage = 'staleness FILE [--at YYYY-MM-DD …] [--out PRED.jsonl] [--json]';

const usualSnapshots = ['2013-01-01', '2013-07-01', '2014-01-01', '2014-07-01'];

interface Arguments {
  readonly file: string;
  readonly at: readonly string[];
  readonly out: string | undefined;
  readonly json: boolean;
}

/** @throws UsageError without a file, with an option nobody knows or a date that is none */
function readArguments(args: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        at: { type: 'string', multiple: true, default: usualSnapshots },
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Name one file of JSON lines.');
    const unreadable = values.at.find((date) => Number.isNaN(Date.parse(date)));
    if (unreadable !== undefined) throw new UsageError(`“${unreadable}” is not a date.`);
    return { file, at: values.at, out: values.out, json: values.json };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

/** Goes back to each date, judges what was open by what was known then, and prints what became of it. */
export function run(args: readonly string[]): void {
  const { file, at, out, json } = readArguments(args);
  const records = readHistory(file);
  const tests = at.map((date) => backTest(records, Date.parse(date)));
  if (out !== undefined)
    writeFileSync(
      out,
      tests
        .flatMap(({ snapshot, judged }) =>
          judged.map((one) => `${JSON.stringify({ at: snapshot.at, ...one })}\n`),
        )
        .join(''),
    );
  const snapshots = tests.map(({ snapshot }) => snapshot);
  if (json) console.log(JSON.stringify({ items: records.length, snapshots }, null, 2));
  else print(snapshots);
}

const three = (value: number) => value.toFixed(3);
const percent = (value: number) => `${(value * 100).toFixed(1)} %`;

function closingLine(name: string, { suggested, precision, coverage }: Closing): string {
  return `  suggest close, ${name}: ${suggested} items, ${percent(precision)} not done within a year, ${percent(coverage)} of what was open for over a year`;
}

function print(snapshots: readonly Snapshot[]): void {
  for (const { at, open, fixed, old, oldNotFixed, learnedFrom, auc, half, meanAlive, closing } of snapshots) {
    const above = (area: number) =>
      `${three(area)} (${area >= auc.age ? '+' : '−'}${three(Math.abs(area - auc.age))})`;
    console.log(
      [
        `${at}: ${open} open, ${fixed} of them done within a year; learned from ${learnedFrom} earlier moments`,
        `  AUC: age alone ${three(auc.age)}, ours ${above(auc.ours)}, from one year of record ${above(auc.byYear)}, with priority ${above(auc.withPriority)}`,
        `  mean chance given ${percent(meanAlive)}, done ${percent(fixed / open)}`,
        `  open for over a year: ${old}, ${percent(oldNotFixed)} of them not done within a year`,
        `  the half of them with the smallest chance, not done: age alone ${percent(half.age)}, ours ${percent(half.ours)}, with priority ${percent(half.withPriority)}`,
        closingLine('ours', closing.ours),
        closingLine('with priority', closing.withPriority),
      ].join('\n'),
    );
  }
}
