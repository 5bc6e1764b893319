import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeImport } from '../../../../../sandbox/backlogs/import/report';
import { seedFromFile } from '../../../../../sandbox/backlogs/import/seed-from-file';
import { seedToBacklog } from '../../../../../sandbox/backlogs/seed-to-backlog';
import { openStandIn } from '../../../../../sandbox/jira';
import { writeCsv } from './write-csv';

const fixtures = join(__dirname, '../../../../fixtures/exports');
const importOf = (name: string) => seedFromFile(join(fixtures, name));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'csv-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
function file(content: string | Uint8Array, name = 'export.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('an export of Jira Cloud', () => {
  const { seed, report } = importOf('jira-cloud.csv');
  const find = (key: string) => seed.issues.find((issue) => issue.key === key);

  it('is taken whole', () => {
    expect(report).toMatchObject({ imported: 40, open: 32, finished: 8, epics: 2, bad: [], counted: 'row' });
    expect(report.dropped).toEqual({ links: 0, parents: 0 });
    expect(report.remarks.map(({ reason }) => reason)).toEqual([]);
    expect(report.now).toBe('2024-03-15T09:07:00.000Z');
  });

  it('keeps the order of Rank, not of the file', () => {
    expect(seed.issues.slice(0, 6).map(({ key }) => key)).toEqual(
      [11, 12, 13, 14, 16, 15].map((number) => `LEND-${number}`),
    );
    expect(report.notes).toContain('Ordered by the column Rank.');
  });

  it('reads repeated columns, people, and comments of several lines', () => {
    expect(find('LEND-22')?.labels).toEqual(['desk', 'security']);
    expect(find('LEND-30')?.fixVersions).toEqual(['2.0', '2.1']);
    expect(find('LEND-40')?.components).toEqual(['Web', 'Catalogue']);
    expect(find('LEND-5')?.sprints).toEqual(['LEND Sprint 1', 'LEND Sprint 2']);
    const item = find('LEND-11');
    expect(item).toMatchObject({ attachments: 1, watchers: 2, assignee: expect.stringContaining('712020:') });
    expect(item?.comments?.map(({ at, author }) => [at, author])).toEqual([
      ['2024-02-20T08:30:00.000Z', '712020:0c1e7b52-1111-4a6e-9d10-000000000002'],
      ['2024-02-20T09:07:00.000Z', '712020:0c1e7b52-1111-4a6e-9d10-000000000001'],
    ]);
    expect(JSON.stringify(item?.comments?.[1]?.body)).toContain('the rules are at');
    expect(find('LEND-16')).toMatchObject({ votes: 4, environment: 'All browsers' });
    expect(find('LEND-12')).toMatchObject({ flagged: true, estimate: 8 });
    expect(find('LEND-24')).toMatchObject({ timeEstimate: 14_400, parent: 'LEND-23' });
    expect(find('LEND-21')?.dueDate).toBe('2024-03-29');
  });

  it('reads links from the side that tells them', () => {
    expect(find('LEND-11')?.links).toEqual([{ type: 'Blocks', to: 'LEND-13' }]);
    expect(find('LEND-35')?.links).toEqual([{ type: 'Blocks', to: 'LEND-36' }]);
    expect(find('LEND-20')?.links).toEqual([{ type: 'Duplicate', to: 'LEND-16' }]);
    expect(find('LEND-13')?.links).toBeUndefined();
  });

  it('concludes from the items which sprint runs', () => {
    expect(seed.projects[0]?.sprints.map(({ name, state }) => [name, state])).toEqual([
      ['LEND Sprint 1', 'closed'],
      ['LEND Sprint 2', 'closed'],
      ['LEND Sprint 3', 'closed'],
      ['LEND Sprint 4', 'active'],
      ['LEND Sprint 5', 'future'],
    ]);
  });

  it('calls the space as the site does', () => {
    expect(seed.projects).toMatchObject([{ key: 'LEND', name: 'Lending' }]);
    const lead = seed.users.find(({ accountId }) => accountId === seed.projects[0]?.lead);
    expect(lead).toMatchObject({ name: 'Ines Okonjo', active: false });
  });

  it('names each column that was not read once', () => {
    const unread = report.notes.filter((note) => note.startsWith('Columns that were not read'));
    expect(unread).toHaveLength(1);
    for (const name of ['Custom field (Team)', 'Custom field (Epic Color)', 'Σ Original Estimate'])
      expect(unread[0]?.split(name)).toHaveLength(2);
    expect(unread[0]).not.toContain('Watchers,');
  });

  it('is a backlog to the app, with criteria from their field', () => {
    const { items, board } = seedToBacklog(seed);
    const item = items.find(({ key }) => key === 'LEND-11');
    expect(board.estimation).toMatchObject({ unit: 'points' });
    expect(item?.acceptanceCriteria).toHaveLength(3);
    expect(item).toMatchObject({
      estimate: { value: 5, unit: 'points' },
      hasAssignee: true,
      commentCount: 2,
    });
  });

  it('can be served by the stand-in, where nobody signs in as somebody of the file', async () => {
    const jira = await openStandIn({ dataDir: join(folder, 'store'), fresh: true, seed: () => seed });
    try {
      const [person] = jira.users;
      const ask = (path: string, authorization: string) =>
        jira.app.request(path, { headers: { authorization: `Basic ${btoa(authorization)}` } });
      const path = '/rest/api/3/issue/LEND-11?fields=assignee,comment';
      const answer = await ask(path, `${person?.email ?? ''}:${person?.token ?? ''}`);
      expect(await answer.json()).toMatchObject({ fields: { assignee: { displayName: 'Milo Brandt' } } });
      expect((await ask('/rest/api/3/myself', ':')).status).toBe(401);
      expect(jira.users.map(({ name }) => name)).not.toContain('Milo Brandt');
    } finally {
      await jira.close();
    }
  });
});

