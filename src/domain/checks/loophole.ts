import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, notApplicable, pass } from '../outcome';
import { PhraseFinder, wordsOf } from '../text/phrases';
import { profileOf } from '../text/profile';

const loopholes = new PhraseFinder((data) => data.smells.loopholes);

export default defineCheck({
  id: 'loophole',
  category: 'readiness',
  needs: 'item',
  types: ['story', 'task'],
  demands: {
    near: { severity: 'major', weight: 4 },
    next: { severity: 'hint', weight: 0 },
    later: { severity: 'hint', weight: 0 },
  },
  basis: ['ISO/IEC/IEEE 29148: avoid loopholes and open-ended terms in requirements'],
  options: z.strictObject({
    allowed: z
      .array(z.string().min(1).max(60))
      .max(200)
      .default([])
      .describe('Phrases the team does not want to hear of.'),
  }),
  codes: ['found'],
  examples: {
    pass: [{ description: 'h3. Acceptance criteria\n* Orders of the last 90 days are listed' }],
    fail: [
      { description: 'h3. Acceptance criteria\n* Orders are sorted by date if possible' },
      { description: 'h3. Akzeptanzkriterien\n* Export als PDF, Excel usw.' },
    ],
  },
  run(item, { options }) {
    if (item.acceptanceCriteria.length === 0) return notApplicable();
    const allowed = new Set(options.allowed.map((phrase) => phrase.toLowerCase()));
    const { language } = profileOf(item);
    const found = item.acceptanceCriteria.flatMap(({ text, places }) =>
      loopholes
        .find(text, wordsOf(text), language)
        .filter(({ phrase }) => !allowed.has(phrase))
        .flatMap(({ phrase, from, to }) => {
          // The text of a criterion is its places' texts, one a line.
          let start = 0;
          for (const place of places) {
            const end = start + place.to - place.from;
            if (from >= start && to <= end)
              return [
                { phrase, place: { ...place, from: place.from + from - start, to: place.from + to - start } },
              ];
            start = end + 1;
          }
          return [];
        }),
    );
    if (found.length === 0) return pass();
    return fail({
      code: 'found',
      params: { words: [...new Set(found.map(({ phrase }) => phrase))] },
      evidence: found.map(({ place }) => place),
    });
  },
});
