import { describe, expect, it } from '@jest/globals';
import {
  intervalOnScale,
  roughSizes,
  shirtSizes,
  teamScale,
} from '../../../../src/domain/measures/size/scale';

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
  it('are the five smallest from one point on', () => {
    expect([...shirtSizes([0, 0.5, 1, 2, 3, 5, 8, 13], 'points')]).toEqual([
      [1, 'XS'],
      [2, 'S'],
      [3, 'M'],
      [5, 'L'],
      [8, 'XL'],
    ]);
  });

  it('are three where a rough size will do', () => {
    expect(roughSizes([0, 1, 2, 3, 5, 8, 13]).map(({ shirt, value }) => `${shirt} ${value}`)).toEqual([
      'S 2',
      'M 5',
      'L 13',
    ]);
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
