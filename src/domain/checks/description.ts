import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';
import { inBlock } from '../text/evidence';
import { countWords, isProse, proseOf } from '../text/prose';

export default defineCheck({
  id: 'description',
  category: 'readiness',
  needs: 'item',
  types: ['story', 'task', 'bug', 'spike', 'epic'],
  demands: {
    near: { severity: 'blocker', weight: 12 },
    next: { severity: 'minor', weight: 4 },
    later: { severity: 'hint', weight: 0 },
  },
  basis: [
    'Survey of 121 practitioners (Pasuksmit et al., 2021): requirements in writing are what estimates rest on most',
  ],
  options: z.strictObject({
    minWords: z
      .number()
      .int()
      .min(1)
      .max(200)
      .default(15)
      .describe(
        'Fewest words of prose a description needs; code, pictures, links and template gaps do not count.',
      ),
  }),
  codes: ['empty', 'only-pictures', 'only-code', 'too-short'],
  examples: {
    pass: [
      {
        description:
          'Guests ask support every day when their order will arrive. The order overview shows the date the carrier told us, as soon as we know it.',
      },
    ],
    fail: [
      { description: '' },
      { description: 'See title.' },
      { description: '!screen.png|thumbnail!' },
      { description: '{code}\nTypeError: total is undefined\n{code}' },
    ],
  },
  run(item, { options }) {
    const { blocks } = item.description;
    const prose = blocks.filter(isProse);
    const words = prose.reduce((sum, block) => sum + countWords(proseOf(block)), 0);
    if (words >= options.minWords) return pass();

    const params = { words, minimum: options.minWords };
    const evidence = blocks
      .filter((block) => block.text.trim() !== '')
      .map((block) => inBlock('description', block));
    if (words > 0)
      return fail({ code: 'too-short', params, evidence, grade: 0.45 * (words / options.minWords) });
    if (blocks.some((block) => block.kind === 'code')) return fail({ code: 'only-code', params, evidence });
    const pictured = blocks.some((block) => block.kind === 'media' || /\uFFFC/.test(block.text));
    return fail({ code: pictured ? 'only-pictures' : 'empty', params, evidence });
  },
});
