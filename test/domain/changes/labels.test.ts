import { describe, expect, it } from '@jest/globals';
import type { Facts } from '../../../src/domain/changes/facts';
import { planLabel } from '../../../src/domain/changes/intents/label';

const facts: Facts = {
  items: {
    '100': {
      id: '100',
      key: 'SHOP-100',
      projectId: '1',
      typeId: '10',
      updated: '2026-11-02T09:00:00.000+0000',
      values: { labels: ['mvp', 'web'] },
      links: [],
    },
  },
  criteria: {},
  may: {},
  editable: {},
  fieldNames: { labels: 'Labels' },
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
  linkTypes: [],
};

const said = (add: string[], remove: string[]) =>
  planLabel({ kind: 'label', itemId: '100', add, remove }, facts).steps.map(({ message }) => message);

describe('labels', () => {
  it('that come, go, or both are named', () => {
    expect(said(['refined', 'mvp'], [])).toEqual([
      { code: 'change.step.labels-add', params: { key: 'SHOP-100', labels: ['refined'], count: 1 } },
    ]);
    expect(said([], ['web', 'old'])).toEqual([
      { code: 'change.step.labels-remove', params: { key: 'SHOP-100', labels: ['web'], count: 1 } },
    ]);
    expect(said(['refined'], ['web'])).toEqual([
      { code: 'change.step.labels', params: { key: 'SHOP-100', added: ['refined'], removed: ['web'] } },
    ]);
  });
});
