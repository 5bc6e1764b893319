import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, notApplicable, pass } from '../outcome';
import { profileOf } from '../text/profile';
import { testability } from '../text/testability';

export default defineCheck({
  id: 'untestable-criteria',
  category: 'readiness',
  needs: 'item',
  types: ['story', 'task'],
  demands: {
    near: { severity: 'major', weight: 8 },
    next: { severity: 'hint', weight: 0 },
    later: { severity: 'hint', weight: 0 },
  },
  basis: ['INVEST: testable', 'ISO/IEC/IEEE 29148: verifiable'],
  options: z.strictObject({
    threshold: z
      .number()
      .min(0.1)
      .max(1)
      .default(0.7)
      .describe('Mean testability from which on the criteria are fine, 0 to 1.'),
  }),
  codes: ['weak'],
  examples: {
    pass: [
      {
        description:
          'h3. Acceptance criteria\n* The overview shows the date of the carrier\n* Without a date the line is hidden',
      },
    ],
    fail: [
      { description: 'h3. Acceptance criteria\n* Fast\n* Nice design' },
      { description: 'h3. Acceptance criteria\n* Which date?\n* TBD with sales' },
    ],
  },
  run(item, { options }) {
    const criteria = item.acceptanceCriteria;
    if (criteria.length === 0) return notApplicable();
    const { language } = profileOf(item);
    const scored = criteria.map((criterion) => ({ criterion, score: testability(criterion.text, language) }));
    const mean = scored.reduce((sum, { score }) => sum + score, 0) / scored.length;
    if (mean >= options.threshold) return pass(Math.max(0.5, mean));
    const weak = scored.filter(({ score }) => score < options.threshold);
    return fail({
      code: 'weak',
      params: { weak: weak.length, all: criteria.length },
      evidence: weak.flatMap(({ criterion }) => criterion.places),
      grade: Math.min(0.49, mean / 2),
    });
  },
});
