import { z } from 'zod';
import type { ItemKind } from './backlog/item';
import type { Demands, Severity } from './demand';
import { playbookSettingsSchema } from './split/playbook-settings';
import type { Zone } from './zone';

const severity = z.enum(['blocker', 'major', 'minor', 'hint']);

const demand = {
  on: z.boolean().optional().describe('Whether it is asked at all.'),
  severity: severity.optional().describe('How much a fail matters.'),
  weight: z.number().min(0).max(100).optional().describe('Share in the readiness score.'),
};

export const checkSettingsSchema = z.strictObject({
  ...demand,
  zones: z
    .strictObject({
      near: z.strictObject(demand).optional(),
      next: z.strictObject(demand).optional(),
      later: z.strictObject(demand).optional(),
    })
    .optional()
    .describe('What differs by how near the item is; stands above what is said for all zones.'),
  options: z.record(z.string(), z.unknown()).optional().describe('Options of the check itself.'),
});

export type CheckSettings = z.output<typeof checkSettingsSchema>;

const shirtPoints = z.number().min(0).max(1000).optional();

const checkList = z.record(z.string(), checkSettingsSchema);
const typeSettings = z.strictObject({ checks: checkList.default({}) });

export const settingsSchema = z.strictObject({
  checks: checkList.default({}).describe('Per check id, for every work type.'),
  types: z
    .strictObject({
      story: typeSettings.optional(),
      task: typeSettings.optional(),
      bug: typeSettings.optional(),
      spike: typeSettings.optional(),
      epic: typeSettings.optional(),
      subtask: typeSettings.optional(),
    })
    .default({})
    .describe('What differs for a work type; stands above what is said for all.'),
  allowedWords: z
    .array(z.string().trim().toLowerCase().min(1).max(60))
    .max(200)
    .default([])
    .describe('Words that no check about wording tells of.'),
  horizon: z
    .strictObject({
      velocities: z.number().min(1).max(3).default(1.5).describe('How many sprints of work count as near.'),
    })
    .default({ velocities: 1.5 }),
  badge: z
    .strictObject({
      ready: z.number().min(0).max(100).default(80).describe('Least score of a ready item.'),
      almost: z.number().min(0).max(100).default(60).describe('Least score of an almost ready item.'),
    })
    .default({ ready: 80, almost: 60 }),
  criteriaField: z
    .strictObject({
      id: z.string().regex(/^customfield_\d{1,12}$/),
      name: z.string().trim().min(1).max(255),
    })
    .optional()
    .describe('The field acceptance criteria are kept in; found by its name where nothing is said.'),
  shirts: z
    .strictObject({ XS: shirtPoints, S: shirtPoints, M: shirtPoints, L: shirtPoints, XL: shirtPoints })
    .optional()
    .describe('Points each T-shirt size stands for; from the team’s own scale where nothing is said.'),
  playbooks: playbookSettingsSchema.optional().describe('Templates that splits are proposed by.'),
});

/** The field of the site that a team keeps acceptance criteria in. */
export type CriteriaField = NonNullable<z.output<typeof settingsSchema>['criteriaField']>;

/** What a backlog is judged by. Everything has a default, so `{}` is a complete set of settings. */
export type Settings = z.output<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});

type Demand = Pick<CheckSettings, 'on' | 'severity' | 'weight'>;

/** Later ones win, member by member; a list or value of an option is replaced as a whole. */
export function mergeChecks(layers: readonly (CheckSettings | undefined)[]): CheckSettings {
  const said = layers.filter((layer) => layer !== undefined);
  const options = Object.assign({}, ...said.map((layer) => layer.options)) as Record<string, unknown>;
  const zones = Object.fromEntries(
    (['near', 'next', 'later'] as const).flatMap((zone) => {
      const merged = Object.assign({}, ...said.map((layer) => layer.zones?.[zone])) as Demand;
      return Object.keys(merged).length === 0 ? [] : [[zone, merged]];
    }),
  );
  return {
    ...(Object.assign({}, ...said) as CheckSettings),
    ...(Object.keys(options).length > 0 && { options }),
    ...(Object.keys(zones).length > 0 && { zones }),
  };
}

/** What is said of a check for one work type. */
export function checkSettingsOf(settings: Settings, check: string, kind: ItemKind): CheckSettings {
  return mergeChecks([settings.checks[check], settings.types[kind]?.checks[check]]);
}

interface Asked {
  readonly severity: Severity;
  readonly weight: number;
}

const nearest: Readonly<Record<Zone, readonly Zone[]>> = {
  near: ['near', 'next', 'later'],
  next: ['next', 'near', 'later'],
  later: ['later', 'next', 'near'],
};

/**
 * @param check what it asks by itself
 * @returns what is asked in the zone, or nothing. A zone that the check itself leaves out is asked only where the settings
 *   switch it on, and then as much as in the zone next to it.
 */
export function demandIn(
  zone: Zone,
  { demands, optional = false }: { readonly demands: Demands; readonly optional?: boolean },
  { zones, on, severity: own, weight }: CheckSettings,
): Asked | undefined {
  const here = zones?.[zone];
  if (here?.on === false || (!(on ?? !optional) && here?.on !== true)) return undefined;
  const base =
    demands[zone] ??
    (here?.on === true ? nearest[zone].map((other) => demands[other]).find(Boolean) : undefined);
  if (!base) return undefined;
  return { severity: here?.severity ?? own ?? base.severity, weight: here?.weight ?? weight ?? base.weight };
}
