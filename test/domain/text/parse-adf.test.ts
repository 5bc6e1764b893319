import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAdf } from '../../../src/domain/text/parse-adf';
import { arbitraryAdf, nodeAt } from './arbitrary-adf';

const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, marks });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const heading = (level: number, words: string) => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
});

describe('parseAdf', () => {
  it('joins the inline leaves of a paragraph as Jira shows them', () => {
    const { blocks } = parseAdf(
      doc(
        paragraph(
          text('Ask '),
          { type: 'mention', attrs: { id: 'u1', text: '@Mia' } },
          { type: 'hardBreak' },
          text('by '),
          { type: 'date', attrs: { timestamp: '1764547200000' } },
          text(' see '),
          { type: 'inlineCard', attrs: { url: 'https://example.com/a' } },
          { type: 'emoji', attrs: { shortName: ':tada:', text: '🎉' } },
        ),
      ),
    );
    expect(blocks).toHaveLength(1);
    expect(blocks[0]!.text).toBe('Ask @Mia\nby \uFFFC see https://example.com/a🎉');
    expect(blocks[0]!.spans).toEqual([
      { kind: 'mention', from: 4, to: 8, value: 'u1' },
      { kind: 'date', from: 12, to: 13, value: '1764547200000' },
      { kind: 'link', from: 18, to: 39, value: 'https://example.com/a' },
    ]);
  });

  it('knows the headings above a block, and only those', () => {
    const { blocks } = parseAdf(
      doc(
        heading(2, 'Context'),
        heading(3, 'Why'),
        paragraph(text('a')),
        heading(2, 'Done when'),
        paragraph(text('b')),
      ),
    );
    expect(blocks.map((block) => [block.text, block.section])).toEqual([
      ['Context', []],
      ['Why', ['Context']],
      ['a', ['Context', 'Why']],
      ['Done when', []],
      ['b', ['Done when']],
    ]);
  });

  it('keeps a heading inside a panel from ruling what follows the panel', () => {
    const { blocks } = parseAdf(
      doc({ type: 'panel', content: [heading(3, 'Note'), paragraph(text('in'))] }, paragraph(text('out'))),
    );
    expect(blocks.map((block) => block.section)).toEqual([[], ['Note'], []]);
    expect(blocks[1]!.within).toEqual(['panel']);
  });

  it('places list items, nested ones too', () => {
    const item = (...content: unknown[]) => ({ type: 'listItem', content });
    const { blocks } = parseAdf(
      doc({
        type: 'bulletList',
        content: [
          item(paragraph(text('one')), { type: 'orderedList', content: [item(paragraph(text('deep')))] }),
          item(paragraph(text('two'))),
        ],
      }),
    );
    expect(blocks.map((block) => [block.text, block.path, block.list])).toEqual([
      ['one', '0/0/0', { kind: 'bullet', depth: 1, item: '0/0', index: 0 }],
      ['deep', '0/0/1/0/0', { kind: 'ordered', depth: 2, item: '0/0/1/0', index: 0 }],
      ['two', '0/1/0', { kind: 'bullet', depth: 1, item: '0/1', index: 1 }],
    ]);
  });

  it('reads task lists that nest without an item between', () => {
    const task = (words: string, state: string) => ({
      type: 'taskItem',
      attrs: { state },
      content: [text(words)],
    });
    const { blocks } = parseAdf(
      doc({
        type: 'taskList',
        content: [task('a', 'DONE'), { type: 'taskList', content: [task('b', 'TODO')] }],
      }),
    );
    expect(blocks.map((block) => [block.text, block.list?.depth, block.list?.checked])).toEqual([
      ['a', 1, true],
      ['b', 2, false],
    ]);
  });

  it('places cells by row and column, counting what a cell spans', () => {
    const cell = (type: string, words: string, colspan = 1) => ({
      type,
      attrs: { colspan },
      content: [paragraph(text(words))],
    });
    const { blocks } = parseAdf(
      doc({
        type: 'table',
        content: [
          { type: 'tableRow', content: [cell('tableHeader', 'Rule', 2), cell('tableHeader', 'Owner')] },
          {
            type: 'tableRow',
            content: [cell('tableCell', 'a'), cell('tableCell', 'b'), cell('tableCell', 'c')],
          },
        ],
      }),
    );
    expect(blocks.map(({ text: words, table }) => [words, table?.row, table?.column, table?.header])).toEqual(
      [
        ['Rule', 0, 0, true],
        ['Owner', 0, 2, true],
        ['a', 1, 0, false],
        ['b', 1, 1, false],
        ['c', 1, 2, false],
      ],
    );
  });

  it('joins the pieces of one bold stretch', () => {
    const strong = { type: 'strong' };
    const { blocks } = parseAdf(
      doc(paragraph(text('very ', strong), text('important', strong, { type: 'em' }))),
    );
    expect(blocks[0]!.spans).toEqual([
      { kind: 'strong', from: 0, to: 14 },
      { kind: 'emphasis', from: 5, to: 14 },
    ]);
  });

  it('looks into nodes nobody knows yet', () => {
    const { blocks } = parseAdf(
      doc(
        { type: 'futureBox', content: [paragraph(text('inside'))] },
        { type: 'futureLine', content: [text('line')] },
      ),
    );
    expect(blocks.map((block) => [block.kind, block.path, block.text])).toEqual([
      ['paragraph', '0/0', 'inside'],
      ['other', '1', 'line'],
    ]);
  });

  it('reads an empty description as no text, and a string as plain text', () => {
    expect(parseAdf(null).blocks).toEqual([]);
    expect(parseAdf(doc()).blocks).toEqual([]);
    expect(parseAdf('Call the printer').blocks.map((block) => [block.path, block.text])).toEqual([
      ['', 'Call the printer'],
    ]);
  });

  it('keeps the words of a tree a hundred thousand levels deep', () => {
    let node: unknown = paragraph(text('bottom'));
    for (let level = 0; level < 100_000; level += 1) node = { type: 'panel', content: [node] };
    expect(parseAdf(doc(node)).blocks.map((block) => block.text)).toEqual(['bottom']);
  });

  it('cuts a description of ten megabytes instead of choking on it', () => {
    const started = performance.now();
    const content = Array.from({ length: 500_000 }, () => paragraph(text('twenty characters ok')));
    const { blocks } = parseAdf({ type: 'doc', version: 1, content });
    expect(blocks.length).toBeGreaterThan(10_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('takes any value at all', () => {
    fc.assert(
      fc.property(
        fc.anything({ maxDepth: 6, withDate: true, withMap: true, withNullPrototype: true }),
        (value) => {
          expect(Array.isArray(parseAdf(value).blocks)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('answers the same twice, with offsets inside the text and paths that lead to a node, for any tree', () => {
    fc.assert(
      fc.property(arbitraryAdf, (tree) => {
        const { blocks } = parseAdf(tree);
        expect(parseAdf(tree).blocks).toEqual(blocks);
        for (const block of blocks) {
          expect(nodeAt(tree, block.path)).toBeDefined();
          for (const span of block.spans) {
            expect(span.from).toBeGreaterThanOrEqual(0);
            expect(span.from).toBeLessThan(span.to);
            expect(span.to).toBeLessThanOrEqual(block.text.length);
          }
        }
        const paths = blocks.map((block) => block.path);
        expect(new Set(paths).size).toBe(paths.length);
      }),
      { numRuns: 5_000 },
    );
  });

  it('loses no text of any tree', () => {
    fc.assert(
      fc.property(arbitraryAdf, (tree) => {
        const read = parseAdf(tree)
          .blocks.map((block) => block.text)
          .join('');
        const left = textsOf(tree).filter((words) => !read.includes(words));
        expect(left).toEqual([]);
      }),
      { numRuns: 5_000 },
    );
  });
});

function textsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const node = value as { text?: unknown; content?: unknown };
  if (typeof node.text === 'string') return [node.text];
  return Array.isArray(node.content) ? node.content.flatMap(textsOf) : [];
}
