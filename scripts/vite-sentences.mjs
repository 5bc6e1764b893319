/**
 * A Vite plugin: sentences in ICU message syntax are parsed when the panel is built, so that the browser loads no parser
 * for them (20 kB gzip).
 */
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';

const sentences = /\/src\/messages\/([a-z]+)\/[a-z-]+\.json$/;

/** As in `src/messages/translate.ts`: what has none of it is said as it stands. */
const syntax = /[{}<'#]/;

const noParser = fileURLToPath(import.meta.resolve('@formatjs/icu-messageformat-parser/no-parser.js'));

export function parsedSentences() {
  return {
    name: 'parsed-sentences',
    enforce: 'pre',
    config: () => ({
      resolve: { alias: [{ find: /^@formatjs\/icu-messageformat-parser$/, replacement: noParser }] },
    }),
    transform(code, id) {
      const [, language] = sentences.exec(id) ?? [];
      if (language === undefined) return undefined;
      const parsed = Object.entries(JSON.parse(code)).map(([key, sentence]) => [
        key,
        syntax.test(sentence) ? new IntlMessageFormat(sentence, language).getAst() : sentence,
      ]);
      return { code: `export default ${JSON.stringify(Object.fromEntries(parsed))};`, moduleType: 'js' };
    },
  };
}
