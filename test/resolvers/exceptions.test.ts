/** Waive, snooze and dismiss, by the built functions on the sandbox's Forge and Jira. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { callApp, readIssue } from '../support/call-app';
import { startSandbox } from '../support/sandbox';

let sandbox: Sandbox;
const ids: Record<string, string> = {};
const projects: Record<string, string> = {};

beforeAll(async () => {
  sandbox = await startSandbox();
  for (const key of ['WEB-324', 'WEB-325', 'HR-1']) {
    const { id, fields } = await readIssue(sandbox, key);
    ids[key] = id;
    projects[key] = fields.project.id;
  }
}, 180_000);

afterAll(() => sandbox.close());

const waived = (key: string) => ({
  itemId: ids[key] ?? key,
  check: 'estimate',
  kind: 'waive',
  until: '2026-12-21',
  reason: 'A deadline, not a size',
});

const dismissed = (key: string) => ({
  itemId: ids[key] ?? key,
  check: 'vague-words',
  kind: 'dismiss',
  reason: '',
  print: '0123abcd',
});

const set = (person: string, exception: object) => callApp(sandbox, person, 'setException', { exception });

const remove = (person: string, key: string, check = 'estimate') =>
  callApp(sandbox, person, 'removeException', { itemId: ids[key] ?? key, check });

async function listed(person: string): Promise<unknown> {
  const projectIds = [...new Set(Object.values(projects))];
  const answer = await callApp(sandbox, person, 'listExceptions', { projectIds });
  return answer.ok ? answer.value : answer.error.code;
}

describe('what is said against findings', () => {
  test('is kept for everybody, once a finding, and taken back', async () => {
    expect(await set('Petra', dismissed('WEB-324'))).toMatchObject({ ok: true });
    expect(await listed('Vera')).toEqual([dismissed('WEB-324')]);
    expect(await set('Petra', { ...waived('WEB-324'), kind: 'snooze' })).toMatchObject({ ok: true });
    expect(await set('Petra', waived('WEB-324'))).toMatchObject({ ok: true });
    expect(await listed('Vera')).toHaveLength(2);
    expect(await listed('Petra')).toContainEqual(waived('WEB-324'));
    expect(await remove('Petra', 'WEB-324')).toMatchObject({ ok: true });
    expect(await remove('Petra', 'WEB-324', 'vague-words')).toMatchObject({ ok: true });
    expect(await listed('Petra')).toEqual([]);
  });

  test('needs the right to edit the item, to say it and to take it back', async () => {
    const refused = { ok: false, error: { code: 'no-permission' } };
    expect(await set('Vera', waived('WEB-324'))).toMatchObject(refused);
    expect(await listed('Petra')).toEqual([]);
    await set('Petra', waived('WEB-324'));
    expect(await remove('Vera', 'WEB-324')).toMatchObject(refused);
    expect(await listed('Petra')).toEqual([waived('WEB-324')]);
    await remove('Petra', 'WEB-324');
  });

  test('tells nobody of an item they may not see, in answers or in refusals', async () => {
    await set('Petra', waived('HR-1'));
    expect(await listed('Petra')).toEqual([waived('HR-1')]);
    expect(await listed('Dev')).toEqual([]);
    const hidden = await remove('Dev', 'HR-1');
    expect(hidden).toEqual(await remove('Dev', '999999'));
    expect(hidden).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await listed('Petra')).toHaveLength(1);
  });

  test.each([
    ['a waiver without an end', { until: undefined }],
    ['more words than a reason has', { reason: 'x'.repeat(201) }],
    ['a pair, which is said of both its items', { kind: 'dismiss', otherId: '1' }],
  ])('%s is not taken', async (_what, change) => {
    expect(await set('Petra', { ...waived('WEB-325'), ...change })).toMatchObject({ ok: false });
  });
});
