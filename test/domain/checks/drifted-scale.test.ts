import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/drifted-scale';
import { runExample } from '../../support/build-example';

/** Eight finished items of three points each, ten and two hundred days ago. */
const told = (
  late: number,
  early: number,
  { times = 8, points = 3 }: { readonly times?: number; readonly points?: number | null } = {},
) =>
  runExample(check, {
    points,
    finished: [
      { summary: 'Reset a forgotten password by e-mail', points: 3, times, days: late, daysAgo: 10 },
      { summary: 'Sort the orders by their number', points: 3, times, days: early, daysAgo: 200 },
    ],
  }).outcome;

describe('drifted-scale', () => {
  it.each([
    [9, 4, 'longer'],
    [6, 4, 'longer'],
    [5.9, 4, 'pass'],
    [4, 4, 'pass'],
    [4, 5.9, 'pass'],
    [4, 6, 'shorter'],
  ])('%d days after %d: %s', (late, early, expected) => {
    const outcome = told(late, early);
    expect(outcome.result === 'fail' ? outcome.message.code : outcome.result).toBe(expected);
  });

  it('names what was finished lately, newest first', () => {
    const outcome = told(9, 4);
    if (outcome.result !== 'fail') throw new Error(outcome.result);
    expect(outcome.message.params).toMatchObject({ size: 3, days: 9, before: 4 });
    expect(outcome.message.params['keys']).toEqual([1, 3, 5, 7, 9].map((n) => `SHOP-${9000 + n}`));
    expect(outcome.related).toHaveLength(5);
  });

  it('says nothing from four items, of another size, or without one', () => {
    expect(told(9, 4, { times: 4 }).result).toBe('pass');
    expect(told(9, 4, { points: 5 }).result).toBe('pass');
    expect(told(9, 4, { points: null }).result).toBe('not-applicable');
  });
});
