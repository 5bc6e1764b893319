import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';
import { PhraseFinder } from '../text/phrases';
import { profileOf } from '../text/profile';

const references = new PhraseFinder((data) => data.smells.references);

/** Points at a file: fine when there is one. */
const toFile = /attach|anhang|pièce|adjunto|screenshot|capture|captura/;

export default defineCheck({
  id: 'unclear-reference',
  category: 'readiness',
  needs: 'item',
  types: ['story', 'task', 'bug', 'spike', 'epic'],
  demands: {
    near: { severity: 'major', weight: 4 },
    next: { severity: 'hint', weight: 0 },
    later: { severity: 'hint', weight: 0 },
  },
  basis: ['Quality User Story framework: independent and complete in itself'],
  options: z.strictObject({
    allowed: z
      .array(z.string().min(1).max(60))
      .max(200)
      .default([])
      .describe('Phrases the team does not want to hear of.'),
  }),
  codes: ['found'],
  examples: {
    pass: [
      {
        description:
          'The order overview shows the date the carrier told us; the layout is in the design linked here.',
      },
    ],
    fail: [
      { description: 'Change the tariff as discussed.' },
      { description: 'Bitte wie besprochen umsetzen.' },
      { description: 'À faire comme convenu avec le client.' },
      { description: 'Cambiar la tarifa como hablamos.' },
    ],
  },
  run(item, { options }) {
    const { language, prose } = profileOf(item);
    const allowed = new Set(options.allowed.map((phrase) => phrase.toLowerCase()));
    const attached = (item.attachmentCount ?? 0) > 0;
    const found = prose.flatMap(({ text, words, at }) =>
      references
        .find(text, words, language)
        .filter(({ phrase }) => !allowed.has(phrase) && !(attached && toFile.test(phrase)))
        .map(({ phrase, from, to }) => ({ phrase, place: at(from, to) })),
    );
    if (found.length === 0) return pass();
    return fail({
      code: 'found',
      params: { words: [...new Set(found.map(({ phrase }) => phrase))] },
      evidence: found.map(({ place }) => place),
    });
  },
});
