import type { Differences } from '../team-settings/team-settings';

/** Work flows one by one: an estimate is a help, not a condition, and old items matter sooner. */
export const kanban: Differences = {
  checks: {
    estimate: { severity: 'hint', weight: 0 },
    'unusual-estimate': { on: false },
    'stale-item': { options: { days: 120, nextDays: 60 } },
  },
};
