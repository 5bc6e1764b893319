import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, notApplicable, pass } from '../outcome';
import { PhraseFinder, wordsOf } from '../text/phrases';
import { profileOf } from '../text/profile';

const exceptions = new PhraseFinder((data) => data.criteria.exceptions);

export default defineCheck({
  id: 'only-fair-weather',
  category: 'readiness',
  needs: 'item',
  types: ['story'],
  optional: true,
  demands: { near: { severity: 'minor', weight: 2 } },
  basis: ['Example mapping: what goes wrong, what is empty and who may not are found by asking'],
  options: z.strictObject({}),
  codes: ['no-exception'],
  examples: {
    pass: [{ criteriaField: '* The date is shown\n* Without a date the line is hidden' }],
    fail: [{ criteriaField: '* The date is shown\n* The carrier is shown' }],
  },
  run(item) {
    const { acceptanceCriteria } = item;
    const { language } = profileOf(item);
    if (acceptanceCriteria.length === 0 || language === 'other') return notApplicable();
    const told = acceptanceCriteria.some(
      ({ text }) => exceptions.find(text, wordsOf(text), language).length > 0,
    );
    if (told) return pass();
    return fail({
      code: 'no-exception',
      evidence: acceptanceCriteria.flatMap(({ places }) => places.slice(0, 1)),
    });
  },
});
