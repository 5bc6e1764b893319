import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { issueRowSchema, readRows } from '../../sandbox/backlogs/rows';
import { proposeSplits } from '../../src/domain/split/propose-splits';
import { itemKind } from '../../src/jira/item-kind';
import { findAcceptanceCriteria } from '../../src/domain/text/acceptance-criteria';
import { judgeableItem } from '../support/judgeable-item';
import { bulletsElseSentences, bulletsOf } from './baseline';
import { score } from './score';
import type { Score } from './score';
import { toldOf, whyMissed } from './why';
import type { Told } from './why';

export const usage = 'splits FILE [--out PRED.jsonl] [--json]';

/** Shorter descriptions say nothing a split could be read from. */
const shortest = 80;

const parentSchema = issueRowSchema.extend({ children: z.array(z.object({ summary: z.string() })).min(1) });
type ParentRow = z.output<typeof parentSchema>;

interface Judged {
  readonly row: ParentRow;
  readonly strategy: string;
  readonly titles: readonly string[];
  readonly score: Score;
  readonly baseline: Score;
  readonly hasBullets: boolean;
  readonly told: Told;
}

/** The proposal shown first; titles come from the parent's summary and description alone. */
function propose(row: ParentRow): { strategy: string; titles: readonly string[] } {
  const { summary, description, type, key } = row;
  // Children, links and whatever else the row holds stay outside: they are the answer.
  const judged = judgeableItem(issueRowSchema.parse({ key, summary, description, type }));
  const item = {
    ...judged,
    type: { ...judged.type, kind: itemKind(type ?? '', undefined, false) },
    acceptanceCriteria: findAcceptanceCriteria({ description: judged.description, textFields: [] }),
  };
  const [first] = proposeSplits(item);
  return {
    strategy: first?.strategy ?? 'none',
    titles: first?.parts.filter(({ included }) => included).map(({ title }) => title) ?? [],
  };
}

function judge(row: ParentRow): Judged {
  const { strategy, titles } = propose(row);
  const real = row.children.map(({ summary }) => summary);
  const description = row.description ?? '';
  return {
    row,
    strategy,
    titles,
    score: score(row.summary, titles, real),
    baseline: score(row.summary, bulletsElseSentences(description), real),
    hasBullets: bulletsOf(description).length >= 2,
    told: toldOf(row.summary, description, real),
  };
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function figuresOf(judged: readonly Judged[]) {
  const of = (pick: (one: Judged) => Score) => ({
    precision: mean(judged.map((one) => pick(one).precision)),
    recall: mean(judged.map((one) => pick(one).recall)),
    f1: mean(judged.map((one) => pick(one).f1)),
  });
  return {
    parents: judged.length,
    proposed: judged.filter(({ titles }) => titles.length > 0).length,
    ...of(({ score: own }) => own),
    baseline: of(({ baseline }) => baseline),
  };
}

function byStrategy(judged: readonly Judged[]) {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) groups.set(one.strategy, [...(groups.get(one.strategy) ?? []), one]);
  return [...groups].map(([strategy, group]) => ({
    strategy,
    parents: group.length,
    f1: mean(group.map((one) => one.score.f1)),
  }));
}

/** Where the score is lowest beside how many children there were to find. */
function worst(judged: readonly Judged[], count: number): readonly Judged[] {
  return [...judged]
    .sort(
      (a, b) =>
        a.score.f1 - b.score.f1 || b.titles.length - a.titles.length || a.row.key.localeCompare(b.row.key),
    )
    .slice(0, count);
}

const show = (value: number): string => value.toFixed(3);

function print(judged: readonly Judged[]): void {
  const bulleted = judged.filter(({ hasBullets }) => hasBullets);
  for (const [name, group] of [
    ['all', judged],
    ['with bullets', bulleted],
    ['cut in text', judged.filter(({ told }) => told.isTold)],
    ['cut not in it', judged.filter(({ told }) => !told.isTold)],
  ] as const) {
    const { parents, proposed, precision, recall, f1, baseline } = figuresOf(group);
    console.log(
      `${name.padEnd(13)} ${parents} parents, ${proposed} with a proposal: precision ${show(precision)}  recall ${show(recall)}  F1 ${show(f1)}   (bullets else sentences: ${show(baseline.f1)})`,
    );
  }
  console.log('\nproposal shown first   parents     F1');
  for (const { strategy, parents, f1 } of byStrategy(judged)) {
    console.log(`${strategy.padEnd(22)} ${String(parents).padStart(7)}  ${show(f1)}`);
  }
  console.log('\nThe ten worst');
  for (const { row, strategy, titles, score: own, told } of worst(judged, 10)) {
    console.log(`\n${row.key} ${row.summary}\n  F1 ${show(own.f1)}, ${strategy}: ${whyMissed(titles, told)}`);
    for (const title of titles) console.log(`  proposed  ${title}`);
    for (const { summary } of row.children.slice(0, 6)) console.log(`  real      ${summary}`);
    if (row.children.length > 6) console.log(`            … ${row.children.length - 6} more`);
  }
}

/**
 * Measures the proposal shown first against the real children of parents.
 * @throws when FILE is missing or cannot be read.
 */
export function run(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [path] = positionals;
  if (path === undefined) throw new Error(`Usage: npm run eval -- ${usage}`);
  const { rows, bad } = readRows(path, parentSchema);
  if (bad.length > 0) console.error(`${bad.length} rows left out, the first at line ${bad[0]?.line ?? 0}`);
  const judged = rows.filter(({ description = '' }) => description.length >= shortest).map(judge);
  if (values.out !== undefined) {
    const lines = rows.map((row) => `${JSON.stringify({ key: row.key, titles: propose(row).titles })}\n`);
    writeFileSync(values.out, lines.join(''));
  }
  if (values.json) {
    const bulleted = judged.filter(({ hasBullets }) => hasBullets);
    console.log(
      JSON.stringify({
        all: figuresOf(judged),
        withBullets: figuresOf(bulleted),
        strategies: byStrategy(judged),
      }),
    );
  } else print(judged);
}
