import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';
import { inSummary } from '../text/evidence';

export default defineCheck({
  id: 'orphan-item',
  category: 'readiness',
  needs: 'item',
  types: ['story', 'task', 'bug', 'spike'],
  optional: true,
  demands: { near: { severity: 'minor', weight: 2 }, next: { severity: 'minor', weight: 2 } },
  basis: ['Work without a parent belongs to no goal anybody follows; only for teams that plan in epics'],
  options: z.strictObject({}),
  codes: ['alone'],
  examples: { pass: [{ parent: 'SHOP-5' }], fail: [{}] },
  run(item) {
    return item.parent === undefined ? fail({ code: 'alone', evidence: [inSummary(item)] }) : pass();
  },
});
