import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, notApplicable, pass } from '../outcome';
import { inSummary } from '../text/evidence';
import { findSection } from '../text/labelled-sections';
import { PhraseFinder } from '../text/phrases';
import { profileOf } from '../text/profile';
import { sectionLexicons } from '../text/section-lexicons';
import { isTechnical } from '../text/technical-title';

/** "um" and "pour" and "para" give a reason only sometimes; in prose only the unmistakable ones count. */
const reasons = new PhraseFinder((data) => [
  ...data.story.ends.filter((phrase) => phrase.length > 4),
  ...({ en: ['because', 'since'], de: ['weil'], fr: ['parce que', 'car'], es: ['porque'] } as const)[
    data.code
  ],
]);

export default defineCheck({
  id: 'unknown-benefit',
  category: 'readiness',
  needs: 'item',
  types: ['story', 'epic'],
  demands: {
    near: { severity: 'major', weight: 4 },
    next: { severity: 'hint', weight: 0 },
    later: { severity: 'hint', weight: 0 },
  },
  basis: ['INVEST: valuable', 'Quality User Story framework: a story says what for'],
  options: z.strictObject({
    headings: z
      .array(z.string().min(1).max(60))
      .max(50)
      .default([])
      .describe('Further headings below which the team writes what something is good for.'),
  }),
  codes: ['missing'],
  examples: {
    pass: [
      { summary: 'As a guest I want to see the delivery date so that I am at home' },
      { description: 'h3. Goal\nFewer calls to support.' },
      { description: 'Wir zeigen den Liefertermin an, damit weniger Kunden anrufen.' },
    ],
    fail: [
      { summary: 'As a guest I want to see the delivery date', description: 'The overview shows the date.' },
    ],
  },
  run(item, { options }) {
    const profile = profileOf(item);
    const { language, prose, story, title } = profile;
    if (story?.parts.ends !== undefined) return pass();
    const goal = findSection(item, sectionLexicons.goal);
    if (goal !== undefined && goal.body.length > 0) return pass();
    const own = new Set(options.headings.map((heading) => heading.toLowerCase()));
    const named = item.description.blocks.some((block) =>
      own.has(block.text.trim().toLowerCase().replace(/:$/, '')),
    );
    const reasoned = [title, ...prose].some(
      ({ text, words }) => reasons.find(text, words, language).length > 0,
    );
    // Without a lexicon for the language nothing can be said about what the text gives as a reason.
    if (named || reasoned || language === 'other') return pass();
    if (isTechnical(profile)) return notApplicable();
    return fail({
      code: 'missing',
      evidence: [story === undefined ? inSummary(item) : story.place(story.parts.means)],
    });
  },
});
