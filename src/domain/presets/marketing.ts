import type { Differences } from '../team-settings/team-settings';

/** Campaigns and content: a goal and what is done when it is done, no points, words that sell are no smell. */
export const marketing: Differences = {
  checks: {
    estimate: { on: false },
    'unusual-estimate': { on: false },
    'likely-oversize': { on: false },
    'vague-wording': { severity: 'hint', weight: 0 },
    'unclear-role': { on: false },
    'unknown-benefit': { severity: 'major' },
    'acceptance-criteria': { severity: 'major', weight: 8 },
    'stale-item': { options: { days: 90, nextDays: 45 } },
  },
  types: { task: { checks: { 'done-condition': { zones: { near: { severity: 'blocker', weight: 10 } } } } } },
};
