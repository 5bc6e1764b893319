import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, notApplicable, pass } from '../outcome';
import { asksForChange, isShortReport } from '../text/bug-report';
import { findSection } from '../text/labelled-sections';
import { profileOf } from '../text/profile';
import { sectionLexicons } from '../text/section-lexicons';

/** A version number, or the name of what software runs on, beside nothing else it could mean. */
const named =
  /\bv?\d+\.\d+(?:\.\d+)*\b|\b(?:iOS|iPhone|iPad|Android|Windows(?: \d+)?|macOS|Mac OS|OS X|Linux|Ubuntu|Debian|Chrome|Firefox|Safari|Edge|Opera|staging|production|prod|localhost|Docker|Java \d+|Node(?:\.js)? \d+|PHP \d|Python \d)\b/i;

export default defineCheck({
  id: 'bug-environment',
  category: 'readiness',
  needs: 'item',
  types: ['bug'],
  demands: {
    near: { severity: 'minor', weight: 4 },
    next: { severity: 'hint', weight: 0 },
    later: { severity: 'hint', weight: 0 },
  },
  basis: ['Zimmermann et al., 2010: version and environment belong to a good bug report'],
  options: z.strictObject({
    inProse: z
      .boolean()
      .default(true)
      .describe('Whether a version or platform named in the text is enough, without a field or heading.'),
  }),
  codes: ['missing'],
  examples: {
    pass: [
      { environment: 'Chrome 128 on Windows 11' },
      { versions: ['2.4.0'] },
      { description: 'The cart keeps an empty line since 2.4.1.' },
      { description: 'Umgebung: Kasse 3 in der Filiale Nord' },
    ],
    fail: [{ description: 'The cart keeps an empty line when a guest sets the quantity to 0 and saves it.' }],
  },
  run(item, { options }) {
    if (item.environment.trim() !== '' || item.versions.length > 0) return pass();
    const section = findSection(item, sectionLexicons.environment);
    if (section !== undefined && section.body.length > 0) return pass();
    const { title, prose } = profileOf(item);
    if (options.inProse && [title, ...prose].some(({ text }) => named.test(text))) return pass(0.8);
    if (asksForChange(item) || (options.inProse && isShortReport(item))) return notApplicable();
    return fail({ code: 'missing', evidence: section === undefined ? [] : [section.place] });
  },
});
