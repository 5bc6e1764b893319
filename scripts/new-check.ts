/** `npm run new:check <id>` makes a check, its test, its sentences and its page, and puts it on the list. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [id = ''] = process.argv.slice(2);

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

if (!/^[a-z]+(?:-[a-z]+)*$/.test(id))
  stop(
    'Name the check by a noun in kebab case for what is wrong or missing: npm run new:check open-question',
  );

const paths = {
  check: join(root, `src/domain/checks/${id}.ts`),
  test: join(root, `test/domain/checks/${id}.test.ts`),
  list: join(root, 'src/domain/checks/index.ts'),
  sentences: join(root, 'src/messages/en/checks.json'),
};
if (existsSync(paths.check)) stop(`${paths.check} is there already.`);

const name = id.replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase());

writeFileSync(
  paths.check,
  `import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';
import { inSummary } from '../text/evidence';

export default defineCheck({
  id: '${id}',
  category: 'readiness',
  needs: 'item',
  types: ['story'],
  demands: { near: { severity: 'minor', weight: 2 } },
  basis: ['Say what the check rests on: a practice, a survey, a measurement'],
  options: z.strictObject({
    words: z.array(z.string()).default(['somehow']).describe('Words the check looks for in the title.'),
  }),
  codes: ['found'],
  examples: {
    pass: [{ summary: 'Show the delivery date in the order overview' }],
    fail: [{ summary: 'Somehow show the delivery date' }],
  },
  run(item, { options }) {
    const title = item.summary.toLowerCase();
    const word = options.words.find((candidate) => title.includes(candidate));
    if (word === undefined) return pass();
    const from = title.indexOf(word);
    return fail({ code: 'found', params: { word }, evidence: [inSummary(item, from, from + word.length)] });
  },
});
`,
);

writeFileSync(
  paths.test,
  `import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/${id}';
import { runExample } from '../../support/build-example';

describe('${id}', () => {
  it('marks the word', () => {
    const { outcome } = runExample(check, { summary: 'Somehow show the delivery date' });
    expect(outcome).toMatchObject({ evidence: [{ field: 'summary', from: 0, to: 7 }] });
  });
});
`,
);

const list = readFileSync(paths.list, 'utf8');
writeFileSync(
  paths.list,
  list
    .replace(/\n\n\/\*\* Every check/, `\nimport ${name} from './${id}';\n\n/** Every check`)
    .replace(/\n\];/, `\n  ${name},\n];`),
);

const sentences = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(paths.sentences, 'utf8')));
const added = {
  [`check.${id}.title`]: 'What is right when it passes',
  [`check.${id}.failure`]: 'What is found',
  [`check.${id}.why`]: 'Why somebody who refines a backlog should care.',
  [`check.${id}.found`]: '“{word}” was found. Say what to do about it.',
};
writeFileSync(paths.sentences, `${JSON.stringify({ ...sentences, ...added }, null, 2)}\n`);

console.log(
  [
    `${id} is on the list. Next:`,
    `1. say what it looks for: src/domain/checks/${id}.ts`,
    `2. show it with realistic examples: test/domain/checks/${id}.test.ts`,
    '3. write its sentences as a product owner would say them: src/messages/en/checks.json',
    `4. npm run docs, then write a paragraph by hand into docs/checks/${id}.md`,
    '5. npm test -- unit docs',
  ].join('\n'),
);
