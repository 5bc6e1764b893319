import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, notApplicable, pass } from '../outcome';
import { asksForChange, isShortReport, tellsInOneSentence } from '../text/bug-report';
import { findSection } from '../text/labelled-sections';
import { PhraseFinder } from '../text/phrases';
import { profileOf } from '../text/profile';
import { sectionLexicons } from '../text/section-lexicons';

const told = new PhraseFinder((data) => data.bug.expected);

export default defineCheck({
  id: 'expected-result',
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
      { description: 'h3. Expected\nThe line is removed.' },
      { description: 'The empty line should be removed when the quantity is 0.' },
      { description: 'Erwartetes Ergebnis: Die Zeile verschwindet.' },
    ],
    fail: [
      {
        description:
          'Look at the cart with quantity 0. There is one line more than the guest ordered on that day.',
      },
    ],
  },
  run(item, { options }) {
    const section = findSection(item, sectionLexicons.expected);
    if (section !== undefined && section.body.length > 0) return pass();
    const { language, prose } = profileOf(item);
    const inProse = prose.some(({ text, words }) => told.find(text, words, language).length > 0);
    if (options.inProse && (inProse || language === 'other')) return pass(0.8);
    if (asksForChange(item)) return notApplicable();
    if (options.inProse && (isShortReport(item) || tellsInOneSentence(item))) return notApplicable();
    return fail({ code: 'missing', evidence: section === undefined ? [] : [section.place] });
  },
});
