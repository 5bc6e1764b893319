import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeImport } from '../../../../sandbox/backlogs/import/report';
import { seedFromFile, UnusableFile } from '../../../../sandbox/backlogs/import/seed-from-file';
import { seedToBacklog } from '../../../../sandbox/backlogs/seed-to-backlog';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(content: string | Buffer, name = 'export.jsonl'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const row = (key: string, more: object = {}) => ({
  key,
  type: 'Story',
  status: 'Open',
  summary: `Title of ${key}`,
  created: '2024-03-01T10:00:00Z',
  ...more,
});
const lines = (...rows: (object | string)[]) =>
  rows.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n');
const importOf = (...rows: (object | string)[]) => seedFromFile(file(lines(...rows)));

describe('a good file', () => {
  it('keeps the order of the file, what is finished and what is open', () => {
    const { seed, report } = importOf(
      row('SHOP-3'),
      row('SHOP-1', { status: 'Closed', resolution: 'Fixed', resolved: '2024-04-02T10:00:00.000+0000' }),
      row('SHOP-2', { status: 'In Progress' }),
    );
    expect(seed.issues.map(({ key }) => key)).toEqual(['SHOP-3', 'SHOP-1', 'SHOP-2']);
    expect(report).toMatchObject({ imported: 3, open: 2, finished: 1, bad: [], remarks: [] });
    expect(seed.issues[1]).toMatchObject({ resolved: '2024-04-02T10:00:00.000Z', resolution: 'Done' });
    expect(seed.projects[0]!.statuses).toEqual([
      { name: 'Open', category: 'new' },
      { name: 'Closed', category: 'done' },
      { name: 'In Progress', category: 'indeterminate' },
    ]);
  });

  it('reads gzip by its first bytes, a byte order mark and Windows line ends', () => {
    const text = lines(row('SHOP-1'), row('SHOP-2')).replaceAll('\n', '\r\n');
    for (const content of [text, `\uFEFF${text}\r\n\r\n`, gzipSync(text), gzipSync(`\uFEFF${text}`)])
      expect(seedFromFile(file(content, 'odd.txt')).report).toMatchObject({ imported: 2, bad: [] });
  });

  it('speaks of the newest date in the file, or of the date asked for', () => {
    const path = file(lines(row('SHOP-1', { updated: '2024-09-05T00:00:00Z' }), row('SHOP-2')));
    expect(seedFromFile(path)).toMatchObject({
      seed: { now: '2024-09-05T00:00:00.000Z' },
      report: { nowFrom: 'newest date in the file' },
    });
    expect(seedFromFile(path, { now: '2025-01-31' })).toMatchObject({
      seed: { now: '2025-01-31T00:00:00.000Z' },
      report: { nowFrom: 'asked' },
    });
    expect(() => seedFromFile(path, { now: 'tomorrow' })).toThrow('“tomorrow” is no date');
  });

  it('switches estimates off when there are none, and says so', () => {
    const without = importOf(row('SHOP-1'));
    expect(without.seed.projects[0]!.boards[0]!.estimation).toBe('none');
    expect(describeImport(without.report).join('\n')).toContain('The file has no estimates');
    expect(seedToBacklog(without.seed).board.estimation).toEqual({ unit: 'off', reason: 'not-in-data' });

    const withPoints = importOf(row('SHOP-1', { points: 0.5 }), row('SHOP-2'));
    expect(withPoints.seed.projects[0]!.boards[0]!.estimation).toBe('points');
    expect(seedToBacklog(withPoints.seed).items.map(({ estimate }) => estimate)).toEqual([
      { value: 0.5, unit: 'points' },
      undefined,
    ]);
  });

  it('makes epics epics, sub-tasks sub-tasks, and unknown work types items', () => {
    const { seed, report } = importOf(
      row('SHOP-1', { type: 'Epic' }),
      row('SHOP-2', { type: 'Platform Support Change', epic: 'SHOP-1' }),
      row('SHOP-3', { type: 'Technical task', parent: 'SHOP-2' }),
    );
    const level = (name: string) => seed.projects[0]!.workTypes.find((type) => type.name === name)?.level;
    expect([level('Epic'), level('Platform Support Change'), level('Technical task')]).toEqual([1, 0, -1]);
    expect(report.epics).toBe(1);
    const { items } = seedToBacklog(seed);
    expect(items).toMatchObject([{ key: 'SHOP-2', parent: { key: 'SHOP-1' }, subtaskCount: 1 }]);
  });

  it('keeps a link once, at its outward side, whoever tells it', () => {
    const { seed, report } = importOf(
      row('SHOP-1', {
        links: [
          { type: 'Blocks', dir: 'in', key: 'SHOP-2' },
          { type: 'Relates', dir: 'out', key: 'SHOP-2' },
        ],
      }),
      row('SHOP-2', {
        links: [
          { type: 'Blocks', dir: 'out', key: 'SHOP-1' },
          { type: 'Relates', dir: 'in', key: 'SHOP-1' },
          { type: 'Depends', dir: 'out', key: 'SHOP-3' },
        ],
        duplicateOf: [{ key: 'SHOP-1', source: 'link' }],
      }),
      row('SHOP-3'),
    );
    expect(seed.issues.map(({ links }) => links ?? [])).toEqual([
      [{ type: 'Relates', to: 'SHOP-2' }],
      [{ type: 'Blocks', to: 'SHOP-1' }],
      [{ type: 'Blocks', to: 'SHOP-2' }],
    ]);
    expect(report.dropped.links).toBe(0);
  });

  it('makes one space of each front part of a key', () => {
    const { seed } = importOf(row('SHOP-1'), row('APP-1'), row('SHOP-2'));
    expect(seed.projects.map(({ key }) => key)).toEqual(['SHOP', 'APP']);
    expect(seedToBacklog(seed, 'APP').items.map(({ key }) => key)).toEqual(['APP-1']);
    expect(() => seedToBacklog(seed, 'NONE')).toThrow('no project NONE');
  });

  it('turns wiki markup into a document, and no text into none', () => {
    const { seed } = importOf(
      row('SHOP-1', { description: 'h3. Goal\n* one' }),
      row('SHOP-2', { description: ' ' }),
    );
    expect(seed.issues[0]!.description?.content?.map(({ type }) => type)).toEqual(['heading', 'bulletList']);
    expect(seed.issues[1]!.description).toBeNull();
  });
});

describe('a file with bad rows', () => {
  it('names the line and the reason, and imports the rest', () => {
    const { seed, report } = importOf(
      '{"key": "SHOP-1", "summary": ',
      row('SHOP-2'),
      { summary: 'Has no key' },
      '[]',
      '',
      row('SHOP-2', { summary: 'Same key again' }),
      row('not a key'),
      row('SHOP-4', { summary: '  ' }),
      row('SHOP-5', { points: 'three' }),
      row('SHOP-6'),
    );
    expect(seed.issues.map(({ key, summary }) => [key, summary])).toEqual([
      ['SHOP-2', 'Title of SHOP-2'],
      ['SHOP-6', 'Title of SHOP-6'],
    ]);
    expect(report.bad.map(({ line }) => line)).toEqual([1, 3, 4, 6, 7, 8, 9]);
    const reason = (line: number) => report.bad.find((bad) => bad.line === line)!.reason;
    expect(reason(1)).toBe('not a JSON object');
    expect(reason(3)).toMatch(/^key: /);
    expect(reason(4)).toMatch(/^row: .*object/);
    expect(reason(6)).toBe('key: SHOP-2 stands in line 2 already');
    expect(reason(7)).toContain('“not a key” is no key');
    expect(reason(8)).toBe('summary: missing (SHOP-4)');
    expect(reason(9)).toMatch(/^points: /);
    expect(describeImport(report)).toContain('Left out 7 rows:');
  });

  it('takes odd statuses, dates and titles with a remark', () => {
    const { seed, report } = importOf(
      row('SHOP-1', { status: 'Parked in the cellar' }),
      row('SHOP-2', { status: 'Parked at the beach', resolved: '2024-05-01' }),
      row('SHOP-3', { created: 'last spring', updated: '2024-06-01' }),
      row('SHOP-4', { summary: 'x'.repeat(300) }),
      row('SHOP-5', { type: undefined, status: undefined }),
      row('SHOP-6', { status: 'Open', statusCategory: 'done' }),
    );
    expect(report.bad).toEqual([]);
    expect(report.remarks).toEqual([
      { line: 1, reason: 'status: “Parked in the cellar” is not known; taken as not started' },
      { line: 2, reason: 'status: “Parked at the beach” is not known; taken as finished' },
      { line: 3, reason: 'created: “last spring” is no date; left empty' },
      { line: 4, reason: 'summary: cut from 300 to 255 characters' },
      { line: 5, reason: 'status: missing; taken as To Do' },
      { line: 5, reason: 'type: missing; taken as Task' },
      { line: 6, reason: 'status: “Open” counts as new since line 3; taken so here too' },
    ]);
    expect(seed.issues[2]!.created).toBe('2024-06-01T00:00:00.000Z');
    expect(seed.issues[3]!.summary).toHaveLength(255);
    expect(report).toMatchObject({ open: 5, finished: 1 });
    expect(seed.issues[5]!.resolved).toBeUndefined();
  });

  it('says once, not a thousand times, that a whole column is missing', () => {
    const bare = (key: string) => ({ key, summary: `Title of ${key}`, points: 3 });
    const { seed, report } = importOf(...Array.from({ length: 50 }, (_, index) => bare(`SHOP-${index + 1}`)));
    expect(report.remarks).toEqual([]);
    expect(report.absentColumns).toEqual(['type', 'status', 'created']);
    expect(new Set(seed.issues.map(({ created }) => created))).toEqual(new Set([seed.now]));
  });

  it('leaves out and counts links and parents that are not in the file', () => {
    const { seed, report } = importOf(
      row('SHOP-1', {
        parent: 'SHOP-99',
        links: [
          { type: 'Blocks', dir: 'out', key: 'SHOP-98' },
          { type: 'Relates', dir: 'in', key: 'OTHER-1' },
        ],
      }),
      row('SHOP-2', { parent: 'SHOP-2' }),
    );
    expect(report.dropped).toEqual({ links: 2, parents: 2 });
    expect(seed.issues.every(({ parent, links }) => parent === undefined && links === undefined)).toBe(true);
    expect(describeImport(report).join('\n')).toMatch(/2 links .*\n.*2 parents/);
  });

  it('reads a row of a megabyte', () => {
    const description = 'A long story about a bicycle. '.repeat(35_000);
    const { seed, report } = importOf(row('SHOP-1', { description }), row('SHOP-2'));
    expect(report).toMatchObject({ imported: 2, bad: [] });
    expect(JSON.stringify(seed.issues[0]!.description).length).toBeGreaterThan(1_000_000);
  });
});

describe('a file that is none', () => {
  const refusal = (path: string) => {
    try {
      seedFromFile(path);
    } catch (error) {
      if (error instanceof UnusableFile) return error.message;
      throw error;
    }
    return 'not refused';
  };

  it('is refused with one sentence that says what is wrong', () => {
    expect(refusal(file(''))).toMatch(/is empty\.$/);
    expect(refusal(file('\uFEFF\r\n\n'))).toMatch(/is empty\.$/);
    expect(refusal(join(folder, 'nowhere.jsonl'))).toMatch(/cannot be read \(.*no such file/);
    expect(refusal(file('%PDF-1.7\n…', 'named.jsonl.gz'))).toMatch(/no row .* Line 1: not a JSON object\./);
    expect(refusal(file('[{"key":"SHOP-1"}]'))).toMatch(/Line 1: row: /);
    const cut = gzipSync(lines(row('SHOP-1'))).subarray(0, 40);
    expect(refusal(file(cut, 'cut.gz'))).toMatch(/cannot be read \(.*unexpected end of file\)\./);
  });
});
