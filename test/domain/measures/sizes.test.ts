import { describe, expect, it } from '@jest/globals';
import type { Backlog } from '../../../src/domain/backlog/backlog';
import { measureSizes } from '../../../src/domain/measures/sizes';
import { buildBacklog } from '../../support/build-backlog';
import { buildItem } from '../../support/build-item';

const exports = 'Export the monthly sales report as a spreadsheet';
const reset = 'Reset a forgotten password by e-mail';

/** A team that gives 13 to exports and 2 to everything else. */
function record(items: number): Backlog['history'] {
  return {
    closedSprints: [],
    finished: Array.from({ length: items }, (_, index) => {
      const large = index % 2 === 0;
      const estimate = { value: large ? 13 : 2, unit: 'points' } as const;
      const item = buildItem({
        summary: `${large ? exports : reset} for customer group ${index % 7}`,
        estimate,
      });
      return {
        item,
        estimate,
        done: new Date(Date.UTC(2026, 0, 1 + index)).toISOString(),
        started: undefined,
        sprintId: undefined,
      };
    }),
  };
}

const asked = buildItem({ summary: 'Export the yearly sales report as a spreadsheet', estimate: undefined });
const read = (items: number, board: Parameters<typeof buildBacklog>[0] = {}) =>
  measureSizes(buildBacklog({ history: record(items), ...board })).of(asked);

describe('sizes from finished work', () => {
  it.each([
    [0, false, false],
    [19, false, false],
    [20, true, false],
    [49, true, false],
    [50, true, true],
  ])('with %d finished estimated items: neighbours %s, a number %s', (items, neighbours, number) => {
    const reading = read(items);
    expect(reading !== undefined).toBe(neighbours);
    expect(reading?.number !== undefined).toBe(number);
  });

  it('name the closest finished items', () => {
    expect(
      read(60)
        ?.neighbours.slice(0, 5)
        .map(({ value }) => value),
    ).toEqual([13, 13, 13, 13, 13]);
  });

  it('tell how likely the item is larger than a limit', () => {
    expect(read(60)?.number?.chanceAbove(8)).toBeGreaterThan(0.5);
    const other = buildItem({ summary: reset, estimate: undefined });
    expect(
      measureSizes(buildBacklog({ history: record(60) }))
        .of(other)
        ?.number?.chanceAbove(8),
    ).toBeLessThan(0.5);
  });

  it('compare only what is sized in the board’s unit', () => {
    expect(read(60, { board: { estimation: { unit: 'count' } } })).toBeUndefined();
  });
});
