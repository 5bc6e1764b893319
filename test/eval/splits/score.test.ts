import { describe, expect, test } from '@jest/globals';
import { bestMatching } from '../../../eval/splits/matching';
import { score } from '../../../eval/splits/score';

describe('scoring proposed titles', () => {
  test('matches each title once, so that the sum is largest', () => {
    // Taking 0.9 first would leave 0 for the second row.
    expect(
      bestMatching([
        [0.9, 0.8],
        [0.7, 0],
      ]),
    ).toBeCloseTo(1.5);
    expect(bestMatching([[0.2], [0.5], [0.1]])).toBeCloseTo(0.5);
    expect(bestMatching([])).toBe(0);
  });

  test("does not count words of the parent's own title", () => {
    expect(
      score('Ship the report', ['Ship the report for Android'], ['Report on Android', 'Report on iOS']),
    ).toEqual({
      precision: 1,
      recall: 0.5,
      f1: 2 / 3,
    });
    expect(score('Ship the report', ['Ship the report'], ['Ship the report']).f1).toBe(0);
  });
});
