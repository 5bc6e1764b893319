import { z } from 'zod';
import { checks } from '../checks';
import { shirts } from '../measures/size/scale';
import type { ShirtPoints } from '../measures/size/scale';
import type { Message } from '../outcome';
import type { TeamSettings } from './team-settings';
import { teamSettingsSchema } from './team-settings';
import { resolveSettings } from './resolve';

/** What cannot be taken over, where it stands, and what may stand there. */
export interface SettingsProblem {
  /** As in `checks.estimate.options.zeroCounts`. */
  readonly path: string;
  /** Codes are `settings.problem.<code>` of the catalogue. */
  readonly message: Message;
}

export type ParsedSettings =
  | { readonly ok: true; readonly settings: TeamSettings }
  | { readonly ok: false; readonly problems: readonly SettingsProblem[] };

const problem = (path: readonly PropertyKey[], code: string, params: Message['params']): SettingsProblem => ({
  path: path.map(String).join('.'),
  message: { code: `settings.problem.${code}`, params },
});

/** The names a schema takes at a path; none where it takes any or stands for no object. */
function namesAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const step of [...path, undefined]) {
    while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap();
    if (step === undefined) break;
    if (at instanceof z.ZodObject) at = at.shape[String(step)];
    else if (at instanceof z.ZodRecord) at = at.valueType;
    else if (at instanceof z.ZodArray) at = at.element;
    else return [];
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function explain(schema: z.ZodType, issue: z.core.$ZodIssue, before: readonly string[]): SettingsProblem[] {
  const path = [...before, ...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        problem([...path, key], 'unknown', { allowed: namesAt(schema, issue.path) }),
      );
    case 'invalid_value':
      return [problem(path, 'values', { allowed: issue.values.map(String) })];
    case 'too_small':
      return [
        problem(path, issue.origin === 'number' || issue.origin === 'int' ? 'least' : 'short', {
          least: Number(issue.minimum),
        }),
      ];
    case 'too_big':
      return [
        problem(path, issue.origin === 'number' || issue.origin === 'int' ? 'most' : 'long', {
          most: Number(issue.maximum),
        }),
      ];
    case 'invalid_type':
      return [problem(path, 'type', { expected: issue.expected })];
    default:
      return [problem(path, 'other', {})];
  }
}

const explainAll = (
  schema: z.ZodType,
  error: z.ZodError,
  before: readonly string[] = [],
): SettingsProblem[] => error.issues.flatMap((issue) => explain(schema, issue, before));

/** Checks nobody knows, and options their check does not take. */
function problemsOfChecks(
  list: Readonly<Record<string, { options?: unknown }>>,
  before: readonly string[],
): SettingsProblem[] {
  return Object.entries(list).flatMap(([id, { options = {} }]) => {
    const check = checks.find((one) => one.id === id);
    if (!check) return [problem([...before, id], 'unknown', { allowed: checks.map((one) => one.id) })];
    const parsed = check.options.safeParse(options);
    return parsed.success ? [] : explainAll(check.options, parsed.error, [...before, id, 'options']);
  });
}

function problemsOf(settings: TeamSettings): SettingsProblem[] {
  const { ready, almost } = resolveSettings(settings).badge;
  return [
    ...problemsOfChecks(settings.checks ?? {}, ['checks']),
    ...Object.entries(settings.types ?? {}).flatMap(([kind, type]) =>
      problemsOfChecks(type?.checks ?? {}, ['types', kind, 'checks']),
    ),
    ...(almost > ready ? [problem(['badge', 'almost'], 'most', { most: ready })] : []),
    ...problemsOfShirts(settings.shirts ?? {}),
  ];
}

/** A larger T-shirt is not for less work. */
function problemsOfShirts(own: ShirtPoints): SettingsProblem[] {
  const given = shirts.flatMap((shirt) => (own[shirt] === undefined ? [] : [{ shirt, points: own[shirt] }]));
  return given.flatMap(({ shirt, points }, index) => {
    const least = given[index - 1]?.points ?? 0;
    return points < least ? [problem(['shirts', shirt], 'least', { least })] : [];
  });
}

/** Takes settings from outside, exactly as they are or not at all. Never throws. */
export function parseTeamSettings(value: unknown): ParsedSettings {
  const parsed = teamSettingsSchema.safeParse(value);
  if (!parsed.success) return { ok: false, problems: explainAll(teamSettingsSchema, parsed.error) };
  const problems = problemsOf(parsed.data);
  return problems.length === 0 ? { ok: true, settings: parsed.data } : { ok: false, problems };
}

/** Reads exported settings from a text. */
export function parseSettingsText(text: string): ParsedSettings {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problems: [problem([], 'json', {})] };
  }
  return parseTeamSettings(value);
}
