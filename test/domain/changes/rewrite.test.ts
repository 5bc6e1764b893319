import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../../../src/domain/changes/json';
import { rewriteDocument } from '../../../src/domain/changes/text/rewrite';
import { parseAdf } from '../../../src/domain/text/parse-adf';
import { wikiToAdf } from '../../../src/domain/text/wiki-to-adf';

const jsonOf = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
const document = (wiki: string): Json => jsonOf(wikiToAdf(wiki));
const textsOf = (value: Json | undefined) => parseAdf(value).blocks.map(({ text }) => text);
const blockOf = (value: Json, text: string) => parseAdf(value).blocks.find((block) => block.text === text)!;

const retype = (value: Json, was: string, text: string): Json | undefined =>
  rewriteDocument(value, [{ path: blockOf(value, was).path, was, text }], []);

const mention = { type: 'mention', attrs: { id: '5b10a', text: '@Anna' } };
const rich: Json = {
  version: 1,
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Ask ' },
        mention,
        { type: 'text', text: ' about the ' },
        { type: 'text', text: 'tariff', marks: [{ type: 'strong' }] },
        { type: 'text', text: ' today' },
      ],
    },
    { type: 'mediaSingle', content: [{ type: 'media', attrs: { id: 'm', type: 'file', collection: '' } }] },
  ],
};

describe('rewriting a document', () => {
  it('keeps the formatting of what was not retyped', () => {
    const made = retype(rich, 'Ask @Anna about the tariff today', 'Ask @Anna about the tariff tomorrow');
    expect(made).toEqual({
      ...(rich as object),
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Ask ' },
            mention,
            { type: 'text', text: ' about the ' },
            { type: 'text', text: 'tariff', marks: [{ type: 'strong' }] },
            { type: 'text', text: ' to' },
            { type: 'text', text: 'morrow' },
          ],
        },
        (rich as { content: Json[] }).content[1],
      ],
    });
  });

  it('keeps a mention whose words are still there, and drops one that was retyped', () => {
    const was = 'Ask @Anna about the tariff today';
    const around = JSON.stringify(retype(rich, was, 'Please ask @Anna about the new tariff soon'));
    expect(around).toContain('"mention"');
    const gone = retype(rich, was, 'Ask Bert about the tariff today');
    expect(JSON.stringify(gone)).not.toContain('"mention"');
    expect(textsOf(gone)[0]).toBe('Ask Bert about the tariff today');
  });

  it('takes an emptied list item away, and the list with its last one', () => {
    const list = document('Intro\n\n* one\n* two');
    expect(textsOf(retype(list, 'one', ''))).toEqual(['Intro', 'two']);
    const short = document('Intro\n\n* one');
    const made = retype(short, 'one', ' ');
    expect(textsOf(made)).toEqual(['Intro']);
    expect(JSON.stringify(made)).not.toContain('bulletList');
  });

  it('keeps the columns of a table', () => {
    const table = document('||Given||Then||\n|basket|saved|');
    const made = retype(table, 'basket', '');
    expect(JSON.stringify(made).match(/tableCell/g)).toHaveLength(2);
  });

  it('keeps lines of code as lines', () => {
    const code = document('{code}\na = 1\n{code}');
    const was = parseAdf(code).blocks[0]!.text;
    expect(textsOf(retype(code, was, 'a = 1\nb = 2'))).toEqual(['a = 1\nb = 2']);
  });

  it('puts new sections below, also where there was no text', () => {
    const made = rewriteDocument(
      null,
      [],
      [{ heading: 'Acceptance criteria', lines: ['a', 'b'], list: true }],
    );
    expect(textsOf(made)).toEqual(['Acceptance criteria', 'a', 'b']);
    expect(parseAdf(made).blocks[1]?.list?.kind).toBe('bullet');
  });

  it('says so when somebody else was faster', () => {
    const other = document('Something else');
    expect(rewriteDocument(other, [{ path: '0', was: 'Something', text: 'Anything' }], [])).toBeUndefined();
  });

  const line = fc.stringMatching(/^[a-zA-Z][a-zA-Z ,.*_-]{0,30}$/).filter((one) => one.trim() !== '');
  const wiki = fc
    .array(
      fc.oneof(
        line,
        line.map((one) => `* ${one}`),
        line.map((one) => `h3. ${one}`),
        line.map((one) => `*${one.replaceAll('*', '')}* and {{code}}`),
        line.map((one) => `||${one.replaceAll('|', '')}||b||\n|c|d|`),
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((lines) => lines.join('\n\n'));

  it('loses no node of what nobody touched, and reads as it was typed', () => {
    fc.assert(
      fc.property(wiki, fc.nat(), line, (text, pick, typed) => {
        const before = document(text);
        const { blocks } = parseAdf(before);
        const block = blocks[pick % Math.max(1, blocks.length)];
        fc.pre(block !== undefined && block.text.trim() !== '');
        expect(
          rewriteDocument(before, [{ path: block.path, was: block.text, text: block.text }], []),
        ).toEqual(before);
        const made = rewriteDocument(before, [{ path: block.path, was: block.text, text: typed }], []);
        const after = parseAdf(made).blocks;
        expect(after.map((one) => one.text)).toEqual(
          blocks.map((one) => (one.path === block.path ? typed : one.text)),
        );
        const others = (value: typeof blocks) => value.filter(({ path }) => path !== block.path);
        expect(others(after).map(({ path, kind, spans }) => ({ path, kind, spans }))).toEqual(
          others(blocks).map(({ path, kind, spans }) => ({ path, kind, spans })),
        );
      }),
      { numRuns: 500 },
    );
  });
});
