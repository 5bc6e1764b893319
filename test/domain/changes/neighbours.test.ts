import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runsBack, runsTo } from '../../../src/domain/changes/intents/neighbours';
import type { RankAt, Run } from '../../../src/domain/changes/kinds/rank';
import { backOf } from '../../../src/domain/changes/kinds/rank';

const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index + 1));

/** What Jira does with a run. */
function carried(order: readonly string[], runs: readonly Run[]): string[] {
  return runs.reduce<string[]>(
    (now, { items, where, anchor }) => {
      const rest = now.filter((id) => !items.includes(id));
      rest.splice(rest.indexOf(anchor) + (where === 'after' ? 1 : 0), 0, ...items);
      return rest;
    },
    [...order],
  );
}

const standing = (order: readonly string[], moved: readonly string[]) =>
  moved.map((itemId) => {
    const place = order.indexOf(itemId);
    return { itemId, above: order[place - 1] ?? null, below: order[place + 1] ?? null };
  });

describe('putting items in a row', () => {
  it('takes one call for every fifty, in the order given', () => {
    const runs = runsTo(ids(120), 'before', '999');
    expect(runs.map(({ items, where, anchor }) => [items.length, where, anchor])).toEqual([
      [50, 'before', '999'],
      [50, 'after', '50'],
      [20, 'after', '100'],
    ]);
    expect(carried([...ids(120).reverse(), '998', '999'], runs)).toEqual(['998', ...ids(120), '999']);
  });
});

describe('putting items back', () => {
  it('takes one call for items that stood together', () => {
    const runs = runsBack(standing(ids(9), ['4', '3', '5']));
    const or = { where: 'before', anchor: '6' };
    expect(runs).toEqual([{ items: ['3', '4', '5'], where: 'after', anchor: '2', or }]);
  });

  it('leans on what stood below where what stood above is gone, and on nothing where both are', () => {
    const back = runsBack(standing(ids(9), ['4', '3', '5', '9']));
    const at: RankAt = { kind: 'rank', runs: [], back, field: null };
    const without = (...gone: string[]) =>
      backOf(at, new Set(['3', '4', '9']), (id) => (gone.includes(id) ? 'gone' : 'still'));
    expect(without('2', '6')).toEqual({
      inverse: { at: { ...at, runs: [{ items: ['9'], where: 'after', anchor: '8' }], back: [] }, after: {} },
      stranded: ['3', '4'],
    });
    expect(without('2', '8')).toEqual({
      inverse: {
        at: { ...at, runs: [{ items: ['3', '4'], where: 'before', anchor: '6' }], back: [] },
        after: {},
      },
      stranded: ['9'],
    });
  });

  it('puts what stood at the top above what followed it', () => {
    expect(runsBack(standing(ids(5), ['1', '2']))).toEqual([
      { items: ['1', '2'], where: 'before', anchor: '3' },
    ]);
  });

  it('has nowhere to put what stood alone, and is not led in circles', () => {
    expect(runsBack([{ itemId: '1', above: null, below: null }])).toEqual([]);
    expect(
      runsBack([
        { itemId: '1', above: '2', below: '2' },
        { itemId: '2', above: '1', below: '1' },
      ]),
    ).toEqual([]);
  });

  it('restores any list from any ranking', () => {
    const property = fc.property(
      fc.shuffledSubarray(ids(12), { minLength: 1, maxLength: 11 }),
      fc.nat(11),
      fc.constantFrom('after' as const, 'before' as const),
      (moved, at, where) => {
        const order = ids(12);
        const beside = order.filter((id) => !moved.includes(id));
        const anchor = beside[at % beside.length] ?? '';
        const ranked = carried(order, runsTo(moved, where, anchor));
        expect(carried(ranked, runsBack(standing(order, moved)))).toEqual(order);
      },
    );
    fc.assert(property, { numRuns: 500 });
  });
});
