import { basename } from 'node:path';
import { issueRowSchema, readRows } from '../../sandbox/backlogs/rows';
import type { IssueRow } from '../../sandbox/backlogs/rows';
import { outlierOf } from '../../src/domain/measures/size/outlier';
import { SizeModel } from '../../src/domain/measures/size/size-model';
import { judgeableItem } from '../support/judgeable-item';
import { filesOf } from '../points/files';
import { isSized, isTest } from '../points/protocol';
import { UsageError } from '../support/usage-error';

export const usage = 'corrections PATH';

/** How often estimates are questioned: as the team gave them, and with a mistake put in. */
interface Count {
  readonly n: number;
  readonly asGiven: number;
  readonly timesThree: number;
  readonly byThree: number;
  /** Estimates that can be divided at all: zero stays zero. */
  readonly aboveZero: number;
}

function countOf(rows: readonly IssueRow[]): Count {
  const sized = rows.filter(isSized);
  const model = new SizeModel();
  const count = { n: 0, asGiven: 0, timesThree: 0, byThree: 0, aboveZero: 0 };
  sized.forEach((row, index) => {
    const item = judgeableItem(row);
    const answer = isTest(row, index, sized) ? model.size(item) : undefined;
    if (answer) {
      const told = (value: number): number => (outlierOf(answer, value) ? 1 : 0);
      count.n += 1;
      count.asGiven += told(row.points);
      if (row.points > 0) {
        count.aboveZero += 1;
        count.timesThree += told(row.points * 3);
        count.byThree += told(row.points / 3);
      }
    }
    model.learn(item, row.points);
  });
  return count;
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function line(name: string, { n, asGiven, timesThree, byThree, aboveZero }: Count): string {
  return [
    name.padStart(12),
    String(n).padStart(5),
    percent(asGiven, n).padStart(9),
    percent(timesThree, aboveZero).padStart(9),
    percent(byThree, aboveZero).padStart(9),
  ].join('  ');
}

/** Questions on estimates, online: each test item is judged by all earlier ones. */
export function run(args: readonly string[]): void {
  const [path, ...more] = args;
  if (path === undefined || more.length > 0) throw new UsageError('Name one file or folder of JSON lines.');
  const counts = filesOf(path).map((file) => ({
    name: basename(file).replace(/\.jsonl(\.gz)?$/, ''),
    count: countOf(readRows(file, issueRowSchema).rows),
  }));
  console.log('Estimates questioned because similar finished work differs\n');
  console.log('     project      n   as given        × 3        ÷ 3');
  for (const { name, count } of counts) console.log(line(name, count));
  const sum = (pick: (count: Count) => number): number =>
    counts.reduce((total, { count }) => total + pick(count), 0);
  console.log(
    line('all', {
      n: sum(({ n }) => n),
      asGiven: sum(({ asGiven }) => asGiven),
      timesThree: sum(({ timesThree }) => timesThree),
      byThree: sum(({ byThree }) => byThree),
      aboveZero: sum(({ aboveZero }) => aboveZero),
    }),
  );
}
