import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CriteriaInput } from '../../../src/domain/text/acceptance-criteria';
import { parseAdf } from '../../../src/domain/text/parse-adf';
import { wikiToAdf } from '../../../src/domain/text/wiki-to-adf';

/** A document with the criteria a person sees in it. */
export interface LabelledDocument {
  readonly id: string;
  /** Even numbers are kept for testing only: nothing is tuned on them. */
  readonly held: boolean;
  readonly input: CriteriaInput;
  readonly expected: readonly string[];
}

const folder = join(__dirname, '../../fixtures/criteria');

/** ` §` ends a line (or table cell) that begins a criterion, ` §+` one that belongs to the criterion before. */
const mark = /\s*§(\+?)/g;

/** Words alone: signs of lists, tables and emphasis do not matter for telling criteria apart. */
export function bare(text: string): string {
  return text
    .replace(/<[^<>]*>/g, (tag) => (/^<[a-z]+>$/.test(tag) && !/^<(?:li|ul|h3|p)>$/.test(tag) ? tag : ' '))
    .toLowerCase()
    .replace(/(?<=^|\s)\(?\d{1,2}[.)]\s|^[\s*#-]*(?:ac|ak|ca)\d\s*:/g, ' ')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

function expectedIn(source: string): string[] {
  const found: string[] = [];
  const scan = (piece: string) => {
    const [, more] = /§(\+?)/.exec(piece) ?? [];
    if (more === undefined) return;
    const text = piece.replace(mark, ' ');
    if (more === '+') found.push(`${found.pop() ?? ''} ${text}`);
    else found.push(text);
  };
  for (const line of source.split('\n')) {
    // A row of examples is one line of its scenario, a row of a table is cut into its cells.
    const cells = line.startsWith('|') && !line.trimEnd().endsWith('§+');
    // "Acceptance criteria: …" on one line: only what follows the colon is the criterion.
    const own = line.replace(/^[\p{L}\s']{2,30}critères?[^:]*:|^[\p{L}' ]*(?:crit|krit)[\p{L}' ]*:/iu, '');
    for (const piece of cells ? line.split('|') : own.split('<li>')) scan(piece);
  }
  return found.map(bare);
}

function read(id: string, source: string): LabelledDocument {
  const expected = expectedIn(source);
  const plain = source.replace(mark, '');
  const [, name, fieldText, rest] = /^@field (.*)\n([\s\S]*?)\n@description\n([\s\S]*)$/.exec(plain) ?? [];
  const rich = (wiki: string) => parseAdf(wikiToAdf(wiki));
  const input: CriteriaInput =
    name === undefined
      ? { description: rich(plain), textFields: [] }
      : {
          description: rich(rest ?? ''),
          textFields: [{ field: 'customfield_10100', name, text: rich(fieldText ?? '') }],
        };
  return { id, held: Number(id.split('-')[1]) % 2 === 0, input, expected };
}

/** Every labelled document, in the order of the files. */
export function labelledDocuments(): readonly LabelledDocument[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split(/^=== /m)
        .slice(1)
        .map((part) => {
          const end = part.indexOf('\n');
          return read(part.slice(0, end).trim(), part.slice(end + 1).trimEnd());
        }),
    );
}
