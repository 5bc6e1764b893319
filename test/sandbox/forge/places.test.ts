import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { startTrying } from '../../support/trying-sandbox';
import type { TryingSandbox } from '../../support/trying-sandbox';

const openedSchema = z.object({
  context: z.looseObject({ moduleKey: z.string(), extension: z.record(z.string(), z.unknown()) }),
});

let sandbox: TryingSandbox;

beforeAll(async () => {
  sandbox = await startTrying();
});

afterAll(() => sandbox.close());

const idOf = (name: string): string =>
  sandbox.users.find((user) => user.name.startsWith(name))?.accountId ?? '';

const keyOf = (page: string): string => /name="sandbox-key" content="([^"]+)"/.exec(page)?.[1] ?? '';

/** Who looks at the pages, by the cookie the site gave them. */
async function signIn(name: string): Promise<{ readonly cookie: string; readonly key: string }> {
  const key = keyOf(await (await fetch(`${sandbox.address}/jira/projects`)).text());
  const answer = await fetch(`${sandbox.address}/session`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: sandbox.address },
    body: new URLSearchParams({ key, accountId: idOf(name), back: '/' }),
  });
  return { cookie: answer.headers.get('set-cookie') ?? '', key };
}

async function see(name: string, path: string): Promise<{ readonly status: number; readonly page: string }> {
  const { cookie } = await signIn(name);
  const answer = await fetch(`${sandbox.address}${path}`, { headers: { cookie } });
  return { status: answer.status, page: await answer.text() };
}

async function extensionOf(moduleKey: string, place: object): Promise<unknown> {
  const { cookie, key } = await signIn('Ada');
  const answer = await fetch(`${sandbox.address}/forge/frames`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-sandbox-key': key,
      origin: sandbox.address,
      cookie,
    },
    body: JSON.stringify({ moduleKey, place }),
  });
  return openedSchema.parse(await answer.json()).context.extension;
}

const text = expect.stringMatching(/./);
const digits = expect.stringMatching(/^\d+$/);
const project = { id: digits, key: 'WEB', type: 'software' };

describe('what Jira tells a module of its place', () => {
  const board = { id: digits, type: expect.stringMatching(/^(simple|scrum|kanban)$/) };
  const web = { projectKey: 'WEB' };

  test.each([
    ['a page of a space', 'page', web, { type: 'jira:projectPage', project, board, location: text }],
    [
      'the settings of a space',
      'settings',
      web,
      { type: 'jira:projectSettingsPage', project, location: text },
    ],
    ['the site’s administration', 'admin', {}, { type: 'jira:adminPage', location: text }],
    [
      'an action of a backlog',
      'action',
      { ...web, boardId: '1' },
      {
        type: 'jira:backlogAction',
        project: expect.anything(),
        board: { ...board, id: '1' },
        location: text,
      },
    ],
    [
      'a panel beside a work item',
      'context',
      { ...web, issueKey: 'WEB-1' },
      {
        type: 'jira:issueContext',
        project,
        issue: { id: digits, key: 'WEB-1', type: text, typeId: digits },
        location: text,
      },
    ],
  ])('%s', async (_where, moduleKey, place, expected) => {
    await expect(extensionOf(moduleKey, place)).resolves.toEqual(expected);
  });
});

describe('where Jira puts a module', () => {
  test.each([
    ['a page of a space', '/jira/software/c/projects/WEB/apps/page', 'page'],
    ['the settings of a space', '/jira/software/c/projects/WEB/settings/apps/settings', 'settings'],
    ['the site’s administration', '/jira/settings/apps/admin', 'admin'],
    ['a backlog', '/jira/software/c/projects/WEB/boards/1/backlog', 'action'],
    ['a work item', '/browse/WEB-1', 'context'],
  ])('%s', async (_where, path, moduleKey) => {
    const { status, page } = await see('Ada', path);
    expect(status).toBe(200);
    expect(page).toContain(`data-module="${moduleKey}"`);
  });

  test('settings only for those who may change them', async () => {
    const settings = '/jira/software/c/projects/WEB/settings/apps/settings';
    expect((await see('Vera', settings)).status).toBe(404);
    expect((await see('Vera', '/jira/settings/apps/admin')).status).toBe(404);
    expect((await see('Vera', '/browse/WEB-1')).page).not.toContain('/settings/apps/');
    expect((await see('Ada', '/browse/WEB-1')).page).toContain(`href="${settings}"`);
  });
});
