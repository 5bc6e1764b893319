import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, notApplicable, pass } from '../outcome';
import { asidesOf } from '../text/aside';
import { inSummary } from '../text/evidence';
import { profileOf } from '../text/profile';
import { readStory } from '../text/story';

export default defineCheck({
  id: 'story-aside',
  category: 'readiness',
  needs: 'item',
  types: ['story'],
  demands: { near: { severity: 'minor', weight: 1 } },
  basis: ['Quality User Story framework: minimal, nothing but role, means and ends'],
  options: z.strictObject({
    brackets: z
      .boolean()
      .default(true)
      .describe('Whether examples, abbreviations and explanations in brackets are told.'),
  }),
  codes: ['brackets', 'sentence', 'second-wish'],
  examples: {
    pass: [
      { summary: 'As a guest I want to see the delivery date so that I am at home' },
      { summary: 'As a dispatcher I want to filter tours by state (open, driving, done)' },
      { summary: 'As an archivist I want to list the language(s) of a document' },
    ],
    fail: [
      { summary: 'As a guest I want to filter by properties (e.g. colour) so that I find things' },
      { summary: 'As a clerk I want to export invoices. The old system could not do that.' },
      { summary: 'As a shop I want to sell more abroad, so I want to show prices in other currencies' },
      { summary: 'Als Kunde möchte ich Rechnungen laden (z. B. als Datei), damit ich sie ablegen kann' },
    ],
  },
  run(item, { options }) {
    // In the description there is room: what is said after the story there stands where it should.
    const story = readStory(item.summary);
    const { language } = profileOf(item);
    if (story === undefined || language === 'other') return notApplicable();
    const found = asidesOf(item.summary, story, language).filter(
      ({ kind }) => options.brackets || kind !== 'brackets',
    );
    const [first] = found;
    if (first === undefined) return pass();
    return fail({
      code: first.kind,
      evidence: found.map(({ from, to }) => inSummary(item, from, to)),
      grade: 0.3,
    });
  },
});
