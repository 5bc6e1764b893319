/** Projects, versions and sprints of a board, epics in order, and help with queries. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { errors, found, keys } from './support/read';
import { openSite, type Reply, type TestSite } from './support/site';
import { people } from './support/small-seed';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.end());

const as = people.owner;
const get = (path: string): Promise<Reply> => site.send(as, 'GET', path);

describe('a board', () => {
  test.each([
    ['project', { total: 1, isLast: true, values: [{ key: 'SHOP' }] }],
    ['version', { values: [{ name: '1.0', released: false, projectId: expect.any(Number) }] }],
  ])('has its %ss', async (what, expected) => {
    expect((await get(`/rest/agile/1.0/board/1/${what}`)).body).toMatchObject(expected);
  });

  test('has its quick filters, in order and by page', async () => {
    const money = {
      id: 1,
      boardId: 1,
      name: 'Money',
      jql: 'labels = money OR labels = Money',
      description: 'Who pays what',
      position: 0,
    };
    const mine = { id: 2, boardId: 1, name: 'Only mine', jql: 'assignee = currentUser()', position: 1 };
    const path = '/rest/agile/1.0/board/1/quickfilter';
    expect((await get(path)).body).toMatchObject({ total: 2, isLast: true, values: [money, mine] });
    expect((await get(`${path}?startAt=1&maxResults=1`)).body).toMatchObject({ startAt: 1, values: [mine] });
    expect((await get(`${path}/1`)).body).toEqual(money);
    expect(await get(`${path}/3`)).toMatchObject({ status: 404 });
    expect(await get('/rest/agile/1.0/board/2/quickfilter')).toMatchObject({
      body: { total: 0, values: [] },
    });
    expect(await get('/rest/agile/1.0/board/2/quickfilter/1')).toMatchObject({ status: 404 });
    expect(await get('/rest/agile/1.0/board/99/quickfilter')).toMatchObject({ status: 404 });
  });

  test('is narrowed by the query of a quick filter, for whoever asks', async () => {
    const narrowed = async (who: typeof as, jql: string): Promise<unknown> => {
      const query = new URLSearchParams({ jql: `(${jql}) AND statusCategory != Done`, fields: 'summary' });
      return keys(await site.send(who, 'GET', `/rest/software/1.0/board/1/issue?${query.toString()}`));
    };
    expect(await narrowed(as, 'labels = money OR labels = Money')).toEqual(['SHOP-2']);
    expect(await narrowed(people.developer, 'assignee = currentUser()')).toEqual(['SHOP-2']);
    expect(await narrowed(as, 'assignee = currentUser()')).toEqual([]);
  });

  test('lists sprints in the places they were given', async () => {
    const made = await site.send(as, 'POST', '/rest/agile/1.0/sprint', { name: 'Shop 4', originBoardId: 1 });
    const { id } = z.object({ id: z.number() }).parse(made.body);
    const names = async (): Promise<unknown> =>
      (await get('/rest/agile/1.0/board/1/sprint?state=future')).body;
    const swapped = await site.send(as, 'POST', '/rest/agile/1.0/sprint/3/swap', { sprintToSwapWith: id });
    expect(swapped.status).toBe(204);
    expect(await names()).toMatchObject({ values: [{ name: 'Shop 4' }, { name: "Shop 3 'soon'" }] });
    const viewer = { sprintToSwapWith: id };
    const refused = await site.send(people.viewer, 'POST', '/rest/agile/1.0/sprint/3/swap', viewer);
    expect(refused.status).toBe(403);
  });

  test('keeps its epics in the order they are put in', async () => {
    const fields = { project: { key: 'SHOP' }, issuetype: { name: 'Epic' }, summary: 'Returns' };
    const made = await site.send(as, 'POST', '/rest/api/3/issue', { fields });
    const { key } = z.object({ key: z.string() }).parse(made.body);
    const move = (body: object): Promise<Reply> =>
      site.send(as, 'PUT', `/rest/agile/1.0/epic/${key}/rank`, body);
    expect((await move({ rankBeforeEpic: 'SHOP-1' })).status).toBe(204);
    expect(await found(site, as, 'project = SHOP AND type = Epic ORDER BY Rank')).toEqual([key, 'SHOP-1']);
    expect((await move({})).status).toBe(400);
    expect((await move({ rankBeforeEpic: 'SHOP-2' })).status).toBe(404);
  });
});

describe('help with queries', () => {
  test('names fields, functions and reserved words', async () => {
    const { body } = await get('/rest/api/3/jql/autocompletedata');
    expect(body).toMatchObject({
      visibleFieldNames: expect.arrayContaining([
        expect.objectContaining({ value: 'status', auto: 'true' }),
        expect.objectContaining({ value: '"Story Points"', cfid: 'cf[10026]' }),
      ]),
      visibleFunctionNames: expect.arrayContaining([
        expect.objectContaining({ value: 'openSprints()', isList: 'true' }),
        expect.objectContaining({ value: 'currentUser()', isList: 'false' }),
      ]),
      jqlReservedWords: expect.arrayContaining(['select']),
    });
  });

  test.each([
    ['status', 'in', [{ value: '"In Progress"', displayName: '<b>In</b> Progress' }]],
    ['labels', 'b', [{ value: 'b2b', displayName: '<b>b</b>2b' }]],
    ['project', 'we', [{ value: '"Web shop"', displayName: '<b>We</b>b shop' }]],
    ['nosuch', '', []],
  ])('suggests values of %s', async (field, typed, results) => {
    const path = `/rest/api/3/jql/autocompletedata/suggestions?fieldName=${field}&fieldValue=${typed}`;
    expect((await get(path)).body).toEqual({ results });
  });

  test('takes out of a query what its reader may not see', async () => {
    const body = { queries: [{ query: 'project = TEAM', accountId: 'u-viewer' }, { query: 'project =' }] };
    const reply = await site.send(people.admin, 'POST', '/rest/api/3/jql/sanitize', body);
    expect(reply.body).toEqual({
      queries: [
        { initialQuery: 'project = TEAM', accountId: 'u-viewer', sanitizedQuery: 'project = 10001' },
        { initialQuery: 'project =', errors: { errorMessages: [expect.any(String)], errors: {} } },
      ],
    });
    const refused = await site.send(as, 'POST', '/rest/api/3/jql/sanitize', body);
    expect(refused.status).toBe(403);
    expect(errors(refused).errorMessages).toHaveLength(1);
  });
});
