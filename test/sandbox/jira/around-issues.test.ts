/** Watchers, votes, worklogs, remote links, and properties of what is not an issue. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { errors, fields } from './support/read';
import { openSite, type TestSite } from './support/site';
import { paragraph, people } from './support/small-seed';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.end());

const as = people.owner;
const issue = '/rest/api/3/issue/SHOP-3';

describe('watchers and votes', () => {
  test('one watches by oneself, for others only with the permission', async () => {
    expect((await site.send(people.developer, 'POST', `${issue}/watchers`)).status).toBe(204);
    const other = await site.send(people.developer, 'POST', `${issue}/watchers`, '"u-owner"');
    expect(other.status).toBe(403);
    expect((await site.send(people.admin, 'POST', `${issue}/watchers`, '"u-owner"')).status).toBe(204);
    expect((await site.send(people.developer, 'GET', `${issue}/watchers`)).body).toMatchObject({
      isWatching: true,
      watchCount: 2,
      watchers: [{ accountId: 'u-dev' }, { accountId: 'u-owner' }],
    });
    const gone = await site.send(people.developer, 'DELETE', `${issue}/watchers?accountId=u-dev`);
    expect(gone.status).toBe(204);
    expect((await site.send(people.developer, 'GET', `${issue}/watchers`)).body).toMatchObject({
      isWatching: false,
      watchCount: 1,
    });
  });

  test('one cannot vote for what one reported', async () => {
    expect((await site.send(people.developer, 'POST', `${issue}/votes`)).status).toBe(204);
    expect((await site.send(people.developer, 'POST', `${issue}/votes`)).status).toBe(204);
    expect((await site.send(people.developer, 'GET', `${issue}/votes`)).body).toMatchObject({
      votes: 1,
      hasVoted: true,
      voters: [{ accountId: 'u-dev' }],
    });
    const own = await site.send(as, 'POST', `${issue}/votes`);
    expect(errors(own).errorMessages).toEqual(['You cannot vote for an issue you have reported.']);
    expect((await site.send(people.developer, 'DELETE', `${issue}/votes`)).status).toBe(204);
  });
});

describe('worklogs', () => {
  test('are logged, listed, changed and deleted, and add up on the issue', async () => {
    const made = await site.send(as, 'POST', `${issue}/worklog`, {
      timeSpent: '1h 30m',
      started: '2026-11-19T08:00:00.000+0000',
      comment: paragraph('Tried it'),
    });
    expect(made).toMatchObject({
      status: 201,
      body: {
        timeSpent: '1h 30m',
        timeSpentSeconds: 5400,
        started: '2026-11-19T08:00:00.000+0000',
        author: { accountId: 'u-owner' },
      },
    });
    const { id } = z.object({ id: z.string() }).parse(made.body);
    expect((await fields(site, as, 'SHOP-3'))['timespent']).toBe(5400);
    const changed = await site.send(as, 'PUT', `${issue}/worklog/${id}`, { timeSpentSeconds: 3600 });
    expect(changed.body).toMatchObject({ timeSpentSeconds: 3600, comment: paragraph('Tried it') });
    expect((await site.send(as, 'GET', `${issue}/worklog`)).body).toMatchObject({
      startAt: 0,
      total: 1,
      worklogs: [{ id }],
    });
    expect((await site.send(people.developer, 'DELETE', `${issue}/worklog/${id}`)).status).toBe(400);
    expect((await site.send(as, 'DELETE', `${issue}/worklog/${id}`)).status).toBe(204);
    expect((await site.send(as, 'GET', `${issue}/worklog/${id}`)).status).toBe(404);
  });

  test.each([
    [{}, { timeLogged: 'You must indicate the time spent working.' }],
    [{ timeSpent: 'a while' }, { timeLogged: 'Invalid time duration entered.' }],
    [{ timeSpent: '1h', comment: 'plain' }, { comment: 'Comment body is not valid!' }],
  ])('%j is refused', async (body, expected) => {
    const reply = await site.send(as, 'POST', `${issue}/worklog`, body);
    expect(reply.status).toBe(400);
    expect(errors(reply).errors).toEqual(expected);
  });

  test('somebody who may only look logs nothing', async () => {
    const reply = await site.send(people.viewer, 'POST', `${issue}/worklog`, { timeSpent: '1h' });
    expect(reply.status).toBe(400);
  });
});

describe('remote links', () => {
  const object = { url: 'https://example.com/plan', title: 'The plan' };

  test('the same global id is one link', async () => {
    const link = { globalId: 'plan=1', object };
    const first = await site.send(as, 'POST', `${issue}/remotelink`, link);
    expect(first).toMatchObject({ status: 201, body: { id: expect.any(Number) } });
    const again = await site.send(as, 'POST', `${issue}/remotelink`, {
      ...link,
      object: { ...object, title: 'The new plan' },
    });
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect((await site.send(as, 'GET', `${issue}/remotelink`)).body).toMatchObject([
      { globalId: 'plan=1', object: { title: 'The new plan', url: object.url } },
    ]);
    expect((await site.send(as, 'GET', `${issue}/remotelink?globalId=plan%3D1`)).body).toMatchObject({
      globalId: 'plan=1',
    });
    expect((await site.send(as, 'DELETE', `${issue}/remotelink?globalId=plan%3D1`)).status).toBe(204);
    expect((await site.send(as, 'GET', `${issue}/remotelink`)).body).toEqual([]);
  });

  test('a link without an address is refused, and so is somebody who may not link', async () => {
    expect((await site.send(as, 'POST', `${issue}/remotelink`, { object: { title: 'x' } })).status).toBe(400);
    expect((await site.send(people.viewer, 'POST', `${issue}/remotelink`, { object })).status).toBe(403);
  });
});

describe('properties', () => {
  const paths = [
    ['project', '/rest/api/3/project/SHOP/properties'],
    ['board', '/rest/agile/1.0/board/1/properties'],
    ['sprint', '/rest/agile/1.0/sprint/2/properties'],
    ['person', '/rest/api/3/user/properties'],
  ] as const;

  test.each(paths)('of a %s are written, listed, read and deleted', async (_what, path) => {
    const one = `${path}/team.setting`;
    expect((await site.send(people.admin, 'GET', one)).status).toBe(404);
    expect((await site.send(people.admin, 'PUT', one, { on: true })).status).toBe(201);
    expect((await site.send(people.admin, 'PUT', one, { on: false })).status).toBe(200);
    await site.reopen();
    expect((await site.send(people.admin, 'GET', one)).body).toEqual({
      key: 'team.setting',
      value: { on: false },
    });
    expect((await site.send(people.admin, 'GET', path)).body).toMatchObject({
      keys: [{ key: 'team.setting', self: expect.stringMatching(/^https:\/\/.*team\.setting$/) }],
    });
    expect((await site.send(people.admin, 'DELETE', one)).status).toBe(204);
    expect((await site.send(people.admin, 'GET', path)).body).toEqual({ keys: [] });
  });

  test.each(paths.slice(0, 3))('of a %s take a permission to write', async (_what, path) => {
    expect((await site.send(people.viewer, 'PUT', `${path}/x`, 1)).status).toBe(403);
  });

  test('of somebody else are not one’s own to read', async () => {
    expect((await site.send(as, 'GET', '/rest/api/3/user/properties?accountId=u-dev')).status).toBe(403);
  });
});

describe('projects and lists', () => {
  const get = async (who: typeof people.owner, path: string): Promise<unknown> =>
    (await site.send(who, 'GET', path)).body;

  test('roles name their addresses; actors come and go by an administrator', async () => {
    const roles = await get(as, '/rest/api/3/project/SHOP/role');
    expect(roles).toMatchObject({ Administrators: expect.stringMatching(/^https:.*\/role\/10002$/) });
    const role = '/rest/api/3/project/SHOP/role/10002';
    expect(await get(as, role)).toMatchObject({
      name: 'Administrators',
      id: 10002,
      actors: [{ type: 'atlassian-user-role-actor', actorUser: { accountId: 'u-admin' } }],
    });
    expect((await site.send(as, 'POST', role, { user: ['u-dev'] })).status).toBe(403);
    expect((await site.send(people.admin, 'POST', role, { user: ['u-dev'] })).body).toMatchObject({
      actors: [{ actorUser: { accountId: 'u-admin' } }, { actorUser: { accountId: 'u-dev' } }],
    });
    expect((await site.send(people.admin, 'DELETE', `${role}?user=u-dev`)).status).toBe(204);
    const member = { user: ['u-dev'] };
    await site.send(people.admin, 'POST', '/rest/api/3/project/SHOP/role/10003', member);
  });

  test('only team-managed projects have a hierarchy to ask for', async () => {
    const idOf = async (key: string): Promise<string> =>
      z.object({ id: z.string() }).parse(await get(as, `/rest/api/3/project/${key}`)).id;
    expect(await get(as, `/rest/api/3/project/${await idOf('TEAM')}/hierarchy`)).toMatchObject({
      projectId: expect.any(Number),
      hierarchy: [{ level: 1 }, { level: 0 }, { level: -1 }],
    });
    const company = await site.send(as, 'GET', `/rest/api/3/project/${await idOf('SHOP')}/hierarchy`);
    expect(company.status).toBe(404);
    expect(errors(company).errorMessages?.[0]).toContain('not simplified');
    expect((await site.send(as, 'GET', '/rest/api/3/project/TEAM/hierarchy')).status).toBe(400);
  });

  test('the two sets of statuses differ in shape', async () => {
    expect(await get(as, '/rest/api/3/statuses/search?statusCategory=DONE')).toMatchObject({
      total: 1,
      values: [{ name: 'Done', statusCategory: 'DONE', scope: { type: 'GLOBAL' } }],
    });
    expect(await get(as, '/rest/api/3/status/Done')).toMatchObject({
      statusCategory: { key: 'done', id: 3 },
    });
  });

  test.each([
    ['/rest/api/3/project/SHOP/components', [{ name: 'Cart' }, { name: 'Search' }]],
    ['/rest/api/3/project/SHOP/component?query=car', { total: 1, values: [{ name: 'Cart' }] }],
    ['/rest/api/3/project/SHOP/version', { isLast: true, values: [{ name: '1.0', released: false }] }],
    ['/rest/api/3/mypreferences?key=jira.user.timezone', 'Europe/Berlin'],
    ['/rest/api/3/mypreferences/locale', { locale: 'en_GB' }],
    ['/rest/api/3/configuration', { timeTrackingConfiguration: { workingHoursPerDay: 8 } }],
    ['/rest/api/3/attachment/meta', { enabled: true }],
  ])('%s answers', async (path, expected) => {
    const reply = await site.send(as, 'GET', path);
    expect(reply.status).toBe(200);
    expect({ body: reply.body }).toMatchObject({ body: expected });
  });

  test('the fields of a work type are told with what must be filled', async () => {
    const types = z
      .object({ id: z.string(), issueTypes: z.array(z.object({ id: z.string(), name: z.string() })) })
      .parse(await get(as, '/rest/api/3/project/SHOP'));
    const story = types.issueTypes.find(({ name }) => name === 'Story')?.id ?? '';
    const path = `/rest/api/3/projects/fields?projectId=${types.id}&workTypeId=${story}`;
    expect(await get(as, path)).toMatchObject({
      values: expect.arrayContaining([
        expect.objectContaining({ fieldId: 'summary', isRequired: true, projectId: Number(types.id) }),
      ]),
    });
  });
});
