import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, notApplicable, pass } from '../outcome';

export default defineCheck({
  id: 'estimate',
  category: 'readiness',
  needs: 'project',
  types: ['story', 'task', 'bug'],
  demands: {
    near: { severity: 'blocker', weight: 10 },
    next: { severity: 'minor', weight: 3 },
    later: { severity: 'minor', weight: 3 },
  },
  basis: ['INVEST: estimable', 'Scrum Guide: items near the top of the backlog have a size'],
  options: z.strictObject({
    zeroCounts: z.boolean().default(true).describe('Whether an estimate of 0 is an estimate.'),
  }),
  codes: ['missing', 'zero'],
  examples: { pass: [{ points: 3 }, { points: 0 }], fail: [{ points: null }] },
  run(item, { options, project }) {
    const { unit } = project.board.estimation;
    // A team that counts items, or whose estimates could not be read, is not asked for what nobody can see.
    if (unit === 'off' || unit === 'count') return notApplicable();
    if (item.estimate === undefined) return fail({ code: 'missing', params: { unit } });
    if (item.estimate.value === 0 && !options.zeroCounts) return fail({ code: 'zero', params: { unit } });
    return pass();
  },
});
