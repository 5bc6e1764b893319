import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { parse } from 'csv-parse/sync';
import { toCsv } from '../src/views/pictures/csv';
import {
  agePicture,
  readinessPicture,
  sizePicture,
  trendPicture,
  trendState,
} from '../src/views/pictures/make-pictures';
import { listTable, tableOf } from '../src/views/pictures/tables';
import type { Upkeep } from '../src/upkeep-state';
import { PanelProvider } from '../src/panel-context';
import { PicturesDialog } from '../src/views/pictures/pictures-dialog';
import { buildFinding, buildReport, buildRow } from './support/build-report';
import { MemorySource } from './support/memory-source';
import { axeFindings, buildApi, renderPanel } from './support/render-panel';

const done = { name: 'Done', category: 'done' } as const;
const report = buildReport([
  buildRow({ id: '10001', created: '2026-11-20T09:00:00.000Z' }),
  buildRow({
    id: '10002',
    summary: '=SUM(A1), "twice"',
    created: '2026-08-20T09:00:00.000Z',
    readiness: { score: 40, badge: 'needs-work', incomplete: false },
    findings: [buildFinding()],
    labels: ['-top'],
  }),
  buildRow({
    id: '10003',
    zone: 'later',
    estimate: undefined,
    created: '2023-01-01T09:00:00.000Z',
    readiness: { score: 60, badge: 'shaped', incomplete: false },
  }),
  buildRow({ id: '10004', status: done, created: '2026-11-20T09:00:00.000Z' }),
]);
const read = (csv: string): string[][] => parse(csv, { bom: true });
const countsOf = ({ bars }: ReturnType<typeof agePicture>) =>
  Object.fromEntries(bars.map(({ id, counts }) => [id, counts.map(({ value }) => value)]));

describe('the pictures', () => {
  it('count what is unfinished, each item once', () => {
    expect(countsOf(readinessPicture(report))).toEqual({
      near: [1, 0, 1],
      next: [0, 0, 0],
      later: [1, 0, 0],
    });
    expect(countsOf(sizePicture(report, undefined))).toEqual({ '3': [2], Infinity: [1] });
    expect(countsOf(agePicture(report, undefined))).toEqual({
      month: [1],
      quarter: [0],
      half: [1],
      year: [0],
      two: [0],
      older: [1],
    });
  });

  it('ask Jira for sizes by the field and for ages by days back from now', () => {
    const jql = (picture: ReturnType<typeof agePicture>) =>
      picture.bars.flatMap(({ counts }) => counts.map((count) => count.jql));
    expect(jql(sizePicture(report, 'filter = 1'))).toEqual([
      'filter = 1 AND cf[10016] = 3',
      'filter = 1 AND cf[10016] is EMPTY',
    ]);
    expect(jql(agePicture(report, 'filter = 1')).slice(0, 2)).toEqual([
      'filter = 1 AND created >= -30d',
      'filter = 1 AND created < -30d AND created >= -90d',
    ]);
    expect(jql(readinessPicture(report))).toEqual(Array.from({ length: 9 }, () => undefined));
  });
});

describe('readiness over time', () => {
  const searches = { all: 'filter = 1', ready: 'filter = 1 AND a', notReady: 'filter = 1 AND b' };
  const days = (count: number, ready = 1, notReady = 2) =>
    Array.from({ length: count }, (_, at) => ({
      at: `2026-11-${String(at + 1).padStart(2, '0')}T05:00:00.000Z`,
      occasion: 'day' as const,
      ready,
      notReady,
    }));
  const drawn = (counted: ReturnType<typeof days>, now = { ready: 2, notReady: 1 }) => {
    const trend = { counted, searches, now };
    const state = trendState(report, trend);
    return { state, bars: trendPicture(trend, state).bars.length };
  };

  it('is drawn once search holds the backlog and there is a week of counts', () => {
    expect(drawn(days(7))).toEqual({ state: { kind: 'told' }, bars: 8 });
  });

  it('is now alone before that, and nothing while search holds too little', () => {
    expect(drawn(days(6))).toEqual({ state: { kind: 'young', days: 6 }, bars: 1 });
    expect(drawn(days(9), { ready: 0, notReady: 1 })).toEqual({
      state: { kind: 'partial', held: 1, open: 3 },
      bars: 0,
    });
  });

  it('leaves out the days on which search did not hold the backlog', () => {
    const early = days(4, 1, 0);
    expect(drawn([...early, ...days(11).slice(4)])).toEqual({ state: { kind: 'told' }, bars: 8 });
    expect(drawn([...early, ...days(10).slice(4)]).state).toEqual({ kind: 'young', days: 6 });
  });
});

