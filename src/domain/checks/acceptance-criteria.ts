import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';

export default defineCheck({
  id: 'acceptance-criteria',
  category: 'readiness',
  needs: 'item',
  types: ['story'],
  demands: {
    near: { severity: 'blocker', weight: 16 },
    next: { severity: 'hint', weight: 0 },
    later: { severity: 'hint', weight: 0 },
  },
  basis: [
    'INVEST: testable',
    'Survey of 121 practitioners (Pasuksmit et al., 2021): among the documents most useful for estimates',
  ],
  options: z.strictObject({
    minimum: z.number().int().min(1).max(20).default(1).describe('Fewest criteria a story needs.'),
  }),
  codes: ['none', 'too-few'],
  examples: {
    pass: [
      {
        description:
          'h3. Acceptance criteria\n* The date of the carrier is shown\n* Without a date the line is hidden',
      },
      { description: 'Given a paid order\nWhen the parcel leaves the warehouse\nThen the buyer gets a mail' },
      { description: 'h3. Akzeptanzkriterien\n# Der Liefertermin wird angezeigt' },
    ],
    fail: [
      { description: 'Guests want to know when their order arrives. Please show the date somewhere.' },
      { description: 'h3. Acceptance criteria\nTBD' },
    ],
  },
  run(item, { options }) {
    const found = item.acceptanceCriteria;
    const params = { found: found.length, minimum: options.minimum };
    if (found.length === 0) return fail({ code: 'none', params });

    const sureness = found.reduce((sum, criterion) => sum + criterion.confidence, 0) / found.length;
    const grade = Math.min(1, found.length / options.minimum) * sureness;
    if (found.length >= options.minimum) return pass(Math.max(0.5, grade));
    return fail({
      code: 'too-few',
      params,
      evidence: found.flatMap((criterion) => criterion.places),
      grade: Math.min(grade, 0.49),
    });
  },
});
