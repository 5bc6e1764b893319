import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { boardWithoutEstimates } from '../../eval/support/board-without-estimates';
import { judgeableItem } from '../../eval/support/judgeable-item';
import { UsageError } from '../../eval/support/usage-error';
import { itemKind } from '../../src/jira/item-kind';
import { issueRowSchema, readRows } from '../../sandbox/backlogs/rows';
import type { IssueRow } from '../../sandbox/backlogs/rows';
import { judgeItem } from '../../src/domain/analyse';
import type { BacklogItem } from '../../src/domain/backlog/item';
import { readinessOf } from '../../src/domain/report/readiness';
import { defaultSettings } from '../../src/domain/settings';

export const usage = 'readiness FILE [--items N] [--json]   (JSON lines of issues; 5000 items)';

/** The first items pay for compiling; a panel pays that once, too, but not for every item. */
const warmUp = 200;

function itemOf(row: IssueRow): BacklogItem {
  const plain = judgeableItem(row);
  return { ...plain, type: { ...plain.type, kind: itemKind(row.type ?? '', undefined, false) } };
}

/** Milliseconds from raw text to the score: reading the description and running every check of an item alone. */
function measure(row: IssueRow): number {
  const start = performance.now();
  const judged = judgeItem(
    itemOf(row),
    'near',
    boardWithoutEstimates,
    defaultSettings,
    new Date(row.created ?? 0),
  );
  readinessOf(judged, defaultSettings);
  return performance.now() - start;
}

export function run(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { items: { type: 'string', default: '5000' }, json: { type: 'boolean', default: false } },
  });
  const [path] = positionals;
  const items = Number(values.items);
  if (path === undefined) throw new UsageError('Name a file of issues.');
  if (!Number.isInteger(items) || items < 1) throw new UsageError('--items takes a whole number above 0.');
  const rows = readRows(path, issueRowSchema).rows.slice(0, items);
  if (rows.length === 0) throw new UsageError('The file holds no issues.');

  for (const row of rows.slice(0, warmUp)) measure(row);
  const times = rows.map(measure).sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  const figures = {
    items: rows.length,
    median: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    total: times.reduce((sum, time) => sum + time, 0),
  };
  if (values.json) {
    console.log(JSON.stringify(figures));
    return;
  }
  console.log(`Reading and judging ${figures.items} items, each alone; milliseconds an item\n`);
  console.log('  median      p95      p99    all together');
  console.log(
    `${figures.median.toFixed(2).padStart(8)} ${figures.p95.toFixed(2).padStart(8)} ${figures.p99.toFixed(2).padStart(8)} ${figures.total.toFixed(0).padStart(12)} ms`,
  );
}
