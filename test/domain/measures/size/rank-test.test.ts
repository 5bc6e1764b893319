import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ranksApart } from '../../../../src/domain/measures/size/rank-test';
import { scaleDrift } from '../../../../src/domain/measures/size/scale-drift';

describe('ranksApart', () => {
  it.each<[string, readonly number[], readonly number[], number]>([
    // U = 25 of 25, mean 12.5, deviation √(25·11/12) = 4.787
    ['all above', [6, 7, 8, 9, 10], [1, 2, 3, 4, 5], 2.611],
    ['all below', [1, 2, 3, 4, 5], [6, 7, 8, 9, 10], -2.611],
    ['all the same', [3, 3, 3], [3, 3, 3], 0],
    // Ranks 1.5 1.5 3.5 3.5 by hand: U = 4, mean 2, deviation √(4/12·(5 − 12/12)) = 1.155
    ['with ties', [2, 2], [1, 1], 1.732],
    ['nothing to compare', [], [1], 0],
  ])('%s', (_, a, b, expected) => {
    expect(ranksApart(a, b)).toBeCloseTo(expected, 2);
  });

  it('has the other sign the other way round', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ max: 9 })), fc.array(fc.integer({ max: 9 })), (a, b) => {
        expect(ranksApart(a, b)).toBeCloseTo(-ranksApart(b, a), 8);
      }),
    );
  });
});

it('a team that works as ever is told of a drift about once in a hundred times', () => {
  const now = Date.UTC(2026, 10, 21);
  // A fixed stream of numbers, spread as days of work are: many short, few long.
  let state = 7;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.exp(2 * (state / 2_147_483_648)) * (1 + Math.abs(Math.sin(state)));
  };
  const rounds = 400;
  const alarms = Array.from({ length: rounds }, () =>
    scaleDrift(
      Array.from({ length: 24 }, (_, index) => ({
        id: String(index),
        key: `SHOP-${index}`,
        done: now - (index < 12 ? 1 + index : 200 + index) * 86_400_000,
        days: next(),
      })),
      now,
    ),
  ).filter(Boolean).length;
  expect(alarms / rounds).toBeLessThanOrEqual(0.015);
});
