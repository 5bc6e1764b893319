import { readFileSync } from 'node:fs';
import { z } from 'zod';

const judgedFlag = z.strictObject({
  key: z.string(),
  check: z.string(),
  /** Whether a person who read the story agrees with the check. */
  right: z.boolean(),
  why: z.string(),
});

/** What one person said of a hundred flags drawn at random from the stories of 15 public backlogs. */
function readJudgedFlags(): readonly z.output<typeof judgedFlag>[] {
  const file = new URL('judged/dalpiaz.json', import.meta.url);
  return z.array(judgedFlag).parse(JSON.parse(readFileSync(file, 'utf8')));
}

export interface JudgedPrecision {
  readonly check: string;
  readonly judged: number;
  readonly right: number;
}

/**
 * How many of the judged flags are right, over all and per check. Only flags that are still raised count, so a rule
 * that was mended is not held to what it said before.
 */
export function precisionOfFlags(
  stories: readonly { readonly key: string; readonly checks: readonly string[] }[],
): readonly JudgedPrecision[] {
  const raised = new Set(stories.flatMap(({ key, checks }) => checks.map((check) => `${check} ${key}`)));
  const flags = readJudgedFlags().filter(({ key, check }) => raised.has(`${check} ${key}`));
  if (flags.length === 0) return [];
  const checks = ['all', ...new Set(flags.map(({ check }) => check))];
  return checks.map((check) => {
    const own = flags.filter((flag) => check === 'all' || flag.check === check);
    return { check, judged: own.length, right: own.filter(({ right }) => right).length };
  });
}
