import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, notApplicable, pass } from '../outcome';
import { inSummary } from '../text/evidence';

const secondsPerHour = 3600;
const days = (exact: number): number => Math.max(1, Math.round(exact));

export default defineCheck({
  id: 'drifted-scale',
  category: 'readiness',
  needs: 'backlog',
  types: ['story', 'task', 'bug'],
  // Speaks of the team's scale, not of this item.
  demands: { near: { severity: 'hint', weight: 0 }, next: { severity: 'hint', weight: 0 } },
  basis: [
    'The team’s own finished work: days of work of one size in the last quarter and two quarters before, apart by more than chance (Mann–Whitney, 1 %)',
  ],
  options: z.strictObject({}),
  codes: ['longer', 'shorter'],
  examples: {
    pass: [
      {
        points: 3,
        finished: [
          { summary: 'Reset a forgotten password by e-mail', points: 3, times: 8, days: 4, daysAgo: 10 },
          { summary: 'Sort the orders by their number', points: 3, times: 8, days: 4, daysAgo: 200 },
        ],
      },
    ],
    fail: [
      {
        points: 3,
        finished: [
          { summary: 'Reset a forgotten password by e-mail', points: 3, times: 8, days: 9, daysAgo: 10 },
          { summary: 'Sort the orders by their number', points: 3, times: 8, days: 4, daysAgo: 200 },
        ],
      },
    ],
  },
  run(item, { measures, now }) {
    const { estimate } = item;
    if (estimate === undefined) return notApplicable();
    const drift = measures.sizes.drift(estimate, now);
    if (drift === undefined) return measures.sizes.record === 0 ? notApplicable() : pass();
    return fail({
      code: drift.side,
      params: {
        size:
          Math.round((estimate.unit === 'seconds' ? estimate.value / secondsPerHour : estimate.value) * 100) /
          100,
        days: days(drift.days),
        before: days(drift.before),
        keys: drift.named.map(({ key }) => key),
      },
      evidence: [inSummary(item)],
      related: drift.named.map(({ id }) => id),
      grade: 0.4,
    });
  },
});
