import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';
import { inBlock, inSummary } from '../text/evidence';
import { profileOf } from '../text/profile';

export default defineCheck({
  id: 'unsupported-language',
  category: 'readiness',
  needs: 'item',
  types: ['story', 'task', 'bug', 'spike', 'epic', 'subtask'],
  demands: {
    near: { severity: 'hint', weight: 0 },
    next: { severity: 'hint', weight: 0 },
    later: { severity: 'hint', weight: 0 },
  },
  basis: ['Words are judged in English, German, French and Spanish; elsewhere only how a text is built'],
  options: z.strictObject({
    minWords: z
      .number()
      .int()
      .min(1)
      .max(100)
      .default(5)
      .describe('Fewest words of text before the language is told.'),
  }),
  codes: ['limited'],
  examples: {
    pass: [{ summary: 'Bestellübersicht zeigt den Liefertermin an' }],
    fail: [
      {
        summary: '注文一覧に配達予定日を表示する',
        description: 'お客様 から の 問い合わせ が 多い ため 予定日 を 表示 する',
      },
      {
        summary: 'Mostrar a data de entrega',
        description:
          'Como cliente, quero ver quando o meu pedido chega para não ter de esperar em casa o dia todo.',
      },
    ],
  },
  run(item, { options }) {
    const { language, title, prose } = profileOf(item);
    const words = prose.reduce((sum, one) => sum + one.words.length, title.words.length);
    if (language !== 'other' || words < options.minWords) return pass();
    const first = prose.find(
      ({ block }) => block !== undefined && item.description.blocks.includes(block),
    )?.block;
    return fail({
      code: 'limited',
      evidence: [first === undefined ? inSummary(item) : inBlock('description', first)],
    });
  },
});
