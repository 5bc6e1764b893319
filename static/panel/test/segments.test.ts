import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { excerptOf, segmentsOf } from '../src/views/evidence/segments';

const text = 'export or print the report';

describe('segmentsOf', () => {
  it('leaves a text without marks whole', () => {
    expect(segmentsOf(text, [])).toEqual([{ text, by: [] }]);
  });

  it('marks a stretch in the middle', () => {
    expect(segmentsOf(text, [{ from: 0, to: 6, by: 'verbs' }])).toEqual([
      { text: 'export', by: ['verbs'] },
      { text: ' or print the report', by: [] },
    ]);
  });

  it('lets two marks overlap', () => {
    expect(
      segmentsOf('abcdef', [
        { from: 0, to: 4, by: 'a' },
        { from: 2, to: 6, by: 'b' },
      ]),
    ).toEqual([
      { text: 'ab', by: ['a'] },
      { text: 'cd', by: ['a', 'b'] },
      { text: 'ef', by: ['b'] },
    ]);
  });

  it('cuts marks to the text and drops empty ones', () => {
    expect(
      segmentsOf('abc', [
        { from: -5, to: 1, by: 'a' },
        { from: 2, to: 99, by: 'b' },
        { from: 1, to: 1, by: 'c' },
      ]),
    ).toEqual([
      { text: 'a', by: ['a'] },
      { text: 'b', by: [] },
      { text: 'c', by: ['b'] },
    ]);
  });

  it('loses nothing, whatever the marks', () => {
    const marks = fc.array(
      fc.record({
        from: fc.integer({ min: -3, max: 40 }),
        to: fc.integer({ min: -3, max: 40 }),
        by: fc.string(),
      }),
    );
    fc.assert(
      fc.property(fc.string(), marks, (any, some) => {
        const segments = segmentsOf(any, some);
        expect(segments.map((segment) => segment.text).join('')).toBe(any);
        let at = 0;
        for (const segment of segments) {
          for (const { from, to, by } of some) {
            const covers = from <= at && at + segment.text.length <= to && from < to;
            if (segment.text !== '') expect(segment.by.includes(by) || !covers).toBe(true);
          }
          at += segment.text.length;
        }
      }),
    );
  });
});

describe('excerptOf', () => {
  const long = `${'Some words before it. '.repeat(10)}The export fails at night.${' And more after it.'.repeat(10)}`;
  const from = long.indexOf('export fails');
  const mark = { from, to: from + 'export fails'.length, by: 'x' };

  it('keeps a short text whole', () => {
    expect(excerptOf(text, [{ from: 0, to: 6, by: 'x' }], 60).text).toBe(text);
  });

  it('cuts between words and moves the marks along', () => {
    const excerpt = excerptOf(long, [mark], 30);
    expect(excerpt.text.length).toBeLessThan(80);
    expect(excerpt.text).toMatch(/^…\S.*\S…$/);
    const [moved] = excerpt.marks;
    expect(excerpt.text.slice(moved!.from, moved!.to)).toBe('export fails');
  });

  it('keeps what is marked whatever the text around it', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.nat(200),
        fc.nat(40),
        fc.nat(50),
        (any, start, length, reach) => {
          fc.pre(start + length <= any.length && length > 0);
          const excerpt = excerptOf(any, [{ from: start, to: start + length, by: 'x' }], reach);
          const [moved] = excerpt.marks;
          expect(excerpt.text.slice(moved!.from, moved!.to)).toBe(any.slice(start, start + length));
        },
      ),
    );
  });
});
