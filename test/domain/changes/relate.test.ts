import { describe, expect, it } from '@jest/globals';
import type { Facts, ItemState } from '../../../src/domain/changes/facts';
import { planRelate } from '../../../src/domain/changes/intents/relate';

const state = (id: string, key: string, links: ItemState['links'] = []): ItemState => ({
  id,
  key,
  projectId: '1',
  typeId: '10',
  updated: '2026-11-02T09:00:00.000+0000',
  values: {},
  links,
});

const blocks = { id: '3', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };

function facts(links: ItemState['links'] = [], linkTypes: Facts['linkTypes'] = [blocks]): Facts {
  return {
    items: { '100': state('100', 'SHOP-100', links), '101': state('101', 'PAY-12') },
    criteria: {},
    may: {},
    editable: {},
    fieldNames: {},
    estimation: null,
    sprintField: null,
    rankField: null,
    neighbours: {},
    types: [],
    sprint: null,
    transitions: {},
    statusNames: {},
    lastComments: {},
    createFields: null,
    linkTypes,
  };
}

const waits = { kind: 'relate', itemId: '100', otherId: '101', linkType: 'blocked-by' } as const;
const refusals = (...of: Parameters<typeof planRelate>) => planRelate(...of).refusals.map(({ code }) => code);

describe('an item that waits for another', () => {
  it('is linked from the one that comes first, and says so in its own words', () => {
    expect(planRelate(waits, facts()).steps).toMatchObject([
      {
        at: { kind: 'link', typeId: '3', from: '101', to: '100' },
        after: true,
        message: { params: { key: 'SHOP-100', relation: 'is blocked by', other: 'PAY-12' } },
      },
    ]);
  });

  it('is not linked twice, but may well block the other', () => {
    const link = { id: '9', typeId: '3', otherId: '101' };
    expect(refusals(waits, facts([{ ...link, outward: false }]))).toEqual(['change.refusal.already-linked']);
    expect(refusals(waits, facts([{ ...link, outward: true }]))).toEqual([]);
  });

  it('is found by its words where the site calls the type otherwise, and refused where there is none', () => {
    const renamed = { ...blocks, name: 'Abhängigkeit' };
    expect(refusals(waits, facts([], [renamed]))).toEqual([]);
    expect(refusals(waits, facts([], []))).toEqual(['change.refusal.no-link-type']);
  });
});

describe('items that relate to each other', () => {
  it('are linked once, whichever was linked to which', () => {
    const relates = { id: '1', name: 'Relates', inward: 'relates to', outward: 'relates to' };
    const known = facts([{ id: '9', typeId: '1', otherId: '101', outward: false }], [relates]);
    expect(refusals({ ...waits, linkType: 'relates' }, known)).toEqual(['change.refusal.already-linked']);
  });
});
