import { describe, expect, it } from '@jest/globals';
import { linesOf } from '../src/views/list/lines';
import type { Line } from '../src/views/list/lines';
import { buildReport, buildRow } from './support/build-report';

const rows = [
  buildRow({ id: '10001', sprintId: 7 }),
  buildRow({ id: '10002', sprintId: 8 }),
  buildRow({ id: '10003' }),
  buildRow({ id: '10004' }),
  buildRow({ id: '10005', zone: 'next', estimate: undefined }),
];
const report = buildReport(rows, {
  sprints: [
    { id: 7, name: 'Sprint 14', state: 'active' },
    { id: 8, name: 'Sprint 15', state: 'future' },
    { id: 9, name: 'Sprint 16', state: 'future' },
  ],
  zones: { basis: { kind: 'fixed', near: 15, next: 30 }, lastNear: '10004' },
});
const ids = (lines: readonly Line[]) => lines.map(({ id }) => id);

describe('linesOf', () => {
  it('puts sprints on top, then the backlog with the near line below its last near item', () => {
    expect(ids(linesOf(report, () => true, 0))).toEqual([
      'sprint-7',
      '10001',
      'sprint-8',
      '10002',
      'backlog',
      '10003',
      '10004',
      'near-line',
      '10005',
    ]);
  });

  it('keeps the near line in its place when a filter hides the item above it', () => {
    expect(ids(linesOf(report, ({ id }) => id !== '10004', 0)).slice(-4)).toEqual([
      'backlog',
      '10003',
      'near-line',
      '10005',
    ]);
  });

  it('draws no line below the last row', () => {
    expect(ids(linesOf(report, ({ zone }) => zone === 'near', 0))).not.toContain('near-line');
  });

  it('sums what is shown, unknown sizes as nothing', () => {
    const backlog = linesOf(report, () => true, 0).find(({ id }) => id === 'backlog');
    expect(backlog).toMatchObject({ section: { items: 3, size: 6 } });
  });

  it('counts as ready only what is near', () => {
    const readiness = { score: 40, badge: 'needs-work', incomplete: false } as const;
    const items = rows.map((row) => (row.id === '10004' ? { ...row, readiness } : row));
    const backlog = linesOf({ ...report, items }, () => true, 0).find(({ id }) => id === 'backlog');
    expect(backlog).toMatchObject({ section: { items: 3, near: 2, ready: 1 } });
  });

  it('shows items of a sprint that could not be read in the backlog', () => {
    const lines = linesOf({ ...report, sprints: [] }, () => true, 0);
    expect(ids(lines)).toEqual(['backlog', '10001', '10002', '10003', '10004', 'near-line', '10005']);
  });

  it('keeps room for rows still to come, but no more than a screen', () => {
    const pending = linesOf(report, () => true, 1450).filter(({ kind }) => kind === 'pending');
    expect(pending).toHaveLength(30);
  });

  it('draws where what is far off begins, once', () => {
    const deep = {
      ...report,
      items: [...rows, buildRow({ id: '10006', zone: 'later' }), buildRow({ id: '10007', zone: 'later' })],
    };
    expect(ids(linesOf(deep, () => true, 0)).slice(-4)).toEqual(['10005', 'later-line', '10006', '10007']);
    expect(ids(linesOf(deep, ({ id }) => id !== '10006', 0)).slice(-2)).toEqual(['later-line', '10007']);
  });

  it('sorts inside the sprints, without the lines that speak of the rank', () => {
    const sized = {
      ...report,
      items: rows.map((row, at) => ({
        ...row,
        estimate: at === 4 ? undefined : { value: at, unit: 'points' as const },
      })),
    };
    const look = (order: 'largest' | 'smallest') =>
      ids(linesOf(sized, () => true, 0, { order, grouping: 'sprint' }));
    expect(look('largest')).toEqual([
      'sprint-7',
      '10001',
      'sprint-8',
      '10002',
      'backlog',
      '10004',
      '10003',
      '10005',
    ]);
    expect(look('smallest').slice(-3)).toEqual(['10003', '10004', '10005']);
  });

  it('groups by epic in the order of the rank, what has none last, and by zone', () => {
    const epics = {
      ...report,
      items: rows.map((row, at) => ({
        ...row,
        epic: at % 2 === 1 ? { key: `E-${at}`, summary: `Epic ${at}` } : undefined,
      })),
    };
    expect(ids(linesOf(epics, () => true, 0, { order: 'rank', grouping: 'epic' }))).toEqual([
      'epic-E-1',
      '10002',
      'epic-E-3',
      '10004',
      'epic-',
      '10001',
      '10003',
      '10005',
    ]);
    expect(ids(linesOf(report, () => true, 0, { order: 'rank', grouping: 'zone' }))).toEqual([
      'zone-near',
      '10001',
      '10002',
      '10003',
      '10004',
      'zone-next',
      '10005',
    ]);
    expect(ids(linesOf(report, () => true, 0, { order: 'rank', grouping: 'none' }))).toEqual(
      rows.map(({ id }) => id),
    );
  });
});
