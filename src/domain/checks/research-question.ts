import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';
import { inSummary } from '../text/evidence';
import { PhraseFinder } from '../text/phrases';
import { profileOf } from '../text/profile';

const questions = new PhraseFinder((data) => data.spike.questions);

export default defineCheck({
  id: 'research-question',
  category: 'readiness',
  needs: 'item',
  types: ['spike'],
  demands: {
    near: { severity: 'blocker', weight: 8 },
    next: { severity: 'minor', weight: 4 },
    later: { severity: 'hint', weight: 0 },
  },
  basis: ['Extreme Programming: a spike answers a question, then it ends'],
  options: z.strictObject({
    questionMark: z
      .boolean()
      .default(false)
      .describe('Whether only a sentence with a question mark counts as a question.'),
  }),
  codes: ['missing'],
  examples: {
    pass: [
      { summary: 'Can we read the delivery date from the API of the carrier?' },
      {
        summary: 'Spike: carrier API',
        description: 'Find out which carriers tell a date and how often it changes.',
      },
      { summary: 'Recherche Versand', description: 'Klären, ob DHL den Termin vorab liefert.' },
    ],
    fail: [{ summary: 'Carrier API', description: 'Some research on the API of the carrier.' }],
  },
  run(item, { options }) {
    const { language, title, prose } = profileOf(item);
    const asked = [title, ...prose].some(
      ({ text, words }) =>
        text.includes('?') || (!options.questionMark && questions.find(text, words, language).length > 0),
    );
    if (asked || language === 'other') return pass();
    return fail({ code: 'missing', evidence: [inSummary(item)] });
  },
});
