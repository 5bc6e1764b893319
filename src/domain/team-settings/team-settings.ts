import { z } from 'zod';
import { settingsSchema } from '../settings';

export const presetIds = [
  'scrum',
  'strict-scrum',
  'kanban',
  'bug-triage',
  'marketing',
  'construction',
] as const;

export type PresetId = (typeof presetIds)[number];

const { checks, types, allowedWords, horizon, badge, criteriaField, shirts, playbooks } =
  settingsSchema.shape;

/** What a preset or a team says: only what differs from what it inherits. */
const differencesSchema = z.strictObject({
  checks: checks.unwrap().optional(),
  types: types.unwrap().optional(),
  allowedWords: allowedWords.unwrap().optional(),
  horizon: z.strictObject({ velocities: horizon.unwrap().shape.velocities.unwrap().optional() }).optional(),
  badge: z
    .strictObject({
      ready: badge.unwrap().shape.ready.unwrap().optional(),
      almost: badge.unwrap().shape.almost.unwrap().optional(),
    })
    .optional(),
});

export type Differences = z.output<typeof differencesSchema>;

/** Raised when the members mean something else: settings of another version are not guessed at. */
const version = 1;

export const teamSettingsSchema = z.strictObject({
  v: z.literal(version).default(version),
  preset: z.enum(presetIds).default('scrum'),
  criteriaField,
  shirts,
  playbooks,
  ...differencesSchema.shape,
});

/** The settings of a space as they are kept, exported and imported. `{}` is complete. */
export type TeamSettings = z.output<typeof teamSettingsSchema>;

export const noTeamSettings: TeamSettings = teamSettingsSchema.parse({});