describe('an export in German, with semicolons', () => {
  const { seed, report } = importOf('german.csv');

  it('is read like an English one', () => {
    expect(report).toMatchObject({ imported: 5, open: 3, finished: 2, bad: [], remarks: [] });
    expect(seed.issues).toMatchObject([
      {
        key: 'HAUS-1',
        status: 'In Arbeit',
        priority: 'High',
        estimate: 3.5,
        created: '2024-03-04T09:07:00.000Z',
      },
      { key: 'HAUS-2', labels: ['mobil', 'hausmeister'], dueDate: '2024-05-01' },
      { key: 'HAUS-3', parent: 'HAUS-2', type: 'Unteraufgabe' },
      { key: 'HAUS-4', resolved: '2024-02-02T16:45:00.000Z', resolution: 'Done' },
      { key: 'HAUS-5', resolution: 'Duplicate', priority: 'Highest' },
    ]);
    expect(seedToBacklog(seed).items[0]?.acceptanceCriteria).toHaveLength(2);
  });
});

describe('spaces of a file', () => {
  const read = (rows: readonly (readonly string[])[]) => seedFromFile(file(writeCsv(rows)));

  it('are called as the columns of projects or spaces say, else by their keys', () => {
    const { seed } = read([
      ['Issue key', 'Summary', 'Space key', 'Space name'],
      ['SHOP-1', 'One', 'SHOP', ''],
      ['SHOP-2', 'Two', 'SHOP', 'Web shop'],
      ['SHOP-3', 'Three', 'SHOP', 'Web shop (old)'],
      ['NEWS-1', 'Four', 'SHOP', 'Web shop'],
    ]);
    expect(seed.projects.map(({ key, name }) => [key, name])).toEqual([
      ['SHOP', 'Web shop'],
      ['NEWS', 'NEWS'],
    ]);
  });

  it('of kinds without boards are taken as software, which is said', () => {
    const { seed, report } = read([
      ['Issue key', 'Summary', 'Project name', 'Project type', 'Project lead', 'Project lead id'],
      ['HR-1', 'One', 'People', 'business', 'Ines Okonjo', '712020:1'],
    ]);
    expect(seed.projects).toMatchObject([{ name: 'People', type: 'software', lead: '712020:1' }]);
    expect(report.notes).toEqual([
      'People (HR) is a space of the kind “business”; taken as a software space, as only those have boards.',
    ]);
  });

  it('keep statuses in the categories that the file gives them, and parents by either name', () => {
    const { seed, report } = read([
      [
        'Issue key',
        'Issue id',
        'Issue Type',
        'Summary',
        'Status',
        'Status Category',
        'Sprint',
        'Sprint',
        'Parent',
        'Parent key',
        'Custom field (Epic Link)',
        'Created',
      ],
      ['SHOP-1', '10', 'Epic', 'Epic', 'Polishing', 'In Progress', '', '', '', '', '', '2024-03-01 10:00'],
      [
        'SHOP-2',
        '11',
        'Story',
        'By id',
        'Polishing',
        'In Progress',
        'S 1',
        'S 2',
        '10',
        '',
        '',
        '2024-03-01 10:00',
      ],
      [
        'SHOP-3',
        '12',
        'Story',
        'By key',
        'Polishing',
        'In Progress',
        'S 2',
        '',
        '',
        'SHOP-1',
        '',
        '2024-03-01 10:00',
      ],
      [
        'SHOP-4',
        '13',
        'Story',
        'By epic link',
        'Polishing',
        'In Progress',
        '',
        '',
        '',
        '',
        'SHOP-1',
        '2024-03-01 10:00',
      ],
    ]);
    expect(seed.issues.slice(1).map(({ parent }) => parent)).toEqual(['SHOP-1', 'SHOP-1', 'SHOP-1']);
    expect(seed.issues[1]?.sprints).toEqual(['S 1', 'S 2']);
    expect(seed.projects[0]?.statuses).toEqual([{ name: 'Polishing', category: 'indeterminate' }]);
    expect(report.notes.join()).not.toContain('not read');
  });
});

