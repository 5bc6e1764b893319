import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';
import { inSummary, stemsInSummary } from '../text/evidence';

export default defineCheck({
  id: 'near-duplicate',
  category: 'duplicates',
  needs: 'backlog',
  types: ['story', 'task', 'bug', 'spike', 'epic'],
  demands: {
    near: { severity: 'major', weight: 6 },
    next: { severity: 'minor', weight: 3 },
    later: { severity: 'minor', weight: 3 },
  },
  basis: [
    'Field-weighted BM25 over title and description, with gates for variants, series and parts',
    'Quality User Story framework: unique',
  ],
  options: z.strictObject({
    probability: z
      .number()
      .min(0)
      .max(1)
      .default(0)
      .describe(
        'Least probability at which a pair is told; 0 tells every pair the comparison calls a duplicate.',
      ),
  }),
  codes: ['one', 'several'],
  examples: {
    pass: [
      {
        summary: 'Show the delivery date in the order overview',
        others: [{ summary: 'Send an invoice as PDF by mail' }],
      },
    ],
    fail: [
      {
        summary: 'Search page shows no results for words with umlauts',
        description:
          'Searching for "Müller" in the customer search page finds nothing although such customers exist.',
        others: [
          {
            summary: 'No results on the search page for words with umlauts',
            description:
              'The customer search page shows no results for "Müller", although the customer exists.',
          },
        ],
      },
    ],
  },
  run(item, { options, measures }) {
    const pairs = measures.duplicates
      .of(item.id)
      .filter((pair) => pair.verdict === 'duplicate' && pair.probability >= options.probability);
    const [best] = pairs;
    if (best === undefined) return pass();

    const shared = stemsInSummary(item, new Set(pairs.flatMap((pair) => pair.shared)));
    return fail({
      code: pairs.length === 1 ? 'one' : 'several',
      params: { others: pairs.length, probability: Math.round(best.probability * 100) },
      evidence: shared.length > 0 ? shared : [inSummary(item)],
      related: pairs.map((pair) => (pair.a === item.id ? pair.b : pair.a)),
    });
  },
});
