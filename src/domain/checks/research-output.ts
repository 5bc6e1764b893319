import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';
import { inSummary } from '../text/evidence';
import { PhraseFinder } from '../text/phrases';
import { profileOf } from '../text/profile';

const outputs = new PhraseFinder((data) => data.spike.outputs);

export default defineCheck({
  id: 'research-output',
  category: 'readiness',
  needs: 'item',
  types: ['spike'],
  demands: {
    near: { severity: 'major', weight: 4 },
    next: { severity: 'hint', weight: 0 },
    later: { severity: 'hint', weight: 0 },
  },
  basis: ['Practitioner guides: research ends in a decision, a document or a prototype'],
  options: z.strictObject({
    criteriaCount: z
      .boolean()
      .default(true)
      .describe('Whether acceptance criteria say what the research leaves behind.'),
  }),
  codes: ['missing'],
  examples: {
    pass: [
      { description: 'Outcome: a short recommendation in the wiki.' },
      { description: 'Am Ende steht ein Prototyp.' },
    ],
    fail: [{ description: 'Find out which carriers tell a date and how often it changes.' }],
  },
  run(item, { options }) {
    if (options.criteriaCount && item.acceptanceCriteria.length > 0) return pass();
    const { language, title, prose } = profileOf(item);
    const named = [title, ...prose].some(({ text, words }) => outputs.find(text, words, language).length > 0);
    if (named || language === 'other') return pass();
    return fail({ code: 'missing', evidence: [inSummary(item)] });
  },
});
