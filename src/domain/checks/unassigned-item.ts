import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';
import { inSummary } from '../text/evidence';

export default defineCheck({
  id: 'unassigned-item',
  category: 'readiness',
  needs: 'item',
  types: ['story', 'task', 'bug', 'spike'],
  optional: true,
  demands: { near: { severity: 'minor', weight: 2 } },
  basis: [
    'Refinement guides ask for an assignee at the top of the backlog; teams that pull their work do not',
  ],
  options: z.strictObject({}),
  codes: ['nobody'],
  examples: { pass: [{ assigned: true }], fail: [{}] },
  run(item) {
    return item.hasAssignee ? pass() : fail({ code: 'nobody', evidence: [inSummary(item)] });
  },
});
