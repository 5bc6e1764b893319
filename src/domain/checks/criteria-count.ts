import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, notApplicable, pass } from '../outcome';

export default defineCheck({
  id: 'criteria-count',
  category: 'size',
  needs: 'item',
  types: ['story'],
  demands: { near: { severity: 'hint', weight: 0 }, next: { severity: 'hint', weight: 0 } },
  basis: ['Practitioner guides: many acceptance criteria are often several stories'],
  options: z.strictObject({
    most: z
      .number()
      .int()
      .min(1)
      .max(50)
      .default(9)
      .describe('Most criteria a story may have before a split is worth a thought.'),
  }),
  codes: ['many'],
  examples: {
    pass: [{ criteriaField: '* The date is shown\n* Without a date the line is hidden' }],
    fail: [
      {
        criteriaField: Array.from(
          { length: 10 },
          (_none, index) => `* Column ${index + 1} can be sorted`,
        ).join('\n'),
      },
    ],
  },
  run(item, { options }) {
    const found = item.acceptanceCriteria.length;
    if (found === 0) return notApplicable();
    if (found <= options.most) return pass();
    return fail({
      code: 'many',
      params: { found, most: options.most },
      evidence: item.acceptanceCriteria.flatMap(({ places }) => places.slice(0, 1)),
    });
  },
});
