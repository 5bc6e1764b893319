import { beforeEach, describe, expect, it } from '@jest/globals';
import { storage } from '../support/forge-globals';
import type { Facts } from '../../src/domain/changes/facts';
import type { ChangeRecord } from '../../src/domain/changes/log';
import { changeLog } from '../../src/storage/change-log';
import { loadSeal } from '../../src/storage/seal';

const record: ChangeRecord = {
  changeId: '7d1f0d5e-6f3b-4a53-9a53-0d1c2f1c7b11',
  projectId: '10000',
  itemId: '10101',
  itemKey: 'SHOP-1',
  kind: 'split',
  at: '2026-11-21T09:00:00.000Z',
  status: 'applying',
  lease: '2026-11-21T09:00:30.000Z a',
  digest: 'd',
  steps: [
    {
      id: 'estimate',
      at: { kind: 'estimate', item: '10101', boardId: 1, field: 'customfield_1', unit: 'points' },
      state: 'planned',
      after: {},
      made: null,
    },
  ],
};
const facts: Facts = {
  items: {},
  criteria: {},
  may: {},
  editable: {},
  fieldNames: {},
  estimation: null,
  sprintField: null,
  createFields: null,
  types: [],
  linkTypes: [],
  rankField: null,
  neighbours: {},
  sprint: null,
  transitions: {},
  statusNames: {},
  lastComments: {},
};

beforeEach(() => {
  storage.values.clear();
  storage.days.clear();
});

describe('the change log in storage', () => {
  it('knows a change from its beginning, once', async () => {
    expect(await changeLog.load(record.changeId)).toBeUndefined();
    expect(await changeLog.begin(record, facts)).toBe(true);
    expect(await changeLog.begin({ ...record, lease: 'other' }, facts)).toBe(false);
    expect(await changeLog.load(record.changeId)).toEqual(record);
    expect(await changeLog.loadFacts(record.changeId)).toEqual(facts);
  });

  it('lets only the holder of the lease write', async () => {
    await changeLog.begin(record, facts);
    const next: ChangeRecord = { ...record, status: 'applied', lease: '' };
    expect(await changeLog.save(next, 'somebody else')).toBe(false);
    expect(await changeLog.load(record.changeId)).toEqual(record);
    expect(await changeLog.save(next, record.lease)).toBe(true);
    expect(await changeLog.load(record.changeId)).toEqual(next);
  });

  it('forgets everything after 30 days', async () => {
    await changeLog.begin(record, facts);
    await changeLog.save({ ...record, lease: '' }, record.lease);
    expect([...storage.days.values()]).toEqual([30, 30]);
    expect(storage.days.size).toBe(storage.values.size);
  });

  it('lists the changes of one space, newest first', async () => {
    const later = { ...record, changeId: '2', at: '2026-11-21T10:00:00.000Z' };
    const elsewhere = { ...record, changeId: '3', projectId: '10001' };
    for (const one of [record, later, elsewhere]) await changeLog.begin(one, facts);
    expect((await changeLog.list('10000')).map(({ changeId }) => changeId)).toEqual(['2', record.changeId]);
  });

  it('gives the changes of a space page by page, none twice', async () => {
    for (let minute = 10; minute < 40; minute += 1)
      await changeLog.begin(
        { ...record, changeId: String(minute), at: `2026-11-21T09:${String(minute)}:00.000Z` },
        facts,
      );
    const first = await changeLog.page('10000', undefined);
    const second = await changeLog.page('10000', first.next);
    expect(first.records).toHaveLength(25);
    expect(second.next).toBeUndefined();
    const ids = [...first.records, ...second.records].map(({ changeId }) => Number(changeId));
    expect(ids).toEqual(Array.from({ length: 30 }, (_, at) => 39 - at));
  });
});

describe('the seal', () => {
  it('is the same for the same text in every call, and another on another site', async () => {
    const [one, same] = [await loadSeal(), await loadSeal()];
    expect(one('text')).toBe(same('text'));
    expect(one('text')).not.toBe(one('texts'));
    storage.values.clear();
    expect((await loadSeal())('text')).not.toBe(one('text'));
  });

  it('agrees with itself when two calls make it at once', async () => {
    const [a, b] = await Promise.all([loadSeal(), loadSeal()]);
    expect(a('x')).toBe(b('x'));
  });
});
