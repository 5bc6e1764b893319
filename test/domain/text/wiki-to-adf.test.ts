import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AdfNode } from '../../../src/domain/text/adf';
import { parseAdf } from '../../../src/domain/text/parse-adf';
import { plainText } from '../../../src/domain/text/plain-text';
import { wikiToAdf } from '../../../src/domain/text/wiki-to-adf';

const read = (wiki: string) => parseAdf(wikiToAdf(wiki)).blocks;
const texts = (wiki: string) => read(wiki).map((block) => block.text);
const types = (node: AdfNode) => (node.content ?? []).map((child) => child.type);

describe('wikiToAdf', () => {
  it('reads headings, rules and paragraphs', () => {
    const adf = wikiToAdf('h2. Goal\nShow prices.\nIn euro.\n\n----\nh3. Notes\nNone');
    expect(types(adf)).toEqual(['heading', 'paragraph', 'rule', 'heading', 'paragraph']);
    expect(parseAdf(adf).blocks[1]!.text).toBe('Show prices.\nIn euro.');
  });

  it('nests lists by their signs and mixes kinds', () => {
    const blocks = read('* fruit\n** apple\n*# first\n* bread\n# one\n# two');
    expect(blocks.map(({ text, list }) => [text, list?.kind, list?.depth])).toEqual([
      ['fruit', 'bullet', 1],
      ['apple', 'bullet', 2],
      ['first', 'ordered', 2],
      ['bread', 'bullet', 1],
      ['one', 'ordered', 1],
      ['two', 'ordered', 1],
    ]);
  });

  it('takes a line below a list item as part of it, as Jira does', () => {
    expect(texts('* first line\nsecond line\n* other')).toEqual(['first line\nsecond line', 'other']);
  });

  it('reads the numbered and dotted lists of plain text', () => {
    const blocks = read('1. Open the cart\n2) Press *Pay*\n\n• nothing happens');
    expect(blocks.map(({ text, list }) => [text, list?.kind])).toEqual([
      ['Open the cart', 'ordered'],
      ['Press Pay', 'ordered'],
      ['nothing happens', 'bullet'],
    ]);
    expect(texts('2019. That was the year.')).toEqual(['2019. That was the year.']);
  });

  it('reads checkboxes as a task list', () => {
    const blocks = read('* [ ] Price shows tax\n* [x] Total is rounded');
    expect(blocks.map(({ text, list }) => [text, list?.kind, list?.checked])).toEqual([
      ['Price shows tax', 'task', false],
      ['Total is rounded', 'task', true],
    ]);
  });

  it('keeps code as it was written', () => {
    const blocks = read(
      'Before {code:java}\nif (a *b* c) { return; }\n{code} after\n{noformat}h1. raw{noformat}',
    );
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'Before'],
      ['code', 'if (a *b* c) { return; }'],
      ['paragraph', 'after'],
      ['code', 'h1. raw'],
    ]);
  });

  it('puts quotes and panels around what they hold', () => {
    const blocks = read(
      '{panel:title=Acceptance criteria|bgColor=#fff}\n* fast\n{panel}\n{quote}said so{quote}\nbq. short',
    );
    expect(blocks.map(({ text, within }) => [text, within])).toEqual([
      ['Acceptance criteria', ['panel']],
      ['fast', ['panel']],
      ['said so', ['quote']],
      ['short', ['quote']],
    ]);
  });

  it('reads tables with headers, links and empty cells', () => {
    const blocks = read('||Given||Then||\n|a [doc|https://example.com/x|y] cart| |\n|b|paid|');
    expect(blocks.map(({ text, table }) => [text, table?.row, table?.column, table?.header])).toEqual([
      ['Given', 0, 0, true],
      ['Then', 0, 1, true],
      ['a doc|https://example.com/x cart', 1, 0, false],
      ['', 1, 1, false],
      ['b', 2, 0, false],
      ['paid', 2, 1, false],
    ]);
  });

  it('marks bold, italic, monospace, links and colours without their signs', () => {
    const [block] = read(
      'A *bold _both_* word, {{code x}}, {color:red}red{color}, [site|https://example.com], {*}b{*}.',
    );
    expect(block!.text).toBe('A bold both word, code x, red, site, b.');
    expect(block!.spans.map(({ kind, from, to }) => [kind, block!.text.slice(from, to)])).toEqual([
      ['strong', 'bold both'],
      ['emphasis', 'both'],
      ['code', 'code x'],
      ['link', 'site'],
      ['strong', 'b'],
    ]);
  });

  it('leaves signs that mean nothing as they are', () => {
    const plain =
      '2 * 3 * 4 - well-known snake_case_name [to be filled in] !important {code} a\\*b* C:\\temp';
    expect(texts(plain)).toEqual([plain.replace('\\*', '*')]);
  });

  it('reads images, mentions and bare addresses', () => {
    const adf = wikiToAdf('!screen.png|thumbnail!\nsee (https://example.com/a_b_c), [~mia] and !inline.png!');
    expect(types(adf)).toEqual(['mediaSingle', 'paragraph']);
    expect(texts('see (https://example.com/a_b_c), [~mia] and !inline.png!')).toEqual([
      'see (https://example.com/a_b_c), @mia and \uFFFC',
    ]);
  });

  it('turns HTML left from an import into the same shapes', () => {
    const blocks = read(
      '<p>Login &amp; logout</p><ul><li>opens <b>fast</b></li><li>closes<ol><li>deep</li></ol></li></ul><pre>a &lt; b</pre>',
    );
    expect(blocks.map(({ kind, text, list }) => [kind, text, list?.depth])).toEqual([
      ['paragraph', 'Login & logout', undefined],
      ['paragraph', 'opens fast', 1],
      ['paragraph', 'closes', 1],
      ['paragraph', 'deep', 2],
      ['code', 'a &lt; b', undefined],
    ]);
  });

  it('leaves a text about tags alone', () => {
    expect(texts('The <b> tag and List<String> stay; &nbsp;x &unknown; &#8364;')).toEqual([
      'The <b> tag and List<String> stay;  x &unknown; €',
    ]);
  });

  it('never throws, and keeps every word of any plain text', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const sign = fc.constantFrom(
      ' ',
      '\n',
      '\n\n',
      '* ',
      '# ',
      '*',
      '_',
      '{code}',
      '{quote}',
      '{panel:title=a}',
      '||',
      '|',
      '[',
      ']',
      '{{',
      '}}',
      '!',
      '{*}',
      'h1. ',
      '----',
      '1. ',
      '<br>',
      '<li>',
      '</li>',
      '&lt;',
      '\\',
      '\\\\',
      '[~',
      '-',
      '{color:red}',
      '\r\n',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, sign), { maxLength: 40 }), (parts) => {
        const written = parts.map(([w, s]) => w + s).join('');
        const shown = JSON.stringify(wikiToAdf(written));
        expect(parts.map(([w]) => w).filter((w) => !shown.includes(w))).toEqual([]);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    '*',
    '_ a',
    '[',
    '{{',
    '!',
    '{code}',
    '{quote}',
    '||',
    '<li>',
    '* ',
    '{*}',
    '&',
    '\\\\',
    '[a|',
    '??',
  ])('stays fast on a hundred thousand %j', (piece) => {
    const started = performance.now();
    expect(plainText(parseAdf(wikiToAdf(piece.repeat(100_000)))).length).toBeGreaterThanOrEqual(0);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
