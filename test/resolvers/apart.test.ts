/** “Not a duplicate”, by the built functions on the sandbox's Forge and Jira. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { callApp, readIssue } from '../support/call-app';
import { startSandbox } from '../support/sandbox';

let sandbox: Sandbox;
const ids: Record<string, string> = {};
const projects: Record<string, string> = {};

beforeAll(async () => {
  sandbox = await startSandbox();
  for (const key of ['WEB-324', 'WEB-325', 'WEB-326', 'HR-1']) {
    const { id, fields } = await readIssue(sandbox, key);
    ids[key] = id;
    projects[key] = fields.project.id;
  }
}, 180_000);

afterAll(() => sandbox.close());

const say = (person: string, one: string, other: string, apart = true) =>
  callApp(sandbox, person, 'sayApart', { itemId: ids[one] ?? one, otherId: ids[other] ?? other, apart });

async function listed(person: string): Promise<unknown> {
  const projectIds = [...new Set(Object.values(projects))];
  const answer = await callApp(sandbox, person, 'listApart', { projectIds });
  return answer.ok ? answer.value : answer.error.code;
}

const pair = (one: string, other: string) => {
  const [a, b] = [ids[one] ?? '', ids[other] ?? ''].sort((x, y) => Number(x) - Number(y));
  return { a, b };
};

describe('“not a duplicate”', () => {
  test('is remembered once, whichever item it was said of, and taken back from either', async () => {
    expect(await say('Petra', 'WEB-325', 'WEB-324')).toMatchObject({ ok: true });
    expect(await say('Petra', 'WEB-324', 'WEB-325')).toMatchObject({ ok: true });
    expect(await listed('Petra')).toEqual([pair('WEB-324', 'WEB-325')]);
    expect(await say('Petra', 'WEB-324', 'WEB-325', false)).toMatchObject({ ok: true });
    expect(await listed('Petra')).toEqual([]);
  });

  test('needs the right to edit both', async () => {
    expect(await say('Vera', 'WEB-324', 'WEB-325')).toMatchObject({
      ok: false,
      error: { code: 'no-permission' },
    });
    expect(await listed('Petra')).toEqual([]);
  });

  test('tells nobody of an item they may not see, in answers or in refusals', async () => {
    await say('Petra', 'WEB-324', 'WEB-326');
    expect(await say('Petra', 'HR-1', 'WEB-324')).toMatchObject({ ok: true });
    expect(await listed('Petra')).toHaveLength(2);
    expect(await listed('Vera')).toEqual([pair('WEB-324', 'WEB-326')]);
    expect(await listed('Dev')).toEqual([pair('WEB-324', 'WEB-326')]);
    const hidden = await say('Dev', 'HR-1', 'WEB-324', false);
    expect(hidden).toEqual(await say('Dev', '999999', 'WEB-324', false));
    expect(hidden).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await listed('Petra')).toHaveLength(2);
  });

  test('of one item and itself means nothing', async () => {
    expect(await say('Petra', 'WEB-324', 'WEB-324')).toMatchObject({ ok: false });
  });
});