describe('files', () => {
  it('are read back as they were by a reader of RFC 4180', () => {
    const rows = [
      ['a', 'b'],
      ['one, "two"', 'three\r\nfour'],
      ['ü', ''],
    ];
    const csv = toCsv(rows);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(read(csv)).toEqual(rows);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x","y")'])(
    'never begin a cell like a formula: %j',
    (text) => {
      expect(read(toCsv([[text]]))).toEqual([[`'${text}`]]);
    },
  );

  it('write numbers as numbers', () => {
    expect(toCsv([[-3, 0.5]])).toBe('\uFEFF-3,0.5\r\n');
  });

  it('have every row of the list, and every bar of a picture', () => {
    const list = read(toCsv(listTable(report)));
    expect(list).toHaveLength(5);
    expect(list[2]).toEqual(
      expect.arrayContaining([
        'SHOP-2',
        '\'=SUM(A1), "twice"',
        'Needs work',
        "'-top",
        'No acceptance criteria',
      ]),
    );
    expect(read(toCsv(tableOf(readinessPicture(report))))[1]).toEqual(['Near', '1', '0', '1', '2']);
  });
});

describe('the dialog', () => {
  const searches = { all: 'filter = 1', ready: 'filter = 1 AND a', notReady: 'filter = 1 AND b' };
  const saved: { name: string; text: Promise<string> }[] = [];
  const searched: string[] = [];
  const upkeep: Upkeep = {
    differing: () => Promise.resolve([]),
    sync: () => Promise.resolve(0),
    trend: () =>
      Promise.resolve({
        counted: [{ at: '2026-11-01T09:00:00.000Z', occasion: 'day', ready: 1, notReady: 2 }],
        searches,
        now: { ready: 2, notReady: 1 },
      }),
    openSearch: (jql) => {
      searched.push(jql);
    },
  };

  beforeEach(() => {
    saved.length = 0;
    let text = Promise.resolve('');
    URL.createObjectURL = (file: Blob) => {
      text = new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => {
          resolve(typeof reader.result === 'string' ? reader.result : '');
        };
        reader.readAsText(file);
      });
      return 'blob:1';
    };
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, text });
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('shows each picture, the table behind it, its search and its file', async () => {
    const source = MemorySource.judged(report);
    const services = { source, api: buildApi(), openItem: () => undefined, upkeep };
    renderPanel(
      source,
      buildApi(),
      <PanelProvider value={services}>
        <PicturesDialog report={report} onClose={() => undefined} />
      </PanelProvider>,
    );
    const overTime = within(await screen.findByRole('region', { name: 'Readiness over time' }));
    expect(overTime.getByText(/^Counted once a day; over time from 7 days on, 1 so far\./)).toBeDefined();
    expect(overTime.getByRole('button', { name: 'Now, in search, Ready: 2. Open in search' })).toBeDefined();
    expect(await axeFindings()).toEqual([]);
    const age = within(screen.getByRole('region', { name: 'Age' }));
    fireEvent.click(age.getByRole('button', { name: 'Table of Age' }));
    expect(within(age.getByRole('table')).getAllByRole('row')).toHaveLength(7);
    fireEvent.click(age.getByRole('button', { name: 'Over two years, Work items: 1. Open in search' }));
    expect(searched).toEqual(['filter = 1 AND created < -730d']);
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(age.getByRole('button', { name: 'CSV of Age' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save the list as CSV' }));
    expect(saved.map(({ name }) => name)).toEqual(['SHOP-age-2026-11-21.csv', 'SHOP-backlog-2026-11-21.csv']);
    expect(await saved[0]?.text).toContain('Over two years,1\r\n');
  });

  it('opens from the header', async () => {
    renderPanel(MemorySource.judged(report));
    fireEvent.click(screen.getByRole('button', { name: 'Reports' }));
    await screen.findByRole('region', { name: 'Readiness by zone' });
    await waitFor(() => {
      expect(screen.queryByRole('region', { name: 'Readiness over time' })).toBeNull();
    });
  });
});
