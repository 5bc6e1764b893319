import { issueRowSchema, readRows } from '../../sandbox/backlogs/rows';
import { proposeSplits } from '../../src/domain/split/propose-splits';
import { findAcceptanceCriteria } from '../../src/domain/text/acceptance-criteria';
import { judgeableItem } from '../../eval/support/judgeable-item';
import { UsageError } from '../../eval/support/usage-error';
import { quantile } from '../support/measure';

export const usage = 'splits FILE';

const rounds = 5;

/** Milliseconds to propose the splits of one item, over all rows of a file; the first round warms up and is not told. */
export function run(args: readonly string[]): void {
  const [path, ...more] = args;
  if (path === undefined || more.length > 0) throw new UsageError('Name a file of JSON lines.');
  const items = readRows(path, issueRowSchema).rows.map((row) => {
    const item = judgeableItem(row);
    const { description } = item;
    return { ...item, acceptanceCriteria: findAcceptanceCriteria({ description, textFields: [] }) };
  });
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const item of items) {
      const before = performance.now();
      proposeSplits(item);
      if (round > 0) times.push(performance.now() - before);
    }
  }
  const at = (share: number): string => quantile(times, share).toFixed(2);
  console.log(`${items.length} items, ${rounds} rounds`);
  console.log(`proposing for one: median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`);
}
