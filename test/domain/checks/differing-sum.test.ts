import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/differing-sum';
import type { ExampleItem } from '../../../src/domain/check';
import { runExample } from '../../support/build-example';

const told = (points: number | null, parts: NonNullable<ExampleItem['parts']>) =>
  runExample(check, { points, parts }).outcome;

describe('differing-sum', () => {
  it.each<[number, readonly number[], string]>([
    [10, [5, 5], 'pass'],
    [10, [8, 5], 'pass'],
    [10, [8, 6], 'more'],
    [10, [4, 3], 'pass'],
    [10, [4, 2], 'less'],
    [0, [1], 'more'],
    [3, [5], 'more'],
  ])('%d points over parts of %j: %s', (points, parts, expected) => {
    const outcome = told(
      points,
      parts.map((one) => ({ points: one })),
    );
    expect(outcome.result === 'fail' ? outcome.message.code : outcome.result).toBe(expected);
  });

  it('names the parts, finished ones first', () => {
    const outcome = told(5, [{ points: 5 }, { points: 3, done: true }]);
    expect(outcome).toMatchObject({
      result: 'fail',
      message: { params: { size: 5, sum: 8, parts: 2, done: 1, keys: ['SHOP-8002', 'SHOP-8001'] } },
      related: ['801', '800'],
    });
  });

  it('has nothing to say without an estimate on either side', () => {
    expect(told(5, []).result).toBe('not-applicable');
    expect(told(null, [{ points: 5 }]).result).toBe('not-applicable');
  });
});
