import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, notApplicable, pass } from '../outcome';
import { inSummary } from '../text/evidence';

const secondsPerHour = 3600;

export default defineCheck({
  id: 'oversized-share',
  category: 'size',
  needs: 'backlog',
  types: ['story', 'task', 'bug'],
  // A third of a small velocity is a small item: only a team that works so makes a rule of it.
  optional: true,
  demands: {
    near: { severity: 'blocker', weight: 10 },
    next: { severity: 'hint', weight: 0 },
  },
  basis: ['A sprint that holds less than three items cannot bend: one late item is most of it'],
  options: z.strictObject({
    velocityShare: z
      .number()
      .min(0.05)
      .max(1)
      .default(0.34)
      .describe('Share of what a sprint usually takes in, above which one item is too big.'),
  }),
  codes: ['over'],
  examples: {
    pass: [{ points: 3, finished: [{ summary: 'Reset a password', points: 5, times: 4, sprint: true }] }],
    fail: [{ points: 8, finished: [{ summary: 'Reset a password', points: 5, times: 4, sprint: true }] }],
  },
  run(item, { options, measures }) {
    const { basis } = measures.zones;
    const { estimate } = item;
    if (estimate === undefined || basis.kind !== 'velocity' || basis.unit !== estimate.unit)
      return notApplicable();
    if (estimate.value <= options.velocityShare * basis.amount) return pass();
    const shown = (size: number): number =>
      Math.round((estimate.unit === 'seconds' ? size / secondsPerHour : size) * 100) / 100;
    return fail({
      code: 'over',
      params: { size: shown(estimate.value), velocity: shown(basis.amount), unit: estimate.unit },
      evidence: [inSummary(item)],
    });
  },
});
