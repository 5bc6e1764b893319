import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, notApplicable, pass } from '../outcome';
import { inSummary } from '../text/evidence';

const secondsPerHour = 3600;

export default defineCheck({
  id: 'oversized-item',
  category: 'size',
  needs: 'project',
  types: ['story', 'task', 'bug'],
  demands: {
    near: { severity: 'blocker', weight: 10 },
    next: { severity: 'hint', weight: 0 },
    later: { severity: 'hint', weight: 0 },
  },
  basis: [
    'INVEST: small',
    'Practitioner guides: split what is larger than 8 points before a sprint takes it in',
  ],
  options: z.strictObject({
    points: z
      .number()
      .min(0.5)
      .max(1000)
      .default(8)
      .describe('Most points an item may have; exactly as many is still fine.'),
    hours: z
      .number()
      .min(0.5)
      .max(10_000)
      .default(40)
      .describe('Most hours an item may have where the board estimates time.'),
  }),
  codes: ['points', 'hours'],
  examples: { pass: [{ points: 5 }, { points: 8 }], fail: [{ points: 13 }] },
  run(item, { options, project }) {
    const { estimation } = project.board;
    const { estimate } = item;
    if (estimate === undefined || estimation.unit !== estimate.unit) return notApplicable();

    const size = estimate.unit === 'points' ? estimate.value : estimate.value / secondsPerHour;
    const most = options[estimate.unit === 'points' ? 'points' : 'hours'];
    if (size <= most) return pass();
    return fail({
      code: estimate.unit === 'points' ? 'points' : 'hours',
      params: { size: Math.round(size * 100) / 100, most },
      evidence: [inSummary(item)],
    });
  },
});
