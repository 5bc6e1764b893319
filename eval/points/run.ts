import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { issueRowSchema, readRows } from '../../sandbox/backlogs/rows';
import { areaUnderCurve } from '../support/area';
import { byLikeness } from './by-likeness';
import type { LikenessBand } from './by-likeness';
import { filesOf } from './files';
import {
  intervalQuality,
  meanAbsoluteError,
  medianAbsoluteError,
  overCounts,
  spearman,
  standardisedAccuracy,
} from './metrics';
import { runProject, threshold } from './protocol';
import type { ProjectResult, Protocol } from './protocol';

export const usage = 'points PATH [--protocol static|online] [--out PRED.jsonl] [--json]';

/** Projects with fewer large items than this say nothing about finding them. */
const fewestLarge = 10;

interface Line {
  readonly project: string;
  readonly n: number;
  readonly mae: number;
  readonly mdae: number;
  readonly sa: number;
  readonly spearman: number;
  readonly coverage: number | undefined;
  readonly width: number | undefined;
  readonly auc: number | undefined;
  readonly large: number;
  readonly said: number;
  readonly right: number;
  readonly baselines: Readonly<Record<string, number>>;
}

function lineOf({ project, known, ours, baselines }: ProjectResult): Line {
  const interval = intervalQuality(ours);
  const over = overCounts(ours, threshold);
  return {
    project,
    n: ours.length,
    mae: meanAbsoluteError(ours),
    mdae: medianAbsoluteError(ours),
    sa: standardisedAccuracy(ours, known),
    spearman: spearman(ours),
    coverage: interval?.coverage,
    width: interval?.width,
    auc:
      over.real >= fewestLarge
        ? areaUnderCurve(ours.map(({ pOver, actual }) => ({ score: pOver, positive: actual > threshold })))
        : undefined,
    large: over.real,
    said: over.said,
    right: over.right,
    baselines: Object.fromEntries([...baselines].map(([name, scored]) => [name, meanAbsoluteError(scored)])),
  };
}

function average(values: readonly (number | undefined)[]): number {
  const present = values.filter((value) => value !== undefined);
  return present.reduce((sum, value) => sum + value, 0) / present.length;
}

const rolling = 'rolling median of 50';

function summaryOf(lines: readonly Line[]) {
  const names = Object.keys(lines[0]?.baselines ?? {});
  const baselines = Object.fromEntries(
    names.map((name) => [name, average(lines.map((line) => line.baselines[name]))]),
  );
  const mae = average(lines.map((line) => line.mae));
  const withoutMdl = lines.filter(({ project }) => project !== 'MDL');
  const pooled = (pick: (line: Line) => number): number =>
    withoutMdl.reduce((sum, line) => sum + pick(line), 0);
  return {
    projects: lines.length,
    mae,
    mdae: average(lines.map((line) => line.mdae)),
    sa: average(lines.map((line) => line.sa)),
    spearman: average(lines.map((line) => line.spearman)),
    coverage: average(lines.map((line) => line.coverage)),
    width: average(lines.map((line) => line.width)),
    auc: average(lines.map((line) => line.auc)),
    aucProjects: lines.filter((line) => line.auc !== undefined).length,
    precisionWithoutMdl: pooled((line) => line.right) / pooled((line) => line.said),
    recallWithoutMdl: pooled((line) => line.right) / pooled((line) => line.large),
    saidWithoutMdl: pooled((line) => line.said),
    belowRolling: 1 - mae / (baselines[rolling] ?? NaN),
    worstBelowRolling: Math.min(
      ...lines.filter(({ n }) => n >= 150).map((line) => 1 - line.mae / (line.baselines[rolling] ?? NaN)),
    ),
    baselines,
  };
}

const two = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '–' : value.toFixed(2);

function print(lines: readonly Line[], protocol: Protocol): void {
  const names = Object.keys(lines[0]?.baselines ?? {});
  const head = [
    'project',
    'n',
    'MAE',
    'MdAE',
    'SA',
    'Spearman',
    'cover',
    'width',
    'AUC>8',
    '>8',
    'said',
    'right',
    ...names,
  ];
  const rows = lines.map((line) => [
    line.project,
    String(line.n),
    two(line.mae),
    two(line.mdae),
    two(line.sa),
    two(line.spearman),
    two(line.coverage),
    two(line.width),
    two(line.auc),
    String(line.large),
    String(line.said),
    String(line.right),
    ...names.map((name) => two(line.baselines[name])),
  ]);
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const text = (row: readonly string[]): string =>
    row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ');
  const sum = summaryOf(lines);
  console.log(`Story points, ${protocol}: errors in points; every method on the same items\n`);
  console.log([head, ...rows].map(text).join('\n'));
  console.log(
    `\nmean of ${sum.projects} projects: MAE ${two(sum.mae)}, ${names.map((name) => `${name} ${two(sum.baselines[name])}`).join(', ')}`,
  );
  console.log(
    `below the rolling median: ${(100 * sum.belowRolling).toFixed(1)} %; the worst project of ≥ 150 items is ${Math.abs(100 * sum.worstBelowRolling).toFixed(1)} % ${sum.worstBelowRolling < 0 ? 'above' : 'below'} it`,
  );
  console.log(
    `Spearman ${two(sum.spearman)}, SA ${two(sum.sa)}, 80 % interval covers ${(100 * sum.coverage).toFixed(1)} % at ${two(sum.width)} × the median`,
  );
  console.log(
    `> ${threshold}: AUC ${two(sum.auc)} over ${sum.aucProjects} projects; said at P ≥ .5 without MDL: n ${sum.saidWithoutMdl}, precision ${two(sum.precisionWithoutMdl)}, recall ${two(sum.recallWithoutMdl)}`,
  );
}

function printLikeness(likeness: readonly LikenessBand[]): void {
  console.log('\nby likeness of the closest finished item: items, errors below the rolling median');
  for (const { from, items, gain } of likeness)
    console.log(
      `  from ${from.toFixed(2)}  ${String(items).padStart(5)}  ${(100 * gain).toFixed(1).padStart(6)} %`,
    );
}

export function run(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      protocol: { type: 'string', default: 'online' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [path] = positionals;
  const { protocol } = values;
  if (path === undefined || (protocol !== 'online' && protocol !== 'static'))
    throw new Error(`Usage: npm run eval -- ${usage}`);
  const results = filesOf(path).map((file) => {
    const { rows, bad } = readRows(file, issueRowSchema);
    if (bad.length > 0)
      console.error(
        `${basename(file)}: ${bad.length} rows left out, the first at line ${bad[0]?.line ?? 0}: ${bad[0]?.reason ?? ''}`,
      );
    return runProject(basename(file).replace(/\.jsonl(\.gz)?$/, ''), rows, protocol);
  });
  if (values.out !== undefined) {
    const predictions = results.flatMap(({ ours }) =>
      ours.map(({ key, estimate, low, high, pOver }) => ({ key, estimate, low, high, pOver })),
    );
    writeFileSync(values.out, predictions.map((one) => `${JSON.stringify(one)}\n`).join(''));
  }
  const scored = results.filter(({ ours }) => ours.length > 0).map(lineOf);
  const likeness = byLikeness(results, rolling);
  if (values.json)
    console.log(JSON.stringify({ protocol, projects: scored, summary: summaryOf(scored), likeness }));
  else {
    print(scored, protocol);
    printLikeness(likeness);
  }
}
