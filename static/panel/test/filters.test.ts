import { describe, expect, it } from '@jest/globals';
import { isFiltering, matcher, noFilters, nothing, toggled } from '../src/views/filters';
import type { Filters } from '../src/views/filters';
import { buildFinding, buildRow } from './support/build-report';

const story = buildRow({
  id: '10001',
  summary: 'Export the monthly report',
  labels: ['accounting'],
  findings: [
    buildFinding({ check: 'oversized-item' }),
    buildFinding({ check: 'estimate', severity: 'hint' }),
  ],
  readiness: { score: 60, badge: 'needs-work', incomplete: false },
  epic: { key: 'SHOP-5', summary: 'Bookkeeping' },
});
const bug = buildRow({ id: '10002', type: { name: 'Bug', kind: 'bug' }, zone: 'later' });

describe('matcher', () => {
  it('lets everything through without filters', () => {
    expect([story, bug].every(matcher(noFilters))).toBe(true);
    expect(isFiltering(noFilters)).toBe(false);
  });

  it.each([
    ['report', true],
    ['REPORT export', true],
    ['shop-1', true],
    ['accounting', true],
    ['bookkeeping', true],
    ['report invoice', false],
  ])('finds %j in key, title, labels and epic: %j', (text, found) => {
    expect(matcher({ ...noFilters, text })(story)).toBe(found);
  });

  it('filters by flags, and hints are none', () => {
    expect(matcher({ ...noFilters, flags: new Set(['oversized-item']) })(story)).toBe(true);
    expect(matcher({ ...noFilters, flags: new Set(['estimate']) })(story)).toBe(false);
    expect(matcher({ ...noFilters, flags: new Set(['estimate', 'oversized-item']) })(story)).toBe(true);
  });

  it('asks all of several filters', () => {
    const filters = { ...noFilters, zones: new Set(['near'] as const), types: new Set(['Story']) };
    expect(matcher(filters)(story)).toBe(true);
    expect(matcher(filters)(bug)).toBe(false);
    expect(matcher({ ...filters, epics: new Set(['SHOP-9']) })(story)).toBe(false);
  });

  it('tells ready from not ready of what is near; what comes later is neither', () => {
    const ready = buildRow({ id: '10003' });
    const found = (readiness: 'ready' | 'not-ready') =>
      [story, bug, ready].filter(matcher({ ...noFilters, readiness })).map(({ id }) => id);
    expect(found('not-ready')).toEqual([story.id]);
    expect(found('ready')).toEqual([ready.id]);
  });
});

describe('ticks of every kind', () => {
  const ada = buildRow({
    id: '10003',
    assignee: { mark: 'a1', name: 'Ada' },
    labels: ['web', 'ux'],
    components: ['Basket'],
  });
  const nobodys = buildRow({ id: '10004' });
  const found = (filters: Partial<Filters>) =>
    [ada, nobodys].filter(matcher({ ...noFilters, ...filters })).map(({ id }) => id);

  it.each([
    [{ assignees: new Set(['a1']) }, ['10003']],
    [{ assignees: new Set([nothing]) }, ['10004']],
    [{ assignees: new Set(['a1', nothing]) }, ['10003', '10004']],
    [{ labels: new Set(['ux']) }, ['10003']],
    [{ labels: new Set([nothing]) }, ['10004']],
    [{ components: new Set(['Basket']) }, ['10003']],
    [{ epics: new Set([nothing]) }, ['10003', '10004']],
  ])('%j finds %j', (filters, ids) => {
    expect(found(filters)).toEqual(ids);
  });

  it('holds quick filters together, each as Jira answered it', () => {
    const filters = { ...noFilters, quick: new Set(['1', '2']) };
    const hits = new Map([
      ['1', new Set(['10003', '10004'])],
      ['2', new Set(['10004'])],
    ]);
    expect([ada, nobodys].filter(matcher(filters, hits))).toEqual([nobodys]);
    expect([ada, nobodys].filter(matcher(filters))).toHaveLength(2);
    expect(isFiltering(filters)).toBe(true);
  });
});

describe('toggled', () => {
  it('adds, takes away and leaves the set it was given alone', () => {
    const before = new Set(['a']);
    expect([...toggled(before, 'b')]).toEqual(['a', 'b']);
    expect([...toggled(before, 'a')]).toEqual([]);
    expect([...before]).toEqual(['a']);
  });
});
