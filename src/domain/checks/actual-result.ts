import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, notApplicable, pass } from '../outcome';
import { asksForChange, tellsFailure } from '../text/bug-report';
import { findSection } from '../text/labelled-sections';
import { PhraseFinder } from '../text/phrases';
import { profileOf } from '../text/profile';
import { sectionLexicons } from '../text/section-lexicons';

const told = new PhraseFinder((data) => data.bug.actual);

export default defineCheck({
  id: 'actual-result',
  category: 'readiness',
  needs: 'item',
  types: ['bug'],
  demands: {
    near: { severity: 'major', weight: 5 },
    next: { severity: 'hint', weight: 0 },
    later: { severity: 'hint', weight: 0 },
  },
  basis: [
    'Zimmermann et al., 2010: steps, observed and expected behaviour are what developers use most in bug reports',
  ],
  options: z.strictObject({
    inProse: z
      .boolean()
      .default(true)
      .describe('Whether a sentence that says it is enough, without a heading of its own.'),
  }),
  codes: ['missing'],
  examples: {
    pass: [
      { description: 'h3. Actual\nAn empty line stays.' },
      { description: 'The cart crashes when the quantity is 0.' },
      { description: 'Tatsächliches Ergebnis: Eine leere Zeile bleibt.' },
      { summary: 'Event is not fired when the notification is pressed', description: '' },
    ],
    fail: [{ description: 'Look at the cart with quantity 0.' }],
  },
  run(item, { options }) {
    const section = findSection(item, sectionLexicons.actual);
    if (section !== undefined && section.body.length > 0) return pass();
    const { language, prose, title } = profileOf(item);
    const inProse = [title, ...prose].some(({ text, words }) => told.find(text, words, language).length > 0);
    if (options.inProse && (inProse || tellsFailure(item) || language === 'other')) return pass(0.8);
    if (asksForChange(item)) return notApplicable();
    return fail({ code: 'missing', evidence: section === undefined ? [] : [section.place] });
  },
});
