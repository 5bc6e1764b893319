import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';
import { inSummary } from '../text/evidence';

export default defineCheck({
  id: 'untouched-priority',
  category: 'order',
  needs: 'item',
  types: ['story', 'task', 'bug', 'spike', 'epic'],
  optional: true,
  demands: { near: { severity: 'minor', weight: 1 }, next: { severity: 'minor', weight: 1 } },
  basis: ['A priority nobody chose says nothing; only for teams that order their work by priority'],
  options: z.strictObject({
    usual: z
      .array(z.string().min(1).max(60))
      .max(10)
      .default(['Medium'])
      .describe('Priorities that new work items get by themselves.'),
  }),
  codes: ['none', 'usual'],
  examples: { pass: [{ priority: 'High' }], fail: [{ priority: 'Medium' }] },
  run(item, { options }) {
    if (item.priority === undefined) return fail({ code: 'none', evidence: [inSummary(item)] });
    if (!options.usual.includes(item.priority)) return pass();
    return fail({
      code: 'usual',
      params: { priority: item.priority },
      evidence: [inSummary(item)],
      grade: 0.3,
    });
  },
});
