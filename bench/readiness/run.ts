import { cpuUsage } from 'node:process';
import { parseArgs } from 'node:util';
import { boardWithoutEstimates } from '../../eval/support/board-without-estimates';
import { judgeableItem } from '../../eval/support/judgeable-item';
import { UsageError } from '../../eval/support/usage-error';
import { itemKind } from '../../src/jira/item-kind';
import { issueRowSchema, readRows } from '../../sandbox/backlogs/rows';
import type { IssueRow } from '../../sandbox/backlogs/rows';
import { judgeItem, rejudge } from '../../src/domain/analyse';
import type { Analysis, JudgedItem } from '../../src/domain/analyse';
import type { Backlog } from '../../src/domain/backlog/backlog';
import type { BacklogItem } from '../../src/domain/backlog/item';
import { measureSizes } from '../../src/domain/measures/sizes';
import { measure } from '../../src/domain/measures/measures';
import { readinessOf } from '../../src/domain/report/readiness';
import { defaultSettings } from '../../src/domain/settings';

export const usage =
  'readiness FILE [--items N] [--history N] [--json]   (JSON lines of issues; 5000 items, 5000 finished ones behind them)';

/** The first items pay for compiling; a panel pays that once, too, but not for every item. */
const warmUp = 200;

function itemOf(row: IssueRow): BacklogItem {
  const plain = judgeableItem(row);
  return { ...plain, type: { ...plain.type, kind: itemKind(row.type ?? '', undefined, false) } };
}

/** @param round what was worked out for an item in one round is not known in another */
type Judge = (item: BacklogItem, now: Date, round: number) => JudgedItem;

/**
 * Each item is judged so often, and its middle time counts: the processor time of a process holds that of the threads that
 * clear its memory and compile it, and it is chance which item they work beside.
 */
const rounds = 3;

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}

const alone: Judge = (item, now) => judgeItem(item, 'near', boardWithoutEstimates, defaultSettings, now);

/** What a team gives; which of it an item got says nothing, and costs the same to look through. */
const sizes = [1, 2, 3, 5, 8];

/**
 * Judging one item after another as part of a backlog with finished, sized work behind it: every check runs, also those that
 * ask the record. The record is laid out once for all of them, as in the panel, and is not counted.
 */
function amid(rows: readonly IssueRow[], finished: readonly IssueRow[]): Judge {
  const days = new Date(Math.max(...[...rows, ...finished].map(({ created }) => Date.parse(created ?? ''))));
  const backlog: Backlog = {
    board: {
      ...boardWithoutEstimates.board,
      type: 'scrum',
      estimation: { unit: 'points', fieldId: 'points', fieldName: 'Points' },
    },
    items: rows.map(itemOf),
    sprints: [],
    history: {
      closedSprints: [],
      finished: finished.map((row, index) => {
        const estimate = { value: sizes[index % sizes.length] ?? 1, unit: 'points' } as const;
        return {
          item: { ...itemOf(row), estimate },
          estimate,
          done: days.toISOString(),
          started: undefined,
          sprintId: undefined,
        };
      }),
    },
    expected: rows.length,
    problems: [],
  };
  const measures = measure(backlog, defaultSettings, days);
  const analyses = Array.from({ length: rounds + 1 }, (): Analysis => {
    const sizes = measureSizes(backlog);
    // Laid out when first asked.
    for (const { item } of backlog.history.finished.slice(0, 1)) sizes.of(item);
    return {
      backlog,
      settings: defaultSettings,
      now: days,
      measures: { ...measures, sizes },
      items: [],
    };
  });
  return (item, _now, round) => {
    const analysis = analyses[round];
    if (analysis === undefined) throw new RangeError(`There are ${rounds} rounds, not ${round}.`);
    return rejudge(analysis, item);
  };
}

/** Milliseconds from raw text to the score: reading the description and running every check of an item. */
function time(row: IssueRow, judge: Judge, round: number): number {
  const start = cpuUsage();
  const judged = judge(itemOf(row), new Date(row.created ?? 0), round);
  readinessOf(judged, defaultSettings);
  // Processor time, so that what else the machine does is not counted.
  const { user, system } = cpuUsage(start);
  return (user + system) / 1000;
}

function figuresOf(rows: readonly IssueRow[], judge: Judge) {
  for (const row of rows.slice(0, warmUp)) time(row, judge, rounds);
  const byRound = Array.from({ length: rounds }, (_, round) => rows.map((row) => time(row, judge, round)));
  const times = rows
    .map((_, index) => middle(byRound.map((round) => round[index] ?? 0)))
    .sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return {
    items: rows.length,
    median: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    total: times.reduce((sum, one) => sum + one, 0),
  };
}

export function run(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      items: { type: 'string', default: '5000' },
      history: { type: 'string', default: '5000' },
      json: { type: 'boolean', default: false },
    },
  });
  const [path] = positionals;
  const items = Number(values.items);
  if (path === undefined) throw new UsageError('Name a file of issues.');
  if (!Number.isInteger(items) || items < 1) throw new UsageError('--items takes a whole number above 0.');
  const history = Number(values.history);
  if (!Number.isInteger(history) || history < 0) throw new UsageError('--history takes a whole number.');
  const all = readRows(path, issueRowSchema).rows;
  const rows = all.slice(0, items);
  if (rows.length === 0) throw new UsageError('The file holds no issues.');
  // Where the file is short, the items stand behind themselves.
  const finished = [...all.slice(items), ...all].slice(0, history);
  const figures = {
    alone: figuresOf(rows, alone),
    ...(history > 0 && { amid: { history: finished.length, ...figuresOf(rows, amid(rows, finished)) } }),
  };
  if (values.json) {
    console.log(JSON.stringify(figures));
    return;
  }
  console.log(`Reading and judging ${rows.length} items; milliseconds of processor time an item\n`);
  console.log('                          median      p95      p99    all together');
  const line = (name: string, { median, p95, p99, total }: ReturnType<typeof figuresOf>): void => {
    const cells = [median, p95, p99].map((value) => value.toFixed(2).padStart(8)).join(' ');
    console.log(`${name.padEnd(23)} ${cells} ${total.toFixed(0).padStart(12)} ms`);
  };
  line('each alone', figures.alone);
  if (figures.amid) line(`history of ${figures.amid.history}`, figures.amid);
}
