import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { profileItem } from '../../../../src/domain/measures/similarity/profile';
import type { Profile } from '../../../../src/domain/measures/similarity/profile';
import { SimilarityIndex } from '../../../../src/domain/measures/similarity/similarity-index';
import { buildItem } from '../../../support/build-item';

const words = ['basket', 'order', 'mail', 'voucher', 'PayPal', 'delivery', 'date', 'fails', 'shows', 'wrong'];
const title = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
  .map((some) => some.join(' '));
const titles = fc.array(title, { minLength: 1, maxLength: 15 });

const profile = (id: string, summary: string): Profile => profileItem(buildItem({ id, summary }));

const answers = (index: SimilarityIndex, asked: string) =>
  index
    .search(index.read(profile('asked', asked)), 10)
    .map(({ document, score }) => [index.facts(document)?.id, score]);

describe('SimilarityIndex', () => {
  it('answers with the likest item first', () => {
    const index = new SimilarityIndex();
    index.add(profile('1', 'Delivery date is missing in the order mail'));
    index.add(profile('2', 'Voucher cannot be used twice'));
    index.add(profile('3', 'Order mail shows no delivery date'));
    expect(answers(index, 'No delivery date in the mail of an order').map(([id]) => id)).toEqual(['3', '1']);
  });

  it('finds a word again however it was written together', () => {
    const index = new SimilarityIndex();
    index.add(profile('1', 'TableView loses its rows'));
    index.add(profile('2', 'Button loses its label'));
    expect(answers(index, 'tableview is empty').map(([id]) => id)).toEqual(['1']);
  });

  it('answers the hundred-and-first search as the first, and knows of what is added after', () => {
    fc.assert(
      fc.property(titles, title, title, (all, asked, late) => {
        const [index, fresh] = [new SimilarityIndex(), new SimilarityIndex()];
        for (const one of [index, fresh])
          all.forEach((summary, at) => {
            one.add(profile(String(at), summary));
          });
        const first = answers(index, asked);
        for (let round = 0; round < 120; round += 1) answers(index, late);
        expect(answers(index, asked)).toEqual(first);
        for (const one of [index, fresh]) one.add(profile('late', late));
        expect(answers(index, asked)).toEqual(answers(fresh, asked));
      }),
      { numRuns: 30 },
    );
  });

  it('answers the same whether items came in one after the other, were changed and removed, or all at once', () => {
    fc.assert(
      fc.property(titles, titles, fc.infiniteStream(fc.boolean()), title, (first, second, choices, asked) => {
        const edited = new SimilarityIndex();
        first.forEach((one, at) => {
          edited.add(profile(String(at), one));
        });
        const left = new Map(first.map((one, at) => [String(at), one]));
        second.forEach((one, at) => {
          const id = String(at);
          if (choices.next().value === true) {
            edited.remove(id);
            left.delete(id);
          } else {
            edited.add(profile(id, one));
            left.set(id, one);
          }
        });
        const rebuilt = new SimilarityIndex();
        for (const [id, one] of left) rebuilt.add(profile(id, one));
        expect(answers(edited, asked)).toEqual(answers(rebuilt, asked));
        expect(edited.size).toBe(left.size);
      }),
    );
  });

  it('puts the best first, equals by id, and never more than asked for', () => {
    fc.assert(
      fc.property(titles, title, fc.integer({ min: 1, max: 5 }), (all, asked, limit) => {
        const index = new SimilarityIndex();
        all.forEach((one, at) => {
          index.add(profile(String(at).padStart(3, '0'), one));
        });
        const query = index.read(profile('asked', asked));
        const every = index.search(query, all.length);
        expect(index.search(query, limit)).toEqual(every.slice(0, limit));
        every.slice(1).forEach((hit, at) => {
          const before = every[at]!;
          expect(before.score).toBeGreaterThanOrEqual(hit.score);
          if (before.score === hit.score) expect(before.document).toBeLessThan(hit.document);
        });
      }),
    );
  });

  it('never scores another item above the item itself asked for, when lengths do not count', () => {
    fc.assert(
      fc.property(titles, (all) => {
        const index = new SimilarityIndex();
        all.forEach((one, at) => {
          index.add(profile(String(at), one));
        });
        const query = index.query('0')!;
        const own = index.search(query, all.length).find(({ document }) => document === 0);
        expect(own?.score).toBeCloseTo(index.selfScore(query), 9);
      }),
    );
  });
});
