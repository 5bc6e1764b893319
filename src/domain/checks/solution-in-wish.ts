import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, notApplicable, pass } from '../outcome';
import { PhraseFinder, wordsOf } from '../text/phrases';
import { profileOf } from '../text/profile';

const controls = new PhraseFinder((data) => data.smells.controls);

export default defineCheck({
  id: 'solution-in-wish',
  category: 'readiness',
  needs: 'item',
  types: ['story'],
  optional: true,
  demands: { near: { severity: 'hint', weight: 0 }, next: { severity: 'hint', weight: 0 } },
  basis: [
    'Quality User Story framework: problem-oriented',
    'Practitioners asked in 2025 did not follow it, so it is off unless a team wants it',
  ],
  options: z.strictObject({
    allowed: z
      .array(z.string().min(1).max(60))
      .max(100)
      .default([])
      .describe('Words that name no solution for this team.'),
  }),
  codes: ['control'],
  examples: {
    pass: [{ summary: 'As a guest I want to filter orders so that I find the last one' }],
    fail: [{ summary: 'As a guest I want a dropdown with all months so that I find the last order' }],
  },
  run(item, { options }) {
    const { story, language } = profileOf(item);
    if (story === undefined || language === 'other') return notApplicable();
    const { means } = story.parts;
    const allowed = new Set(options.allowed.map((word) => word.toLowerCase()));
    const found = controls
      .find(means.text, wordsOf(means.text), language)
      .filter(({ phrase }) => !allowed.has(phrase));
    if (found.length === 0) return pass();
    return fail({
      code: 'control',
      params: { words: [...new Set(found.map(({ phrase }) => phrase))] },
      evidence: found.map(({ from, to }) =>
        story.place({ ...means, from: means.from + from, to: means.from + to }),
      ),
    });
  },
});
