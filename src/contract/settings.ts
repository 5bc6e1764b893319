import { z } from 'zod';
import type { SettingsProblem } from '../domain/team-settings/parse';
import type { TeamSettings } from '../domain/team-settings/team-settings';

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

export interface SpaceSettings {
  readonly state: 'saved' | 'none' | 'unreadable';
  /** The defaults where nothing is saved or it cannot be read. */
  readonly settings: TeamSettings;
  /** 0 before the first save. */
  readonly revision: number;
  readonly mayEdit: boolean;
}

export type SavedSettings =
  | { readonly saved: true; readonly revision: number }
  | { readonly saved: false; readonly why: 'stale' | 'unreadable' }
  | { readonly saved: false; readonly why: 'problems'; readonly problems: readonly SettingsProblem[] };
