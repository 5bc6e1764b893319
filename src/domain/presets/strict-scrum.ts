import type { Differences } from '../team-settings/team-settings';

/** For teams that want nothing vague in a sprint. */
export const strictScrum: Differences = {
  checks: {
    'acceptance-criteria': { options: { minimum: 2 } },
    'vague-wording': { options: { strict: true }, severity: 'major' },
    'open-question': { severity: 'blocker' },
    'untestable-criteria': { severity: 'major' },
  },
  badge: { ready: 90, almost: 70 },
};
