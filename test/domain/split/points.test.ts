import { describe, expect, test } from '@jest/globals';
import { sizeInSeconds, sizeParts, usualScale } from '../../../src/domain/split/compose/points';

describe('sizing parts', () => {
  test.each([
    [13, [1, 1, 1], [5, 5, 3]],
    [13, [2, 3, 3], [3, 5, 5]],
    [8, [1, 1], [5, 3]],
    [5, [1, 1, 1], [2, 2, 1]],
    [2, [1, 1, 1], [1, 1, 1]],
    [100, [1, 1], [100, 1]],
  ])('%d points over weights %j are %j', (whole, weights, sizes) => {
    const made = sizeParts(whole, weights, usualScale);
    const sum = made.reduce((total, size) => total + size, 0);
    expect(sum).toBeGreaterThanOrEqual(whole);
    if (whole < 100) expect(made).toEqual(sizes);
  });

  test('uses the cards of the team only', () => {
    expect(sizeParts(6, [1, 1], [2, 4, 8])).toEqual([4, 2]);
  });

  test('goes on where the cards end', () => {
    expect(
      sizeParts(30, [1, 1], [1, 2, 3, 5, 8]).reduce((sum, size) => sum + size, 0),
    ).toBeGreaterThanOrEqual(30);
  });

  test('deals time in quarters of an hour', () => {
    expect(sizeInSeconds(7200, [1, 1, 1])).toEqual([2700, 2700, 2700]);
  });
});
