import fc from 'fast-check';
import { issueRowSchema, readRows } from '../../sandbox/backlogs/rows';
import type { BacklogItem } from '../../src/domain/backlog/item';
import { proposeSplits } from '../../src/domain/split/propose-splits';
import { findAcceptanceCriteria } from '../../src/domain/text/acceptance-criteria';
import { judgeableItem } from '../../eval/support/judgeable-item';
import { UsageError } from '../../eval/support/usage-error';
import { fuzzedItem, written } from '../../test/domain/split/fuzzed-item';
import { quantile } from '../support/measure';
import { worst } from './worst';

export const usage = 'splits FILE';

const rounds = 5;
const moreRounds = 40;
/** Milliseconds. */
const suspicious = 5;
const fuzzed = 10_000;

interface Named {
  readonly name: string;
  readonly item: BacklogItem;
}

interface Timed {
  readonly name: string;
  /** Milliseconds of the quickest round: the slower ones say how busy the machine is. */
  readonly quickest: number;
}

function time({ name, item }: Named): Timed {
  let quickest = Infinity;
  // A slow item gets more rounds, so that what is told is the item and not its neighbours on the machine.
  for (let round = 0; round < (quickest > suspicious ? moreRounds : rounds); round += 1) {
    const before = performance.now();
    proposeSplits(item);
    quickest = Math.min(quickest, performance.now() - before);
  }
  return { name, quickest };
}

function print(group: string, items: readonly Named[]): void {
  const times = items.map(time);
  const at = (share: number): string =>
    quantile(
      times.map(({ quickest }) => quickest),
      share,
    ).toFixed(2);
  const [slowest] = [...times].sort((a, b) => b.quickest - a.quickest);
  if (slowest === undefined) return;
  console.log(
    `${group}: ${items.length} items, median ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${slowest.quickest.toFixed(2)} ms (${slowest.name})`,
  );
}

/** Milliseconds to propose the splits of one item: rows of a file, fuzzed items, and items made to be slow. */
export function run(args: readonly string[]): void {
  const [path, ...more] = args;
  if (path === undefined || more.length > 0) throw new UsageError('Name a file of JSON lines.');
  const real = readRows(path, issueRowSchema).rows.map((row): Named => {
    const item = judgeableItem(row);
    const acceptanceCriteria = findAcceptanceCriteria({ description: item.description, textFields: [] });
    return { name: row.key, item: { ...item, acceptanceCriteria } };
  });
  for (const { item } of real) proposeSplits(item);
  print('items of the file', real);
  const samples = fc.sample(written, { numRuns: fuzzed, seed: 8 });
  print(
    'fuzzed items',
    samples.map((value, at) => ({ name: `number ${at}`, item: fuzzedItem(value) })),
  );
  console.log('');
  for (const { name, quickest } of worst.map(time)) console.log(`${name}: ${quickest.toFixed(2)} ms`);
}
