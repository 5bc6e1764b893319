import type { Differences } from '../team-settings/team-settings';

/** Work on a site: hours, what waits for whom, and when it counts as done; nobody writes stories about roles. */
export const construction: Differences = {
  checks: {
    'unclear-role': { on: false },
    'compound-story': { on: false },
    'unlinked-dependency': { severity: 'major' },
    'oversized-item': { options: { hours: 80 } },
    'likely-oversize': { options: { hours: 80 } },
    'stale-item': { options: { days: 365, nextDays: 120 } },
  },
  types: { task: { checks: { 'done-condition': { zones: { near: { severity: 'blocker', weight: 12 } } } } } },
};
