import { z } from 'zod';

const severity = z.enum(['blocker', 'major', 'minor', 'hint']);

const checkSettings = z.strictObject({
  on: z.boolean().optional().describe('Whether the check runs at all.'),
  severity: severity
    .optional()
    .describe('How much a fail matters, in every zone the check demands something in.'),
  weight: z.number().min(0).max(100).optional().describe('Share in the readiness score.'),
  options: z.record(z.string(), z.unknown()).optional().describe('Options of the check itself.'),
});

/** What a team can change. Everything has a default, so `{}` is a complete set of settings. */
export const settingsSchema = z.strictObject({
  checks: z.record(z.string(), checkSettings).default({}).describe('Per check id.'),
  horizon: z
    .strictObject({
      velocities: z.number().min(1).max(3).default(1.5).describe('How many sprints of work count as near.'),
    })
    .default({ velocities: 1.5 }),
  badge: z
    .strictObject({
      ready: z.number().min(0).max(100).default(80),
      almost: z.number().min(0).max(100).default(60),
    })
    .default({ ready: 80, almost: 60 }),
});

export type Settings = z.output<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});
