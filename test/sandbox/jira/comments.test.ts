/** Comments: for whom they are, in which order, and as HTML. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { errors, fields } from './support/read';
import { openSite, type Reply, type TestSite } from './support/site';
import { paragraph, people } from './support/small-seed';

let site: TestSite;
const path = '/rest/api/3/issue/SHOP-3/comment';
const { admin, owner } = people;
const forAdministrators = { type: 'role', value: 'Administrators' };
const add = (text: string, visibility?: unknown, who = admin): Promise<Reply> =>
  site.send(who, 'POST', path, {
    body: paragraph(text),
    ...(visibility === undefined ? {} : { visibility }),
  });
const ids = async (who: typeof admin, query = ''): Promise<string[]> =>
  z
    .object({ comments: z.array(z.looseObject({ id: z.string() })) })
    .parse((await site.send(who, 'GET', `${path}${query}`)).body)
    .comments.map(({ id }) => id);
const idOf = (reply: Reply): string => z.looseObject({ id: z.string() }).parse(reply.body).id;

let open: string;
let closed: string;
beforeAll(async () => {
  site = await openSite();
  open = idOf(await add('For <everybody>'));
  closed = idOf(await add('For administrators', forAdministrators));
});
afterAll(() => site.end());

test('a restricted one is shown to those it is for, and to nobody else by any way', async () => {
  expect((await site.send(admin, 'GET', `${path}/${closed}`)).body).toMatchObject({
    visibility: { type: 'role', value: 'Administrators', identifier: 'Administrators' },
  });
  expect(await ids(admin)).toEqual([open, closed]);
  expect(await ids(owner)).toEqual([open]);
  expect((await site.send(owner, 'GET', `${path}/${closed}`)).status).toBe(404);
  const listed = await site.send(owner, 'POST', '/rest/api/3/comment/list', { ids: [Number(closed)] });
  expect(listed.body).toMatchObject({ total: 0 });
  expect(await fields(site, owner, 'SHOP-3')).toMatchObject({ comment: { total: 1 } });
});

test('nobody restricts one to a role they have not', async () => {
  const reply = await add('Not for me', forAdministrators, owner);
  expect(reply.status).toBe(400);
  expect(Object.keys(errors(reply).errors ?? {})).toEqual(['commentLevel']);
});

test('an edit can open it to all', async () => {
  const own = idOf(await add('Soon for all', { type: 'group', value: 'jira-administrators' }));
  await site.send(admin, 'PUT', `${path}/${own}`, { body: paragraph('For all') });
  expect(await ids(owner)).toContain(own);
});

test('they come by creation, either way, and by nothing else', async () => {
  const all = await ids(admin);
  expect(await ids(admin, '?orderBy=-created')).toEqual([...all].reverse());
  expect(await ids(admin, '?orderBy=created')).toEqual(all);
  expect((await site.send(admin, 'GET', `${path}?orderBy=updated`)).status).toBe(400);
});

test('asked for, the text comes as HTML too', async () => {
  const reply = await site.send(owner, 'GET', `${path}/${open}?expand=renderedBody`);
  expect(reply.body).toMatchObject({ renderedBody: '<p>For &lt;everybody&gt;</p>' });
  expect((await site.send(owner, 'GET', `${path}/${open}`)).body).not.toHaveProperty('renderedBody');
});