describe('an export with bad rows', () => {
  const { seed, report } = importOf('broken.csv');
  const reasons = (list: readonly { line: number; reason: string }[]) =>
    list.map(({ line, reason }) => `${line} ${reason}`);

  it('names the row as a spreadsheet shows it, the cell, and what to do', () => {
    expect(reasons(report.bad)).toEqual([
      '3 key: missing; every work item needs its key, such as SHOP-12',
      '4 summary: missing; a work item needs a title',
      '6 key: “the late one too” is no key such as SHOP-12',
      '7 key: LEND-1 stands in row 2 already',
      '8 key: “#42” is no key such as SHOP-12',
      '13 row: a quotation mark opens here and is never closed, so nothing from here on could be read; close it, or export again',
    ]);
    expect(describeImport(report).join('\n')).toContain('  row 3: key: missing');
  });

  it('takes the rest, and says what was changed', () => {
    expect(seed.issues.map(({ key }) => key)).toEqual(['LEND-1', 'LEND-8', 'LEND-9', 'LEND-10', 'LEND-11']);
    expect(reasons(report.remarks)).toEqual([
      '2 Story Points: “three” is no number; left empty',
      '9 Created: “31/Feb/24 9:13 AM” is no date; left empty',
      '9 created: missing; taken as if it were new',
      '10 Comment: “please ask Ines” does not begin with a date and a person; kept as it stands',
      '11 status: “Nobody knows” is not known; taken as not started',
      '12 row: ends after 2 cells of 9; the rest is taken as empty',
      '12 created: missing; taken as if it were new',
      '12 status: missing; taken as To Do',
      '12 type: missing; taken as Task',
    ]);
    expect(seed.issues[3]?.summary).toBe('5" screens are cut');
    expect(report.notes).toContain('Columns that were not read: Team.');
  });

  it('leaves out a row with more cells than headings rather than put them under wrong ones', () => {
    const text = 'Issue key,Summary\nSHOP-1,Bread, butter\nSHOP-2,Milk,\n';
    const { report: told } = seedFromFile(file(text));
    expect(told).toMatchObject({
      imported: 1,
      bad: [{ line: 2, reason: expect.stringContaining('1 more cell') }],
    });
  });
});

