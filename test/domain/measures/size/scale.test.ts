import { describe, expect, it } from '@jest/globals';
import { intervalOnScale, shirtSizes, teamScale } from '../../../../src/domain/measures/size/scale';

const twice = (...values: number[]): number[] => [...values, ...values];

describe('the scale of a team', () => {
  it.each([
    ['the usual one without a record', [], [1, 2, 3, 5, 8, 13]],
    ['the usual one where only some of it was needed', twice(3, 5, 8), [1, 2, 3, 5, 8, 13]],
    ['the usual one and what the team adds', twice(0.5, 3, 5, 20), [0.5, 1, 2, 3, 5, 8, 13, 20]],
    ['the team’s own, where it counts otherwise', twice(4, 16, 32, 64, 1), [1, 4, 16, 32, 64]],
    ['without slips', [...twice(1, 2, 3), 7], [1, 2, 3, 5, 8, 13]],
  ])('is %s', (_, sizes, scale) => {
    expect(teamScale(sizes, 'points')).toEqual(scale);
  });

  it('counts time in seconds', () => {
    expect(teamScale([], 'seconds').slice(0, 3)).toEqual([3600, 7200, 14_400]);
  });
});

describe('sizes of T-shirts', () => {
  const worn = (...args: Parameters<typeof shirtSizes>): string[] =>
    shirtSizes(...args).map(({ shirt, value }) => `${shirt} ${value}`);

  it('are the five smallest from one point on', () => {
    expect(worn([0, 0.5, 1, 2, 3, 5, 8, 13], 'points')).toEqual(['XS 1', 'S 2', 'M 3', 'L 5', 'XL 8']);
    expect(worn([2, 4], 'points')).toEqual(['XS 2', 'S 4']);
  });

  it('are what the team says, where it says so, and no others', () => {
    expect(worn([1, 2, 3, 5, 8], 'points', { L: 20, S: 3, M: 8 })).toEqual(['S 3', 'M 8', 'L 20']);
    expect(worn([1, 2, 3], 'points', { XS: undefined })).toEqual(['XS 1', 'S 2', 'M 3']);
  });

  it('stand for hours of the team’s own scale, whatever is said of points', () => {
    expect(worn([3600, 7200], 'seconds', { S: 3 })).toEqual(['XS 3600', 'S 7200']);
  });
});

describe('an interval in sizes a team can give', () => {
  it.each([
    [2.4, 9.1, 5, 3, 8],
    [4, 4.9, 5, 5, 5],
    [3, 8, 3, 3, 8],
  ])('from %d to %d around %d is %d to %d', (low, high, estimate, from, to) => {
    expect(intervalOnScale({ low, high }, estimate, [1, 2, 3, 5, 8, 13])).toEqual({ low: from, high: to });
  });
});
