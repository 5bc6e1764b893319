import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, notApplicable, pass } from '../outcome';
import { joinedOperations, joinedParts } from '../text/coordination';
import { profileOf } from '../text/profile';

export default defineCheck({
  id: 'compound-story',
  category: 'size',
  needs: 'item',
  types: ['story'],
  demands: {
    near: { severity: 'major', weight: 4 },
    next: { severity: 'hint', weight: 0 },
    later: { severity: 'hint', weight: 0 },
  },
  basis: ['Quality User Story framework: atomic, one feature a story', 'INVEST: small'],
  options: z.strictObject({
    operations: z
      .number()
      .int()
      .min(2)
      .max(6)
      .default(2)
      .describe('From how many joined operations on a story is told.'),
    strict: z
      .boolean()
      .default(false)
      .describe('Whether things and qualities that are joined count as well as operations.'),
  }),
  codes: ['joined'],
  examples: {
    pass: [
      { summary: 'As a guest I want to upload pictures and films so that I can share them and get likes' },
      { summary: 'Als Kunde möchte ich Rechnungen und Mahnungen herunterladen, damit ich sie ablegen kann' },
    ],
    fail: [
      { summary: 'As a seller I want to upload pictures and delete old ones so that my shop looks fresh' },
      { summary: 'Als Kunde möchte ich Rechnungen herunterladen und Adressen ändern, damit alles stimmt' },
      { summary: 'En tant que client, je veux télécharger mes factures et modifier mon adresse' },
      { summary: 'Como cliente quiero descargar mis facturas y cambiar mi dirección' },
    ],
  },
  run(item, { options }) {
    const { language, story } = profileOf(item);
    if (story === undefined || language === 'other') return notApplicable();
    const { means } = story.parts;
    const joined = options.strict
      ? joinedParts(means.text, language)
      : joinedOperations(means.text, language);
    if (joined.length + 1 < options.operations || joined.length === 0) return pass();

    const words = joined.flatMap(({ first, second }) => [first, second]);
    const places = new Map(words.map((word) => [word.from, word]));
    return fail({
      code: 'joined',
      params: { operations: joined.length + 1 },
      evidence: [...places.values()]
        .sort((a, b) => a.from - b.from)
        .map(({ from, to }) => story.place({ text: '', from: means.from + from, to: means.from + to })),
      grade: 0.2,
    });
  },
});
