import { z } from 'zod';
import { teamSettingsSchema } from '../domain/team-settings/team-settings';
import { messageSchema } from './message';

const id = z.string().regex(/^\d+$/).max(20);

export const settingsRequests = {
  /** What a space is judged by, and whether the asker may change it. */
  readSettings: z.strictObject({ projectId: id }),
  /** Saves for whoever administers the space. `revision` is the one that was read: a stale save is refused. */
  saveSettings: z.strictObject({
    projectId: id,
    revision: z.number().int().min(0),
    settings: z.unknown(),
    /** Said by a person who was told that what is kept cannot be read. */
    replaceUnreadable: z.boolean().default(false),
  }),
};

export const spaceSettingsSchema = z.object({
  state: z.enum(['saved', 'none', 'unreadable']),
  /** The defaults where nothing is saved or it cannot be read. */
  settings: teamSettingsSchema,
  /** 0 before the first save. */
  revision: z.number(),
  mayEdit: z.boolean(),
});

export type SpaceSettings = z.output<typeof spaceSettingsSchema>;

const problemSchema = z.object({ path: z.string(), message: messageSchema });

export const savedSettingsSchema = z.union([
  z.object({ saved: z.literal(true), revision: z.number() }),
  z.object({ saved: z.literal(false), why: z.enum(['stale', 'unreadable']) }),
  z.object({
    saved: z.literal(false),
    why: z.literal('problems'),
    problems: z.array(problemSchema).readonly(),
  }),
]);

export type SavedSettings = z.output<typeof savedSettingsSchema>;
