import { filesOf } from '../../eval/points/files';
import { isSized } from '../../eval/points/protocol';
import { judgeableItem } from '../../eval/support/judgeable-item';
import { UsageError } from '../../eval/support/usage-error';
import { issueRowSchema, readRows } from '../../sandbox/backlogs/rows';
import { SizeModel } from '../../src/domain/measures/size/size-model';
import { quantile } from '../support/measure';

export const usage = 'size PATH [FINISHED]';

const asked = 500;

/** Milliseconds to size one item from a record of so many finished, estimated ones. */
export function run(args: readonly string[]): void {
  const [path, amount = '5000', ...more] = args;
  const finished = Number(amount);
  if (path === undefined || more.length > 0 || !Number.isInteger(finished) || finished < 1)
    throw new UsageError('Name a file or folder of JSON lines, and how many finished items (5000).');
  const rows = filesOf(path).flatMap((file) => readRows(file, issueRowSchema).rows.filter(isSized));
  // A smaller folder comes again under other ids.
  const items = Array.from({ length: finished + asked }, (_, at) => rows[at % rows.length]).flatMap(
    (row, at) =>
      row === undefined ? [] : [{ item: { ...judgeableItem(row), id: String(at) }, points: row.points }],
  );
  const model = new SizeModel();
  const started = performance.now();
  for (const { item, points } of items.slice(0, finished)) model.learn(item, points);
  const learning = (performance.now() - started) / finished;
  const times = items.slice(finished).map(({ item }) => {
    const before = performance.now();
    model.size(item);
    return performance.now() - before;
  });
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  console.log(`${model.known} finished items from ${rows.length} rows; ${times.length} items sized`);
  console.log(`learning one: mean ${learning.toFixed(2)} ms`);
  console.log(
    `sizing one: mean ${mean.toFixed(2)} ms, median ${quantile(times, 0.5).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms`,
  );
}