describe('however it was saved', () => {
  const text = readFileSync(join(fixtures, 'jira-cloud.csv'), 'utf8').replace(/^\uFEFF/, '');
  const plain = seedFromFile(join(fixtures, 'jira-cloud.csv')).seed;
  const swapped = (delimiter: string) =>
    writeCsv(
      [
        ['Issue key', 'Summary', 'Created', 'Labels'],
        ['SHOP-1', `One${delimiter} two\n"three"`, '15/Mar/24 9:07 AM', 'a'],
      ],
      { delimiter },
    );
  const utf16 = (bigEndian: boolean) => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
  };

  it.each([
    ['without a byte order mark', text, 'export.csv'],
    ['with Unix line ends', text.replaceAll('\r\n', '\n'), 'export.csv'],
    ['UTF-16', utf16(false), 'export.csv'],
    ['UTF-16, the other way round', utf16(true), 'export.csv'],
    ['gzip', gzipSync(text), 'export.csv'],
    ['without a name that says so', text, 'download'],
  ])('%s', (_, content, name) => {
    expect(seedFromFile(file(content, name)).seed).toEqual(plain);
  });

  it.each([',', ';', '\t', '|'])('with “%s” between cells', (delimiter) => {
    expect(seedFromFile(file(swapped(delimiter))).seed.issues).toMatchObject([
      { key: 'SHOP-1', summary: `One${delimiter} two "three"`.replace(/\s+/g, ' '), labels: ['a'] },
    ]);
  });

  it('with the line that tells Excel the separator', () => {
    const { seed, report } = seedFromFile(file(`sep=;\r\n${swapped(';')}SHOP;no\r\n`));
    expect(seed.issues).toHaveLength(1);
    expect(report.bad.map(({ line }) => line)).toEqual([4]);
  });

  it('as Windows-1252, which is said', () => {
    const bytes = Buffer.from('Issue key;Summary\r\nSHOP-1;Br\u00fccke\r\n', 'latin1');
    const { seed, report } = seedFromFile(file(bytes));
    expect(seed.issues[0]?.summary).toBe('Brücke');
    expect(report.notes[0]).toContain('Windows-1252');
  });
});

describe('a file that is no export', () => {
  const refusal = (content: string | Uint8Array, name?: string) => {
    const path = file(content, name);
    expect(() => seedFromFile(path)).toThrow(expect.objectContaining({ name: 'UnusableFile' }));
    try {
      seedFromFile(path);
      return '';
    } catch (error) {
      return String(error);
    }
  };

  it('says in one sentence what it is and what to do', () => {
    expect(refusal('Name,Title\na,b\n')).toMatch(
      /no column “Issue key” \(it has “Name”, “Title”\)\. In Jira, choose/,
    );
    expect(refusal('Issue key,Status\nSHOP-1,Open\n')).toContain('has no column “Summary”');
    expect(refusal('<!DOCTYPE html><html>Log in</html>')).toMatch(/is a web page\. Sign in to Jira/);
    expect(refusal(Buffer.from('PK\u0003\u0004rest', 'latin1'), 'book.xlsx')).toContain('Save it as CSV');
    expect(refusal('Issue key,Summary\n')).toContain('is empty');
    expect(refusal('Issue key,Summary\nx,y\n')).toContain('Row 2: key: “x” is no key');
    expect(refusal('')).toContain('has no column');
  });
});
