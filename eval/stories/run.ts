import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { issueRowSchema, readRows } from '../../sandbox/backlogs/rows';
import { judgeItem } from '../../src/domain/analyse';
import type { BacklogItem } from '../../src/domain/backlog/item';
import { checks } from '../../src/domain/checks';
import { settingsSchema } from '../../src/domain/settings';
import type { Settings } from '../../src/domain/settings';
import { readStory } from '../../src/domain/text/story';
import { boardWithoutEstimates } from '../support/board-without-estimates';
import { judgeableItem } from '../support/judgeable-item';
import { precisionOfFlags } from './judged-flags';

export const usage = 'stories FILE [--out PRED.jsonl] [--json]';

/** Criteria of the Quality User Story framework that a check of ours judges, with the checks that do. */
const judgedBy: Readonly<Record<string, readonly string[]>> = {
  atomic: ['compound-story'],
  minimal: ['story-aside'],
  unambiguous: ['vague-wording', 'loophole', 'unclear-reference'],
};

/**
 * The framework's criteria are stricter than what a team wants to be told every day, so checks that have a strict
 * reading are asked for it here. Everything else is the product's default.
 */
const strictSettings = settingsSchema.parse({
  checks: {
    'compound-story': { options: { strict: true } },
    'vague-wording': { options: { strict: true } },
  },
});
const usualSettings = settingsSchema.parse({});

const rowSchema = z.object({
  key: z.string(),
  project: z.string().default(''),
  summary: z.string(),
  labels: z.record(z.string(), z.unknown()).optional(),
});

interface Story {
  readonly key: string;
  readonly project: string;
  /** Checks that tell something of it as the product comes. */
  readonly checks: readonly string[];
  /** The same with the strict reading. */
  readonly strictChecks: readonly string[];
  readonly parsed: boolean;
  /** Criterion → whether a person says the story meets it. */
  readonly labels: Readonly<Record<string, unknown>>;
}

function failedChecks(item: BacklogItem, settings: Settings): string[] {
  const { judgements } = judgeItem(item, 'near', boardWithoutEstimates, settings, new Date(0));
  return judgements.filter(({ outcome }) => outcome.result === 'fail').map(({ check }) => check.id);
}

function judge({ key, project, summary, labels = {} }: z.output<typeof rowSchema>): Story {
  const plain = judgeableItem(issueRowSchema.parse({ key, summary, type: 'Story' }));
  const item = { ...plain, type: { ...plain.type, kind: 'story' as const } };
  const story = readStory(summary);
  return {
    key,
    project,
    checks: failedChecks(item, usualSettings),
    strictChecks: failedChecks(item, strictSettings),
    parsed: story !== undefined,
    labels,
  };
}

function failsOf(story: Story): string[] {
  return Object.keys(judgedBy).filter((criterion) =>
    judgedBy[criterion]?.some((check) => story.strictChecks.includes(check)),
  );
}

interface Score {
  readonly criterion: string;
  readonly labelled: number;
  readonly defective: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** F1 of calling every story defective. */
  readonly flagAll: number;
}

function scoreOf(criterion: string, stories: readonly Story[]): Score {
  const labelled = stories.filter(({ labels }) => typeof labels[criterion] === 'boolean');
  const isBad = ({ labels }: Story): boolean => labels[criterion] === false;
  const said = labelled.filter((story) => failsOf(story).includes(criterion));
  const right = said.filter(isBad).length;
  const defective = labelled.filter(isBad).length;
  const precision = said.length === 0 ? 0 : right / said.length;
  const recall = defective === 0 ? 0 : right / defective;
  return {
    criterion,
    labelled: labelled.length,
    defective,
    precision,
    recall,
    f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    flagAll: (2 * defective) / (labelled.length + defective),
  };
}

/**
 * Every other project, in the order of their names: rules were written looking at these and at no others, so the
 * second half says what they are worth elsewhere.
 */
function halves(stories: readonly Story[]): readonly { name: string; stories: readonly Story[] }[] {
  const projects = [...new Set(stories.map(({ project }) => project))].sort();
  const seen = new Set(projects.filter((_, index) => index % 2 === 0));
  return [
    { name: 'all', stories },
    { name: 'tuned on', stories: stories.filter(({ project }) => seen.has(project)) },
    { name: 'held back', stories: stories.filter(({ project }) => !seen.has(project)) },
  ];
}

const three = (value: number): string => value.toFixed(3).replace(/^0/, '').padStart(6);

export function run(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [path] = positionals;
  if (path === undefined) throw new Error(`Usage: npm run eval -- ${usage}`);
  const { rows, bad } = readRows(path, rowSchema);
  if (bad.length > 0) console.error(`${bad.length} rows left out, the first at line ${bad[0]?.line ?? 0}`);
  const stories = rows.map(judge);
  if (values.out !== undefined) {
    const lines = stories.map((story) => `${JSON.stringify({ key: story.key, failed: failsOf(story) })}\n`);
    writeFileSync(values.out, lines.join(''));
  }
  const isLabelled = stories.some(({ labels }) => Object.keys(labels).length > 0);
  const figures = {
    stories: stories.length,
    parsed: stories.filter(({ parsed }) => parsed).length / stories.length,
    criteria: !isLabelled
      ? []
      : Object.keys(judgedBy).flatMap((criterion) =>
          halves(stories).map((half) => ({ part: half.name, ...scoreOf(criterion, half.stories) })),
        ),
    flagged: checks
      .map(({ id }) => ({ check: id, stories: stories.filter((story) => story.checks.includes(id)).length }))
      .filter((entry) => entry.stories > 0),
    judgedFlags: precisionOfFlags(stories),
  };
  if (values.json) {
    console.log(JSON.stringify(figures));
    return;
  }
  console.log(`${figures.stories} stories; role and means found in ${(100 * figures.parsed).toFixed(1)} %\n`);
  if (isLabelled) {
    console.log('criterion       stories    judged  defective  precision  recall      F1  flag all (P, R 1)');
    for (const score of figures.criteria) {
      const { criterion, part, labelled, defective, precision, recall, f1, flagAll } = score;
      console.log(
        `${criterion.padEnd(15)} ${part.padEnd(9)} ${String(labelled).padStart(7)} ${String(defective).padStart(10)}     ${three(precision)}  ${three(recall)}  ${three(f1)}    ${three(flagAll)} (${three(defective / labelled).trim()})`,
      );
    }
    console.log('');
  }
  for (const { check, stories: count } of figures.flagged) {
    console.log(
      `${check.padEnd(24)} ${String(count).padStart(5)}  ${((100 * count) / stories.length).toFixed(1)} %`,
    );
  }
  if (figures.judgedFlags.length > 0) console.log('\nflags judged by hand     judged  right  precision');
  for (const { check, judged, right } of figures.judgedFlags)
    console.log(
      `${check.padEnd(24)} ${String(judged).padStart(6)} ${String(right).padStart(6)}     ${three(right / judged)}`,
    );
}
