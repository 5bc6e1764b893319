import { issueRowSchema } from '../../sandbox/backlogs/rows';
import type { BacklogItem } from '../../src/domain/backlog/item';
import { findAcceptanceCriteria } from '../../src/domain/text/acceptance-criteria';
import { judgeableItem } from '../../eval/support/judgeable-item';

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

const texts: Readonly<Record<string, string>> = {
  'a log of 2 MB': `Steps: read, check, write\n\n${'ERROR while reading order 17, retry, give up or go on. '.repeat(40_000)}`,
  '60 criteria': `h3. Acceptance criteria\n${lines(60, (at) => `* Column ${at} shows the ${at % 2 === 0 ? 'price' : 'stock'} of article ${at} if it is not empty`)}`,
  'a list of 400 lines': lines(400, (at) => `* export column ${at}, print it and share it`),
  '200 sections with a list each': lines(200, (at) => `h3. Part ${at}\n* first of ${at}\n* second of ${at}`),
  '400 sentences': lines(400, (at) => `We need to check order ${at}, its price and its stock.\n`),
};

/** Items that make splitting work hardest. */
export const worst: readonly { readonly name: string; readonly item: BacklogItem }[] = Object.entries(
  texts,
).map(([name, description]) => {
  const item = judgeableItem(
    issueRowSchema.parse({
      key: 'WORST-1',
      summary: 'Save, rename, share, export and print the article list for iOS, Android and web',
      description,
    }),
  );
  return {
    name,
    item: {
      ...item,
      acceptanceCriteria: findAcceptanceCriteria({ description: item.description, textFields: [] }),
      estimate: { value: 40, unit: 'points' },
    },
  };
});
