import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { errors } from './support/read';
import { openSite, type TestSite } from './support/site';
import { paragraph, people } from './support/small-seed';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterEach(() => {
  site.standIn.setSwitches({ denied: [] });
});
afterAll(() => site.end());

test.each([
  ['PUT', '/rest/api/3/issue/SHOP-2', { fields: { summary: 'x' } }, 403],
  ['DELETE', '/rest/api/3/issue/SHOP-2', undefined, 403],
  ['PUT', '/rest/api/3/issue/SHOP-2/properties/x', 1, 403],
  [
    'POST',
    '/rest/api/3/issue',
    { fields: { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'x' } },
    400,
  ],
  [
    'POST',
    '/rest/api/3/issueLink',
    { type: { name: 'Relates' }, inwardIssue: { key: 'SHOP-2' }, outwardIssue: { key: 'SHOP-3' } },
    401,
  ],
  ['POST', '/rest/api/3/issue/SHOP-2/comment', { body: paragraph('x') }, 400],
  ['POST', '/rest/api/3/issue/SHOP-2/transitions', { transition: { id: '11' } }, 400],
  ['PUT', '/rest/agile/1.0/issue/rank', { issues: ['SHOP-2'], rankBeforeIssue: 'SHOP-3' }, 403],
  ['PUT', '/rest/agile/1.0/issue/SHOP-2/estimation?boardId=1', { value: '1' }, 403],
  ['POST', '/rest/agile/1.0/sprint/2/issue', { issues: ['SHOP-2'] }, 403],
  ['POST', '/rest/agile/1.0/sprint', { name: 'x', originBoardId: 1 }, 403],
])('a viewer cannot %s %s', async (method, path, body, status) => {
  const before = await site.send(people.viewer, 'GET', '/rest/api/3/issue/SHOP-2?properties=*all');
  expect((await site.send(people.viewer, method, path, body)).status).toBe(status);
  const after = await site.send(people.viewer, 'GET', '/rest/api/3/issue/SHOP-2?properties=*all');
  expect(after.body).toEqual(before.body);
});

test.each([
  ['GET', '/rest/api/3/issue/TEAM-1'],
  ['PUT', '/rest/api/3/issue/TEAM-1'],
  ['DELETE', '/rest/api/3/issue/SHOP-10'],
  ['GET', '/rest/api/3/issue/SHOP-10/properties'],
  ['GET', '/rest/api/3/issue/SHOP-10/changelog'],
])('what one cannot see is a 404 to %s %s', async (method, path) => {
  const reply = await site.send(people.viewer, method, path, method === 'PUT' ? { fields: {} } : undefined);
  expect(reply.status).toBe(404);
  expect(errors(reply).errorMessages).toEqual([
    'Issue does not exist or you do not have permission to see it.',
  ]);
});

test('mypermissions answers exactly the keys asked', async () => {
  const ask = (query: string) => site.send(people.viewer, 'GET', `/rest/api/3/mypermissions${query}`);
  expect(errors(await ask('')).errorMessages).toEqual(["The 'permissions' query parameter is required."]);
  expect(errors(await ask('?permissions=FLY')).errors).toEqual({ FLY: 'Unrecognized permission' });
  expect(errors(await ask('?permissions=EDIT_ISSUES&projectKey=NOPE')).errorMessages).toEqual([
    'Could not find project with provided key.',
  ]);
  expect((await ask('?permissions=EDIT_ISSUES,BROWSE_PROJECTS&projectKey=SHOP')).body).toEqual({
    permissions: {
      EDIT_ISSUES: expect.objectContaining({ key: 'EDIT_ISSUES', havePermission: false }),
      BROWSE_PROJECTS: expect.objectContaining({ key: 'BROWSE_PROJECTS', havePermission: true }),
    },
  });
});

test('permissions/check takes numbers, and other people for apps and administrators', async () => {
  const body = {
    accountId: 'u-viewer',
    projectPermissions: [
      {
        permissions: ['EDIT_ISSUES', 'BROWSE_PROJECTS'],
        projects: [10000, 10001, 77],
        issues: [10001, 10009],
      },
    ],
  };
  const path = '/rest/api/3/permissions/check';
  expect((await site.send(people.owner, 'POST', path, body)).status).toBe(403);
  const app = site.standIn.users.find(({ accountType }) => accountType === 'app') ?? null;
  for (const who of [people.admin, app]) {
    expect((await site.send(who, 'POST', path, body)).body).toEqual({
      globalPermissions: [],
      projectPermissions: [
        { permission: 'EDIT_ISSUES', projects: [], issues: [] },
        { permission: 'BROWSE_PROJECTS', projects: [10000], issues: [10001] },
      ],
    });
  }
  expect((await site.send(people.owner, 'POST', path, {})).body).toEqual({
    globalPermissions: [],
    projectPermissions: [],
  });
  const text = { projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: ['10001'] }] };
  expect((await site.send(people.owner, 'POST', path, text)).status).toBe(400);
});

test('permissions can be taken away between two calls', async () => {
  const edit = () =>
    site.send(people.owner, 'PUT', '/rest/api/3/issue/SHOP-2', { fields: { labels: ['x'] } });
  expect((await edit()).status).toBe(204);
  site.standIn.setSwitches({
    denied: [{ accountId: 'u-owner', permission: 'EDIT_ISSUES', project: 'SHOP' }],
  });
  expect((await edit()).status).toBe(403);
  expect((await site.send(people.owner, 'GET', '/rest/api/3/issue/SHOP-2/editmeta')).body).toEqual({
    fields: {},
  });
  site.standIn.setSwitches({ denied: [{ permission: 'BROWSE_PROJECTS', issue: 'SHOP-2' }] });
  expect((await edit()).status).toBe(404);
});

test('people who can be assigned are those with a part in the project', async () => {
  const reply = await site.send(
    people.owner,
    'GET',
    '/rest/api/3/user/assignable/search?project=SHOP&query=d',
  );
  expect(reply.body).toEqual([expect.objectContaining({ accountId: 'u-dev' })]);
  const no = await site.send(people.owner, 'PUT', '/rest/api/3/issue/SHOP-2', {
    fields: { assignee: { accountId: 'u-viewer' } },
  });
  expect(errors(no).errors).toHaveProperty('assignee');
});
