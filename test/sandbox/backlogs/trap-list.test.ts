/**
 * The list of what a naive stand-in misses, number by number: that the site of traps has it, or that a switch sets it.
 * `trap.test.ts` shows the same things as a client meets them; here nothing may be left out.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { loadSeed, people } from '../../../sandbox/backlogs';
import type { SwitchSettings } from '../../../sandbox/jira';
import { titles } from '../../../sandbox/backlogs/trap/documents';
import { errors, fields, found, list } from '../jira/support/read';
import { openSite, type Reply, type TestSite } from '../jira/support/site';

let site: TestSite;
beforeAll(async () => {
  site = await openSite(loadSeed('trap'));
});
afterEach(async () => {
  await site.standIn.app.request('/__control', { method: 'DELETE' });
});
afterAll(() => site.end());

type Person = { readonly email: string; readonly token: string };
const { productOwner: owner, admin, viewer } = people;
const send = (method: string, path: string, body?: unknown, who: Person = owner): Promise<Reply> =>
  site.send(who, method, path, body);
const get = async (path: string, who: Person = owner): Promise<unknown> =>
  (await send('GET', path, undefined, who)).body;
const find = (jql: string, who: Person = owner): Promise<(string | undefined)[]> => found(site, who, jql);
const set = (settings: SwitchSettings): void => {
  site.standIn.setSwitches(settings);
};
const fault = (answer: NonNullable<SwitchSettings['faults']>[number]['answer']): void => {
  set({ faults: [{ times: null, answer }] });
};

const named = z.looseObject({ id: z.union([z.number(), z.string()]), name: z.string() });
const values = (body: unknown): z.output<typeof named>[] =>
  z.object({ values: z.array(named) }).parse(body).values;
const boards = async (who: Person = owner): Promise<z.output<typeof named>[]> =>
  values(await get('/rest/agile/1.0/board', who));
async function board(name: string, who: Person = owner): Promise<number> {
  const one = (await boards(who)).find((each) => each.name === name);
  return z.number().parse(one?.id);
}
const sprints = async (name: string): Promise<z.output<typeof named>[]> =>
  values(await get(`/rest/agile/1.0/board/${await board(name)}/sprint`));
const meta = z.object({
  fields: z.record(z.string(), z.looseObject({ name: z.string(), allowedValues: z.unknown().optional() })),
});
async function editable(
  key: string,
): Promise<Map<string, { readonly id: string; readonly allowed: unknown }>> {
  const shown = meta.parse(await get(`/rest/api/3/issue/${key}/editmeta`)).fields;
  return new Map(
    Object.entries(shown).map(([id, { name, allowedValues }]) => [name, { id, allowed: allowedValues }]),
  );
}

describe('1 spaces', () => {
  test('company- and team-managed, with estimation fields of their own', async () => {
    const projects = z
      .object({ values: z.array(z.looseObject({ key: z.string(), simplified: z.boolean() })) })
      .parse(await get('/rest/api/3/project/search')).values;
    const managed = (key: string): boolean | undefined =>
      projects.find((project) => project.key === key)?.simplified;
    expect([managed('TRAP'), managed('NEXT')]).toEqual([false, true]);
    const names = z.array(named).parse(await get('/rest/api/3/field'));
    expect(names.filter(({ name }) => name === 'Story Points').length).toBeGreaterThan(1);
    expect(names.some(({ name }) => name === 'Story point estimate')).toBe(true);
  });
  test('the same names of work types with other ids', async () => {
    const types = z.array(named).parse(await get('/rest/api/3/issuetype'));
    const ids = types.filter(({ name }) => name === 'Story').map(({ id }) => id);
    expect(new Set(ids).size).toBeGreaterThan(1);
  });
  test('one the user cannot see, and a business one without boards', async () => {
    expect((await send('GET', '/rest/api/3/project/HIDE')).status).toBe(404);
    expect(await get('/rest/api/3/project/DESK')).toMatchObject({ projectTypeKey: 'business' });
    expect(values(await get('/rest/agile/1.0/board?projectKeyOrId=DESK'))).toEqual([]);
  });
});

describe('2 boards', () => {
  test('several over one space, one over two', async () => {
    const over = async (key: string): Promise<string[]> =>
      values(await get(`/rest/agile/1.0/board?projectKeyOrId=${key}`)).map(({ name }) => name);
    expect((await over('TRAP')).length).toBeGreaterThan(2);
    expect(await over('CREW')).toContain('Both teams');
    expect(await over('TRAP')).toContain('Both teams');
  });
  test('one on a private filter', async () => {
    const id = await board('TRAP in private', admin);
    expect(await get(`/rest/agile/1.0/board/${id}`, admin)).toMatchObject({ isPrivate: true });
    expect((await boards()).map(({ name }) => name)).not.toContain('TRAP in private');
    for (const path of [`${id}`, `${id}/configuration`, `${id}/issue`, `${id}/backlog`])
      expect((await send('GET', `/rest/agile/1.0/board/${path}`)).status).toBe(404);
    const { filter } = z
      .object({ filter: z.object({ id: z.string() }) })
      .parse(await get(`/rest/agile/1.0/board/${id}/configuration`, admin));
    expect((await send('GET', `/rest/api/3/filter/${filter.id}`)).status).toBe(404);
    expect(await get(`/rest/api/3/filter/${filter.id}`, admin)).toMatchObject({ sharePermissions: [] });
    expect(await find(`filter = ${filter.id}`)).toEqual([]);
    expect((await find(`filter = ${filter.id}`, admin)).length).toBeGreaterThan(0);
  });
  test('a kanban board with a backlog column, and a simple one without sprints', async () => {
    expect(await get(`/rest/agile/1.0/board/${await board('TRAP flow')}/configuration`)).toMatchObject({
      type: 'kanban',
      columnConfig: { columns: [{ name: 'Backlog' }, {}, {}, {}] },
    });
    const simple = await board('IDEA board');
    expect(await get(`/rest/agile/1.0/board/${simple}`)).toMatchObject({ type: 'simple' });
    expect((await send('GET', `/rest/agile/1.0/board/${simple}/sprint`)).status).toBe(400);
  });
  test('a status that no column shows', async () => {
    const configuration = await get(`/rest/agile/1.0/board/${await board('TRAP scrum')}/configuration`);
    const { status } = z
      .looseObject({ status: z.object({ id: z.string() }) })
      .parse(await fields(site, owner, 'TRAP-12'));
    expect(JSON.stringify(configuration)).not.toContain(`status/${status.id}"`);
  });
});

test.each([
  ['by story points', 'TRAP scrum', { type: 'field', field: { displayName: 'Story Points' } }],
  ['by time', 'TRAP hours', { type: 'field', field: { fieldId: 'timeoriginalestimate' } }],
  ['by number of items', 'Both teams', { type: 'issueCount' }],
  ['not at all', 'CREW board', { type: 'none' }],
])('3 a board estimated %s', async (_how, name, estimation) => {
  const configuration = await get(`/rest/agile/1.0/board/${await board(name)}/configuration`);
  expect(configuration).toMatchObject({ estimation });
});

describe('4 fields', () => {
  test('off the screen, and settable as an estimate', async () => {
    const edit = { fields: { customfield_10026: 3 } };
    expect((await send('PUT', '/rest/api/3/issue/TRAP-2', edit)).status).toBe(400);
    const path = `/rest/agile/1.0/issue/TRAP-4/estimation?boardId=${await board('TRAP scrum')}`;
    expect((await send('PUT', path, { value: '0.5' })).body).toEqual({
      fieldId: 'customfield_10026',
      value: 0.5,
    });
  });
  test('required on create', async () => {
    const made = await send('POST', '/rest/api/3/issue', {
      fields: { project: { key: 'CREW' }, issuetype: { name: 'Story' }, summary: 'For nobody' },
    });
    expect(errors(made)).toEqual({
      errorMessages: [],
      errors: { [(await editable('CREW-1')).get('Customer')?.id ?? '']: 'Customer is required.' },
    });
  });
  test('hidden for some work types', async () => {
    const severity = (await editable('TRAP-22')).get('Severity')?.id ?? '';
    expect((await editable('TRAP-2')).has('Severity')).toBe(false);
    const edit = { fields: { [severity]: { value: 'Annoying' } } };
    expect(errors(await send('PUT', '/rest/api/3/issue/TRAP-2', edit)).errors).toEqual({
      [severity]: `Field '${severity}' cannot be set. It is not on the appropriate screen, or unknown.`,
    });
    expect((await send('PUT', '/rest/api/3/issue/TRAP-22', edit)).status).toBe(204);
    expect((await fields(site, owner, 'TRAP-22'))[severity]).toMatchObject({ value: 'Annoying' });
  });
  test('with options by id', async () => {
    const region = (await editable('CREW-1')).get('Region');
    const [north] = z.array(z.looseObject({ id: z.string() })).parse(region?.allowed);
    const edit = { fields: { [region?.id ?? '']: { id: north?.id } } };
    expect((await send('PUT', '/rest/api/3/issue/CREW-1', edit)).status).toBe(204);
    expect((await fields(site, owner, 'CREW-1'))[region?.id ?? '']).toMatchObject({
      id: north?.id,
      value: 'North',
    });
  });
  test('with one choice after the other', async () => {
    const place = (await editable('TRAP-22')).get('Site and hall');
    const id = place?.id ?? '';
    expect(place?.allowed).toMatchObject([
      { value: 'Harbour', children: [{ value: 'Hall 1' }, { value: 'Hall 2' }] },
      { value: 'Old town', children: [{ value: 'Hall 1' }] },
    ]);
    const known = z
      .array(z.looseObject({ id: z.string(), schema: z.unknown() }))
      .parse(await get('/rest/api/3/field'))
      .find((each) => each.id === id);
    expect(known?.schema).toMatchObject({
      type: 'option-with-child',
      custom: 'com.atlassian.jira.plugin.system.customfieldtypes:cascadingselect',
    });
    expect((await fields(site, owner, 'TRAP-22'))[id]).toMatchObject({
      value: 'Harbour',
      child: { value: 'Hall 2' },
    });
    expect((await fields(site, owner, 'TRAP-23'))[id]).not.toHaveProperty('child');
    const edit = (value: unknown): Promise<Reply> =>
      send('PUT', '/rest/api/3/issue/TRAP-23', { fields: { [id]: value } });
    expect((await edit({ value: 'Old town', child: { value: 'Hall 2' } })).status).toBe(400);
    expect(await find('"Site and hall" = Harbour')).toEqual(['TRAP-22']);
    expect(await find('"Site and hall" in cascadeOption("Old town", none)')).toEqual(['TRAP-23']);
    expect((await edit({ value: 'Old town', child: { value: 'Hall 1' } })).status).toBe(204);
    expect(await find('"Site and hall" in cascadeOption("Old town", "Hall 1")')).toEqual(['TRAP-23']);
    expect(await find('"Site and hall" in cascadeOption("Old town", none)')).toEqual([]);
    expect((await edit(null)).status).toBe(204);
    expect((await fields(site, owner, 'TRAP-23'))[id]).toBeNull();
  });
});

describe('5 texts', () => {
  test.each([
    ['TRAP-2', null],
    ['TRAP-30', { type: 'doc', version: 1, content: [] }],
  ])('%s has no description, or an empty one', async (key, expected) => {
    expect((await fields(site, owner, key))['description']).toEqual(expected);
  });
  test('a giant one', async () => {
    expect(JSON.stringify((await fields(site, owner, 'TRAP-32'))['description']).length).toBeGreaterThan(
      32_767,
    );
  });
  test.each(['table', 'panel', 'taskList', 'media', 'nodeOfTomorrow'])('one with a %s', async (node) => {
    const { description } = await fields(site, owner, 'TRAP-31');
    expect(JSON.stringify(description)).toContain(`"type":"${node}"`);
  });
  test('one that mentions a deleted person', async () => {
    const { description } = await fields(site, owner, 'TRAP-31');
    expect(JSON.stringify(description)).toContain(people.former.accountId);
  });
  test.each([
    ['markup', titles.script, /<script>/],
    ['emoji', titles.emoji, /\p{Emoji_Presentation}/u],
    ['right to left', titles.rightToLeft, /\p{Script=Arabic}/u],
    ['255 characters', titles.longest, /^.{255}$/u],
  ])('a title with %s', async (_what, title, pattern) => {
    expect(title).toMatch(pattern);
    const found = await Promise.all(
      ['TRAP-30', 'TRAP-31', 'TRAP-32', 'TRAP-33'].map((key) => fields(site, owner, key)),
    );
    expect(found.map(({ summary }) => summary)).toContain(title);
  });
});

describe('6 items', () => {
  test.each([
    ['unestimated', 'TRAP-2', null],
    ['of no points', 'TRAP-3', 0],
    ['of half a point', 'TRAP-4', 0.5],
    ['of far too many', 'TRAP-5', 999],
    ['a subtask with points of its own', 'TRAP-7', 3],
  ])('%s', async (_what, key, points) => {
    expect(await fields(site, owner, key)).toMatchObject({ customfield_10026: points });
  });
  test.each([
    ['flagged', 'Flagged is not EMPTY', 'TRAP-16'],
    ['done but in no sprint', 'status = Done AND sprint is EMPTY', 'TRAP-10'],
    ['done by a status of another name', 'statusCategory = Done AND status = Shipped', 'TRAP-11'],
    [
      'in a closed sprint only',
      'sprint in closedSprints() AND statusCategory != Done AND sprint not in openSprints()',
      'TRAP-13',
    ],
    ['of a parent in another space', 'project = CREW AND parent = TRAP-1', 'CREW-2'],
    ['a subtask', 'issuetype in subTaskIssueTypes() AND project = TRAP', 'TRAP-7'],
  ])('%s', async (_what, jql, key) => {
    expect(await find(jql)).toContain(key);
  });
  test('in two closed sprints and one to come', async () => {
    expect((await fields(site, owner, 'TRAP-14'))['customfield_10020']).toMatchObject([
      { state: 'closed' },
      { state: 'closed' },
      { state: 'future' },
    ]);
  });
  test('a subtask whose parent is gone', async () => {
    expect(await fields(site, owner, 'TRAP-8')).toMatchObject({ issuetype: { subtask: true } });
    expect((await fields(site, owner, 'TRAP-8'))['parent'] ?? null).toBeNull();
  });
  test('for some eyes only', async () => {
    expect((await send('GET', '/rest/api/3/issue/TRAP-21')).status).toBe(404);
    expect((await send('GET', '/rest/api/3/issue/TRAP-21', undefined, admin)).status).toBe(200);
  });
  test('moved here from another space: the old key leads to it', async () => {
    expect(await get('/rest/api/3/issue/crew-77')).toMatchObject({ key: 'TRAP-19' });
  });
  test('archived: not in search', async () => {
    expect(await find('project = TRAP AND summary ~ "archived ago"', admin)).toEqual([]);
    expect(await find('project = GONE', admin)).toEqual([]);
  });
});

test.each([
  ['a reporter who was deleted', 'TRAP-40', { reporter: { displayName: 'Former user', active: false } }],
  ['an inactive assignee', 'TRAP-45', { assignee: { active: false } }],
  ['made by an app', 'TRAP-42', { creator: { accountType: 'app' } }],
  [
    'made by one for another',
    'TRAP-43',
    { creator: { accountId: people.tester.accountId }, reporter: { accountId: owner.accountId } },
  ],
])('7 %s', async (_what, key, expected) => {
  expect(await fields(site, owner, key)).toMatchObject(expected);
});

describe('8 links', () => {
  const links = async (key: string, who: Person = owner): Promise<unknown> =>
    (await fields(site, who, key))['issuelinks'];
  test('both ways, in a circle, and of a duplicate', async () => {
    expect(await links('TRAP-50')).toMatchObject([
      { outwardIssue: { key: 'TRAP-51' } },
      { inwardIssue: { key: 'TRAP-52' } },
      { type: { name: 'Duplicate' } },
    ]);
    expect(await links('TRAP-51')).toMatchObject([
      { inwardIssue: { key: 'TRAP-50' } },
      { outwardIssue: { key: 'TRAP-52' } },
    ]);
    expect(await links('TRAP-52')).toMatchObject([
      { inwardIssue: { key: 'TRAP-51' } },
      { outwardIssue: { key: 'TRAP-50' } },
    ]);
  });
  test('of a type that reads the same both ways', async () => {
    expect(await links('TRAP-55')).toMatchObject([{ type: { inward: 'goes with', outward: 'goes with' } }]);
  });
  test('to what this person may not see', async () => {
    expect(await links('TRAP-53')).toEqual([]);
    expect(await links('TRAP-53', admin)).toHaveLength(1);
  });
});

describe('9 sprints', () => {
  test('two at once, one of them overdue', async () => {
    const active = z
      .array(z.looseObject({ endDate: z.string() }))
      .parse((await sprints('TRAP scrum')).filter(({ state }) => state === 'active'));
    expect(active.length).toBeGreaterThan(1);
    const now = site.standIn.now().toISOString();
    expect(active.some(({ endDate }) => endDate < now)).toBe(true);
  });
  test('to come and without dates, with quotes in the name', async () => {
    const future = (await sprints('TRAP scrum')).filter(({ state }) => state === 'future');
    expect(future.map(({ name }) => name)).toEqual([`TRAP "five" & 'more'`]);
    expect(future[0]).not.toHaveProperty('startDate');
  });
  test('of another board', async () => {
    const crew = await board('CREW board');
    expect(await sprints('TRAP scrum')).toContainEqual(expect.objectContaining({ originBoardId: crew }));
  });
  test('closed and empty', async () => {
    expect(await find('sprint = "TRAP 3, which nobody filled"')).toEqual([]);
  });
  test('of a team that never finished one', async () => {
    expect((await sprints('NEXT board')).map(({ state }) => state)).toEqual(['active']);
  });
});

describe('10 volume', () => {
  test('5,000 items, in pages of 100', async () => {
    const count = await send('POST', '/rest/api/3/search/approximate-count', { jql: 'project = MANY' });
    expect(count.body).toEqual({ count: 5000 });
    const body = { jql: 'project = MANY', fields: ['summary'], maxResults: 5000 };
    const page = list(await send('POST', '/rest/api/3/search/jql', body));
    expect(page.issues).toHaveLength(100);
    expect(page.isLast).toBe(false);
  });
  test('more than a page of changes and of comments', async () => {
    const total = z.object({ total: z.number(), maxResults: z.number() });
    for (const path of ['TRAP-61/changelog', 'TRAP-60/comment']) {
      const page = total.parse(await get(`/rest/api/3/issue/${path}`));
      expect(page.total).toBeGreaterThan(page.maxResults);
    }
  });
});

describe('11 consistency', () => {
  const write = (text: string): Promise<Reply> =>
    send('PUT', '/rest/api/3/issue/CREW-3', { fields: { labels: [text] } });
  test('search sees a write late, and at once with reconcileIssues', async () => {
    set({ indexLag: 60_000 });
    await write('late');
    const jql = 'labels = late';
    expect(await find(jql)).toEqual([]);
    const { id } = z.object({ id: z.string() }).parse(await get('/rest/api/3/issue/CREW-3'));
    const body = { jql, fields: ['summary'], reconcileIssues: [Number(id)] };
    expect(list(await send('POST', '/rest/api/3/search/jql', body)).issues).toHaveLength(1);
    expect((await send('POST', '/rest/api/3/search/approximate-count', { jql })).body).toEqual({ count: 0 });
  });
  test('what search had found may be gone again', async () => {
    await write('early');
    expect(await find('labels = early')).toEqual(['CREW-3']);
    set({ lostFromIndex: ['CREW-3'] });
    expect(await find('labels = early')).toEqual([]);
  });
});

describe('12 refusals', () => {
  test.each([
    'jira-quota-global-based',
    'jira-quota-tenant-based',
    'jira-burst-based',
    'jira-per-issue-on-write',
  ] as const)('429 for %s, with and without Retry-After', async (reason) => {
    for (const retryAfter of [7, null]) {
      fault({ kind: 'rate-limit', reason, retryAfter });
      const reply = await send('GET', '/rest/api/3/myself');
      expect(reply.status).toBe(429);
      expect(reply.headers.get('ratelimit-reason')).toBe(reason);
      expect(reply.headers.get('retry-after')).toBe(retryAfter === null ? null : '7');
    }
  });
  test.each([
    ['503 as HTML', { kind: 'unavailable' }, 503, /<html>/],
    ['401 for a scope', { kind: 'scope' }, 401, /scope does not match/],
    ['409', { kind: 'conflict' }, 409, /errorMessages/],
    ['413', { kind: 'too-large' }, 413, /errorMessages/],
  ] as const)('%s', async (_what, answer, status, text) => {
    fault(answer);
    const reply = await send('PUT', '/rest/api/3/issue/TRAP-2', { fields: { summary: 'No' } });
    expect(reply.status).toBe(status);
    expect(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body)).toMatch(text);
  });
  test('a slow answer, and none at all', async () => {
    fault({ kind: 'slow', milliseconds: 80 });
    const start = performance.now();
    expect((await send('GET', '/rest/api/3/myself')).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(70);
    fault({ kind: 'reset' });
    await expect(send('GET', '/rest/api/3/myself')).rejects.toThrow();
  });
  test('207 for a rank', async () => {
    set({ rankBusy: ['TRAP-5'] });
    const body = { issues: ['TRAP-4', 'TRAP-5'], rankBeforeIssue: 'TRAP-3' };
    const reply = await send('PUT', '/rest/agile/1.0/issue/rank', body);
    expect(reply.status).toBe(207);
    expect(reply.body).toMatchObject({ entries: [{ status: 200 }, { issueKey: 'TRAP-5', status: 503 }] });
  });
});

describe('13 permissions', () => {
  test('that go away between reading and writing', async () => {
    const write = (): Promise<Reply> =>
      send('PUT', '/rest/api/3/issue/TRAP-2', { fields: { labels: ['seen'] } });
    expect((await write()).status).toBe(204);
    set({ denied: [{ permission: 'EDIT_ISSUES' }] });
    expect((await write()).status).toBe(403);
    set({ denied: [{ permission: 'BROWSE_PROJECTS' }] });
    expect((await write()).status).toBe(404);
  });
  test('to see without moving or editing', async () => {
    const rank = { issues: ['TRAP-4'], rankBeforeIssue: 'TRAP-3' };
    expect((await send('GET', '/rest/api/3/issue/TRAP-4', undefined, viewer)).status).toBe(200);
    expect((await send('PUT', '/rest/agile/1.0/issue/rank', rank, viewer)).status).toBe(403);
    const edit = { fields: { labels: ['seen'] } };
    expect((await send('PUT', '/rest/api/3/issue/TRAP-4', edit, viewer)).status).toBe(403);
  });
});

describe('15 ids', () => {
  const id = z.looseObject({ id: z.unknown() });
  const ids = async (path: string): Promise<unknown> => id.parse(await get(path)).id;
  test.each([
    ['an issue', '/rest/api/3/issue/TRAP-2'],
    ['a project', '/rest/api/3/project/TRAP'],
    ['a status', '/rest/api/3/status/10000'],
  ])('%s: a string', async (_what, path) => {
    expect(typeof (await ids(path))).toBe('string');
  });
  test('a board, a sprint and an epic: numbers', async () => {
    const scrum = await board('TRAP scrum');
    expect(typeof (await ids(`/rest/agile/1.0/board/${scrum}`))).toBe('number');
    expect((await sprints('TRAP scrum')).every((sprint) => typeof sprint.id === 'number')).toBe(true);
    expect(typeof (await ids('/rest/agile/1.0/epic/TRAP-1'))).toBe('number');
    expect(await get(`/rest/agile/1.0/board/${scrum}/configuration`)).toMatchObject({
      filter: { id: expect.any(String) as unknown },
      ranking: { rankCustomFieldId: expect.any(Number) as unknown },
    });
  });
  test('permissions/check and jql/match: numbers only', async () => {
    const issue = Number(await ids('/rest/api/3/issue/TRAP-2'));
    const check = await send('POST', '/rest/api/3/permissions/check', {
      projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [issue], projects: [] }],
    });
    expect(check.body).toMatchObject({ projectPermissions: [{ issues: [issue] }] });
    const match = await send('POST', '/rest/api/3/jql/match', {
      issueIds: [issue],
      jqls: ['project = TRAP'],
    });
    expect(match.body).toMatchObject({ matches: [{ matchedIssues: [issue] }] });
  });
});

describe('16 pages', () => {
  test('the size asked for is echoed as it was cut', async () => {
    expect(await get('/rest/agile/1.0/board?maxResults=500')).toMatchObject({ maxResults: 50 });
    expect(await get('/rest/api/3/issue/TRAP-61/changelog?maxResults=500')).toMatchObject({
      maxResults: 100,
    });
  });
  test('fewer than asked on any page', async () => {
    set({ pageLimit: 3 });
    const body = { jql: 'project = MANY', fields: ['summary'], maxResults: 50 };
    const page = list(await send('POST', '/rest/api/3/search/jql', body));
    expect([page.issues.length, page.isLast]).toEqual([3, false]);
  });
});

describe('17 what nobody recorded, as switches', () => {
  test('subtasks in the backlog', async () => {
    const path = `/rest/software/1.0/board/${await board('TRAP scrum')}/backlog?maxResults=5000&fields=summary`;
    const keys = async (): Promise<(string | undefined)[]> =>
      list(await send('GET', path)).issues.map(({ key }) => key);
    expect(await keys()).not.toContain('TRAP-7');
    set({ subtasksInBacklog: true });
    expect(await keys()).toContain('TRAP-7');
  });
  test('a name in JQL that nobody knows', async () => {
    const body = { jql: 'project = NOWHERE' };
    expect((await send('POST', '/rest/api/3/search/jql', body)).body).toMatchObject({ issues: [] });
    set({ unknownJqlNames: 'refuse' });
    expect((await send('POST', '/rest/api/3/search/jql', body)).status).toBe(400);
  });
  test('the estimate as a number or a text', async () => {
    const path = `/rest/agile/1.0/issue/TRAP-5/estimation?boardId=${await board('TRAP scrum')}`;
    expect(await get(path)).toMatchObject({ value: 999 });
    set({ estimationValue: 'string' });
    expect(await get(path)).toMatchObject({ value: '999.0' });
  });
});

// Last: the site is another one afterwards.
test('14 a field and a board that are gone, a filter and a key renamed between two runs', async () => {
  const hours = await board('TRAP hours');
  const scrum = await board('TRAP scrum');
  const filterName = async (): Promise<unknown> => {
    const { filter } = z
      .object({ filter: z.object({ id: z.string() }) })
      .parse(await get(`/rest/agile/1.0/board/${scrum}/configuration`));
    return named.parse(await get(`/rest/api/3/filter/${filter.id}`)).name;
  };
  const fieldNames = async (): Promise<string[]> =>
    z
      .array(named)
      .parse(await get('/rest/api/3/field'))
      .map(({ name }) => name);
  expect(await fieldNames()).toContain('Definition of done');
  expect(await filterName()).toBe('Filter for TRAP scrum');

  const pass = (): Response | Promise<Response> =>
    site.standIn.app.request('/__control/later', { method: 'POST' });
  expect((await pass()).status).toBe(200);
  await site.reopen();

  expect(await fieldNames()).not.toContain('Definition of done');
  expect((await send('GET', `/rest/agile/1.0/board/${hours}`)).status).toBe(404);
  expect(await filterName()).toBe('What the shop team plans');
  expect(await get('/rest/api/3/issue/NEXT-1')).toMatchObject({ key: 'RENT-1' });
  expect(await get('/rest/api/3/project/NEXT')).toMatchObject({ key: 'RENT' });
  expect((await pass()).status).toBe(404);
});
