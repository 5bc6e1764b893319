import type { Differences } from '../team-settings/team-settings';

/** A report that can be seen again is what counts; stories are asked no more than usual. */
export const bugTriage: Differences = {
  types: {
    bug: {
      checks: {
        'reproduction-steps': { severity: 'blocker', options: { minimum: 2, inProse: false } },
        'expected-result': { severity: 'blocker' },
        'actual-result': { severity: 'blocker' },
        'bug-environment': { severity: 'major' },
        estimate: { severity: 'hint', weight: 0 },
      },
    },
  },
  checks: { 'stale-item': { options: { days: 90, nextDays: 45 } } },
};
