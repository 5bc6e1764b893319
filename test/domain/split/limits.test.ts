import { describe, expect, test } from '@jest/globals';
import { proposeSplits } from '../../../src/domain/split/propose-splits';
import { itemOf } from './support';

/** Milliseconds the quickest of some runs takes: the others say how busy the machine is. */
function quickest(run: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('limits', () => {
  test('a description of megabytes takes well under a second', () => {
    const item = itemOf({
      summary: 'Find out why the import stops',
      description: `Steps: read, check, write\n\n${'ERROR while reading order 17, retry, give up or go on. '.repeat(40_000)}`,
      points: 8,
    });
    expect(quickest(() => proposeSplits(item))).toBeLessThan(500);
  });

  test('sixty criteria are dealt once each', () => {
    const criteria = Array.from(
      { length: 60 },
      (_, at) => `Column ${at} shows the ${at % 2 === 0 ? 'price' : 'stock'} of article ${at}`,
    );
    const item = itemOf({ summary: 'Show the article list', criteria, points: 40 });
    const [first] = proposeSplits(item);
    expect(first?.parts.flatMap((part) => part.criteria).sort((a, b) => a - b)).toEqual(
      criteria.map((_, at) => at),
    );
  });

  test.each([
    ['no estimate', undefined],
    ['a size below the smallest card', 0.5],
    ['a size beyond the largest card', 1000],
  ])('%s: sizes still add up', (_, points) => {
    const [first] = proposeSplits(
      itemOf({ summary: 'Export or print the report', ...(points === undefined ? {} : { points }) }),
    );
    const sizes = first!.parts.flatMap((part) => part.points ?? []);
    if (points === undefined) expect(sizes).toEqual([]);
    else expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThanOrEqual(points);
  });
});
