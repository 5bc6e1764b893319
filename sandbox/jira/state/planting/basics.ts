/** What every site has before anybody adds anything. */
import type { Site } from '../site';

export const PRIORITIES = [
  { id: 1, name: 'Highest' },
  { id: 2, name: 'High' },
  { id: 3, name: 'Medium' },
  { id: 4, name: 'Low' },
  { id: 5, name: 'Lowest' },
] as const;

export const DEFAULT_PRIORITY = 3;

export const RESOLUTIONS = [
  { id: 10000, name: 'Done' },
  { id: 10001, name: "Won't Do" },
  { id: 10002, name: 'Duplicate' },
  { id: 10003, name: 'Cannot Reproduce' },
] as const;

export const LINK_TYPES = [
  { id: 10000, name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: 10001, name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { id: 10002, name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: 10003, name: 'Relates', inward: 'relates to', outward: 'relates to' },
] as const;

/** Numbers of the custom fields that come with the site. */
export const FIELD = {
  epicLink: 10014,
  rank: 10019,
  sprint: 10020,
  flagged: 10021,
  points: 10026,
} as const;

export const IMPEDIMENT = { id: 10019, value: 'Impediment' } as const;

/** The account Forge acts with when an app calls `asApp()`. */
export const APP_USER = {
  id: '712020:5f1f6c0a-7a51-4c1e-9d6b-0d7c1f2b9e11',
  email: 'backlog-refinery@apps.sandbox.test',
  token: 'app-token',
  name: 'Backlog Refinery',
} as const;

export function plantBasics(site: Site): void {
  for (const type of LINK_TYPES) site.linkTypes.put(type);
  const field = (
    id: number,
    name: string,
    kind: 'epic-link' | 'rank' | 'sprint' | 'flagged' | 'points',
  ): void => {
    site.fields.put({ id, name, kind, projectId: null, options: kind === 'flagged' ? [IMPEDIMENT] : [] });
  };
  field(FIELD.epicLink, 'Epic Link', 'epic-link');
  field(FIELD.rank, 'Rank', 'rank');
  field(FIELD.sprint, 'Sprint', 'sprint');
  field(FIELD.flagged, 'Flagged', 'flagged');
  field(FIELD.points, 'Story Points', 'points');
  site.users.put({
    ...APP_USER,
    timeZone: 'Etc/GMT',
    locale: 'en_US',
    active: true,
    siteAdmin: false,
    kind: 'app',
    former: false,
  });
}
