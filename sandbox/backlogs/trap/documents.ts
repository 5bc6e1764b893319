/** Rich text that is hard to read, and texts that are hard to show. */
import type { SeedAdf } from '../../jira/seed';
import { people } from '../people';

const text = (value: string): SeedAdf => ({ type: 'text', text: value });
const paragraph = (...content: readonly SeedAdf[]): SeedAdf => ({ type: 'paragraph', content });
const doc = (...content: readonly SeedAdf[]): SeedAdf => ({ type: 'doc', version: 1, content });

export const emptyDocument = doc();

const cell = (value: string): SeedAdf => ({ type: 'tableCell', content: [paragraph(text(value))] });

/** Nearly every node Jira has, and one it does not have yet. */
export const everything = doc(
  { type: 'heading', attrs: { level: 3 }, content: [text('Acceptance criteria')] },
  {
    type: 'taskList',
    attrs: { localId: 'tasks' },
    content: [
      { type: 'taskItem', attrs: { localId: 't1', state: 'TODO' }, content: [text('The total is shown')] },
      { type: 'taskItem', attrs: { localId: 't2', state: 'DONE' }, content: [text('The tax is shown')] },
    ],
  },
  {
    type: 'table',
    attrs: { isNumberColumnEnabled: false, layout: 'default' },
    content: [{ type: 'tableRow', content: [cell('Country'), cell('Tax')] }],
  },
  { type: 'panel', attrs: { panelType: 'warning' }, content: [paragraph(text('Ask the accountant first.'))] },
  paragraph(
    { type: 'mention', attrs: { id: people.former.accountId, text: '@Former user' } },
    text(' drew this, see '),
    { type: 'inlineCard', attrs: { url: 'https://example.com/plan' } },
    { type: 'hardBreak' },
    { type: 'emoji', attrs: { shortName: ':bike:', text: '🚲' } },
    { type: 'date', attrs: { timestamp: '1795132800000' } },
    { type: 'status', attrs: { text: 'draft', color: 'neutral', localId: 's1' } },
  ),
  {
    type: 'mediaSingle',
    attrs: { layout: 'center' },
    content: [{ type: 'media', attrs: { id: 'picture-1', type: 'file', collection: '' } }],
  },
  { type: 'codeBlock', attrs: { language: 'json' }, content: [text('{"total": 12}')] },
  { type: 'rule' },
  { type: 'nodeOfTomorrow', attrs: { colour: 'teal' }, content: [paragraph(text('Keep me.'))] },
);

/** As long as a description may be. */
const LONGEST = 32_767;
const sentence = 'The customer changes the frame size and sees the price at once. ';
export const giant = doc(paragraph(text(sentence.repeat(600).slice(0, LONGEST))));

export const titles = {
  script: '<script>alert("basket")</script> in the product name',
  emoji: '🚲🔧 Book a repair 👩‍🔧',
  rightToLeft: 'أريد الدفع بالفاتورة عند الشراء',
  longest: `${'Very long title about the very long list of spare parts '.repeat(5).slice(0, 254)}.`,
  quotes: `He said "no" \\ and 'maybe' AND project = HIDE`,
} as const;
