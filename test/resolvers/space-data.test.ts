/** What is kept of one space goes, all of it; what is kept of others stays: the built functions on the sandbox's Forge. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadSeed } from '../../sandbox/backlogs';
import { Rows } from '../../sandbox/forge/kvs/rows';
import type { TableName, Write } from '../../sandbox/forge/kvs/rows';
import { openSandbox } from '../../sandbox/open-sandbox';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { removedSliceSchema, spaceDataCountsSchema } from '../../src/contract/space-data';
import { callApp, readIssue } from '../support/call-app';
import { askJira, buildApp } from '../support/sandbox';

const root = join(__dirname, '..', '..');
const here = '10000';
const verdict = { v: 1, score: 40, badge: 'needs-work', gaps: ['estimate'], settings: '00000000' };
const at = '2026-11-19T09:00:00.000Z';
const changes = 120;

/** One of each thing the storage can hold of a space. */
function rowsOf(space: string, boardId: string, itemId: string): [TableName, string, unknown][] {
  const pages = Array.from({ length: changes }, (_, index): [TableName, string, unknown][] => {
    const changeId = `${space}-change-${index}`;
    const row = { changeId, projectId: space, itemId, at, status: 'done', lease: '', record: {} };
    return [
      ['entity:change', changeId, row],
      ['values', `change-before:${changeId}`, { text: 'as it was' }],
    ];
  });
  return [
    ...pages.flat(),
    ['entity:settings', space, { projectId: space, revision: 1, value: { v: 1, preset: 'kanban' } }],
    ['entity:snapshot', `${boardId}:2026-11-18`, { boardId, at, occasion: 'day', ready: 3, notReady: 4 }],
    ['entity:apart', `${itemId}:99999`, { projectId: space, a: itemId, b: '99999', at }],
    [
      'entity:exception',
      `${itemId}:estimate`,
      { projectId: space, at, itemId, check: 'estimate', kind: 'waive' },
    ],
    ['values', `bulk-run:${space}:someone`, {}],
    ['values', `opened:${space}`, { at }],
    ['values', `opened-board:${boardId}`, { at }],
    ['values', `sizing:${space}`, {}],
    ['values', `verdict:${itemId}`, verdict],
  ];
}

let dataDir: string;
let sandbox: Sandbox;
let other: { readonly space: string; readonly itemId: string };

const open = (): Promise<Sandbox> =>
  openSandbox({ root, port: 0, dataDir, seed: () => loadSeed('software') });

async function withRows<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
  const rows = await Rows.open(dataDir, { fresh: false, now: () => Date.parse(at) });
  try {
    return await work(rows);
  } finally {
    await rows.close();
  }
}

const tables: readonly TableName[] = [
  'values',
  'entity:settings',
  'entity:change',
  'entity:snapshot',
  'entity:apart',
  'entity:exception',
];
const dump = (): Promise<string[]> =>
  withRows((rows) =>
    Promise.resolve(tables.flatMap((table) => rows.list(table).map(([key]) => `${table} ${key}`)).sort()),
  );

const property = (key: string): string => `/rest/api/3/issue/${key}/properties/backlog-refinery`;

beforeEach(async () => {
  buildApp();
  dataDir = await mkdtemp(join(tmpdir(), 'backlog-refinery-'));
  sandbox = await open();
  const [mine, theirs] = await Promise.all([readIssue(sandbox, 'WEB-324'), readIssue(sandbox, 'NEWS-1')]);
  other = { space: theirs.fields.project.id, itemId: theirs.id };
  for (const key of ['WEB-324', 'WEB-312', 'NEWS-1'])
    expect((await askJira(sandbox, 'Ada', 'PUT', property(key), verdict)).ok).toBe(true);
  await sandbox.close();
  await withRows((rows) =>
    rows.commit(
      [...rowsOf(here, '1', mine.id), ...rowsOf(other.space, '777', other.itemId)].map(
        ([table, key, value]): Write => ({
          table,
          key,
          row: { value, createdAt: Date.parse(at), updatedAt: Date.parse(at) },
        }),
      ),
    ),
  );
  sandbox = await open();
}, 240_000);

afterEach(async () => {
  await sandbox.close();
  await rm(dataDir, { recursive: true, force: true });
});

const count = async () => {
  const answer = await callApp(sandbox, 'Ada', 'countSpaceData', { projectId: here });
  if (!answer.ok) throw new Error(answer.error.code);
  return spaceDataCountsSchema.parse(answer.value);
};

describe('removing what is kept of a space', () => {
  test('leaves nothing of it, and everything of the others', async () => {
    expect(await count()).toEqual({
      changes,
      exceptions: 2,
      runs: 1,
      snapshots: 1,
      settings: 1,
      verdicts: 2,
    });
    let from: string | undefined;
    let removed = 0;
    for (let calls = 0; calls < 20; calls += 1) {
      const answer = await callApp(sandbox, 'Ada', 'removeSpaceData', { projectId: here, from });
      if (!answer.ok) throw new Error(answer.error.code);
      const slice = removedSliceSchema.parse(answer.value);
      expect(slice.refused).toBe(0);
      removed += slice.items;
      from = slice.next;
      if (slice.done) break;
    }
    expect(removed).toBe(2);
    expect(await count()).toEqual({
      changes: 0,
      exceptions: 0,
      runs: 0,
      snapshots: 0,
      settings: 0,
      verdicts: 0,
    });
    for (const key of ['WEB-324', 'WEB-312']) expect((await readIssue(sandbox, key)).properties).toEqual({});
    expect((await readIssue(sandbox, 'NEWS-1')).properties).toEqual({ 'backlog-refinery': verdict });
    await sandbox.close();
    const kept = rowsOf(other.space, '777', other.itemId).map(([table, key]) => `${table} ${key}`);
    expect(await dump()).toEqual(kept.sort());
    sandbox = await open();
  }, 240_000);

  test('is for those who administer it: nobody else is even told how much there is', async () => {
    for (const person of ['Vera', 'Dev'])
      for (const name of ['countSpaceData', 'removeSpaceData'])
        expect(await callApp(sandbox, person, name, { projectId: here })).toMatchObject({
          ok: false,
          error: { code: 'no-permission' },
        });
    expect(await count()).toMatchObject({ changes, settings: 1, verdicts: 2 });
  }, 240_000);
});
