/** What clients get wrong or seldom ask for, each refused or answered as the contract has it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { errors, fields, found } from './support/read';
import { openSite, type Reply, type TestSite } from './support/site';
import { people } from './support/small-seed';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.end());
const { admin, owner } = people;
const ask = (method: string, path: string, body?: unknown, who = admin): Promise<Reply> =>
  site.send(who, method, path, body);

describe('a path nobody has', () => {
  test.each([
    '/rest/api/3/nothing',
    '/rest/api/2/nothing',
    '/rest/api/2/issue/SHOP-1/nothing',
    '/rest/agile/1.0/nothing',
    '/rest/software/1.0/board/1/nothing',
  ])('%s is a 404, not a gap of the stand-in', async (path) => {
    const reply = await ask('GET', path);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    expect(reply.body).toMatchObject({ detail: `No endpoint GET ${path}.`, instance: path });
  });
});

describe('a query parameter', () => {
  test.each([
    ['/rest/api/3/project/search?orderBy=size', "Failed to convert 'orderBy' with value: 'size'"],
    ['/rest/api/3/issuetype/project', "Required parameter 'projectId' is not present."],
    ['/rest/api/3/issuetype/project?projectId=SHOP', "Failed to convert 'projectId' with value: 'SHOP'"],
    ['/rest/api/3/user/bulk', "Required parameter 'accountId' is not present."],
    ['/rest/agile/1.0/issue/SHOP-1/estimation?boardId=x', "Failed to convert 'boardId' with value: 'x'"],
  ])('%s is refused', async (path, detail) => {
    const reply = await ask('GET', path);
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ title: 'Bad Request', detail });
  });

  test('that jql/parse does not know is refused, not taken for strict', async () => {
    const reply = await ask('POST', '/rest/api/3/jql/parse?validation=loose', {
      queries: ['project = SHOP'],
    });
    expect(reply.body).toMatchObject({ detail: "Failed to convert 'validation' with value: 'loose'" });
  });

  test('is kept in the address of the next page', async () => {
    const path = '/rest/api/3/project/search?typeKey=software&orderBy=-key&maxResults=1';
    const page = z
      .object({ nextPage: z.string(), values: z.array(z.looseObject({ key: z.string() })) })
      .parse((await ask('GET', path)).body);
    expect(page.values.map(({ key }) => key)).toEqual(['TEAM']);
    const { pathname, search } = new URL(page.nextPage);
    expect((await ask('GET', pathname + search)).body).toMatchObject({ startAt: 1, maxResults: 1 });
    expect(search).toContain('typeKey=software&orderBy=-key');
  });

  test('level chooses work types of a project', async () => {
    const { id } = z
      .looseObject({ id: z.string() })
      .parse((await ask('GET', '/rest/api/3/project/SHOP')).body);
    const types = await ask('GET', `/rest/api/3/issuetype/project?projectId=${id}&level=-1`);
    expect(types.body).toMatchObject([{ name: 'Sub-task', subtask: true }]);
  });
});

describe('permissions', () => {
  test.each([
    ['/rest/api/3/permissions/project', { permissions: ['HAUNT_ISSUES'] }],
    ['/rest/api/3/permissions/check', { globalPermissions: ['HAUNT_ISSUES'] }],
    ['/rest/api/3/permissions/check', { projectPermissions: [{ permissions: ['HAUNT_ISSUES'] }] }],
  ])('that there are not are refused by %s', async (path, body) => {
    const reply = await ask('POST', path, body);
    expect([reply.status, errors(reply).errorMessages]).toEqual([
      400,
      ['Unrecognized permission: HAUNT_ISSUES'],
    ]);
  });

  test('are asked for somebody, and are some; nothing counts as none', async () => {
    const check = (body: object): Promise<Reply> => ask('POST', '/rest/api/3/permissions/check', body);
    expect((await check({ accountId: 'nobody', globalPermissions: ['ADMINISTER'] })).status).toBe(400);
    expect((await check({ projectPermissions: [{ permissions: [''] }] })).status).toBe(400);
    expect((await check({ globalPermissions: null, projectPermissions: null })).body).toEqual({
      globalPermissions: [],
      projectPermissions: [],
    });
  });
});

describe('issues', () => {
  test('a transition without an id is told of as a missing one', async () => {
    const reply = await ask('POST', '/rest/api/3/issue/SHOP-1/transitions', { transition: {} });
    expect(errors(reply).errorMessages).toEqual(["Missing 'transition' identifier"]);
  });

  test('a summary taken away is a summary missing', async () => {
    const reply = await ask('PUT', '/rest/api/3/issue/SHOP-1', { fields: { summary: null } });
    expect(errors(reply).errors).toEqual({ summary: 'You must specify a summary of the issue.' });
  });

  test('a link says something about itself on the issue it leads to, in rich text only', async () => {
    const link = (body: unknown): Promise<Reply> =>
      ask('POST', '/rest/api/3/issueLink', {
        type: { name: 'Relates' },
        inwardIssue: { key: 'SHOP-2' },
        outwardIssue: { key: 'SHOP-3' },
        comment: { body },
      });
    expect(errors(await link('plain')).errors).toEqual({ comment: 'Comment body is not valid!' });
    const document = {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'They go together.' }] }],
    };
    expect((await link(document)).status).toBe(201);
    const { body } = await ask('GET', '/rest/api/3/issue/SHOP-3/comment');
    expect(body).toMatchObject({ total: 1, comments: [{ body: document }] });
  });

  test('are created in the status that a transition leads to, or not at all', async () => {
    const create = (id: string): Promise<Reply> =>
      ask('POST', '/rest/api/3/issue', {
        fields: { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'Begun at once' },
        transition: { id },
      });
    expect(errors(await create('999')).errorMessages).toEqual([
      "It seems that you have tried to perform an illegal workflow operation (transition '999').",
    ]);
    const { key } = z.looseObject({ key: z.string() }).parse((await create('21')).body);
    expect(await fields(site, admin, key)).toMatchObject({ status: { name: 'In Progress' } });
    expect(await found(site, admin, 'summary ~ begun')).toEqual([key]);
  });

  test('no more than five properties come with a bulk fetch', async () => {
    const body = { issueIdsOrKeys: ['SHOP-1'], properties: ['a', 'b', 'c', 'd', 'e', 'f'] };
    expect((await ask('POST', '/rest/api/3/issue/bulkfetch', body)).status).toBe(400);
  });
});

describe('what comes along with issues', () => {
  const dates = z.looseObject({ created: z.string(), duedate: z.string(), summary: z.null() });

  test('texts to read are there for the fields that were asked for, dates in the time of who asks', async () => {
    const path = '/rest/api/3/issue/SHOP-2?fields=summary,description,duedate,created&expand=renderedFields';
    await ask('PUT', '/rest/api/3/issue/SHOP-2', { fields: { duedate: '2026-12-24' } });
    const rendered = async (who: typeof admin): Promise<unknown> =>
      z.looseObject({ renderedFields: z.unknown() }).parse((await ask('GET', path, undefined, who)).body)
        .renderedFields;
    const own = await rendered(admin);
    expect(own).toMatchObject({
      description: '<p>Customers pay their invoices within thirty days.</p>',
      duedate: '24/Dec/26',
    });
    expect(dates.parse(own).created).toMatch(/^\d\d\/[A-Z][a-z]{2}\/26 \d{1,2}:\d\d [AP]M$/);
    expect(dates.parse(await rendered(people.developer)).created).not.toBe(dates.parse(own).created);
  });

  test('what may be done with them comes with searches and bulk fetches too', async () => {
    const more = {
      transitions: expect.arrayContaining([expect.objectContaining({ id: '11' })]) as unknown,
      editmeta: { fields: expect.objectContaining({ summary: expect.anything() as unknown }) as unknown },
    };
    const found = await ask('POST', '/rest/api/3/search/jql', {
      jql: 'key = SHOP-2',
      fields: ['summary'],
      expand: 'transitions,editmeta',
    });
    const fetched = await ask('POST', '/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: ['SHOP-2'],
      expand: ['transitions', 'editmeta'],
    });
    for (const { body } of [found, fetched]) expect(body).toMatchObject({ issues: [more] });
  });

  test('of a long history searches bring 20 changes, bulk fetches 40, the issue itself 100', async () => {
    site.standIn.setSwitches({ limits: { perIssueWrites: false } });
    for (let time = 0; time < 45; time += 1)
      await ask('PUT', '/rest/api/3/issue/SHOP-7', { fields: { summary: `Title ${time}` } });
    site.standIn.setSwitches({ limits: { perIssueWrites: true } });
    const histories = z.looseObject({ changelog: z.looseObject({ histories: z.array(z.unknown()) }) });
    const sizes = (reply: Reply): number[] =>
      z
        .looseObject({ issues: z.array(histories) })
        .parse(reply.body)
        .issues.map(({ changelog }) => changelog.histories.length);
    const search = { jql: 'key = SHOP-7', fields: ['summary'], expand: 'changelog' };
    expect(sizes(await ask('POST', '/rest/api/3/search/jql', search))).toEqual([20]);
    const fetch = { issueIdsOrKeys: ['SHOP-7'], expand: ['changelog'] };
    expect(sizes(await ask('POST', '/rest/api/3/issue/bulkfetch', fetch))).toEqual([40]);
    const whole = await ask('GET', '/rest/api/3/issue/SHOP-7?expand=changelog');
    expect(histories.parse(whole.body).changelog.histories.length).toBeGreaterThanOrEqual(45);
  });

  test('archived spaces are found by those who look for them', async () => {
    expect((await ask('POST', '/rest/api/3/project/TEAM/archive')).status).toBe(204);
    const keys = async (query: string): Promise<string[]> =>
      z
        .object({ values: z.array(z.looseObject({ key: z.string() })) })
        .parse((await ask('GET', `/rest/api/3/project/search${query}`)).body)
        .values.map(({ key }) => key);
    expect(await keys('')).toEqual(['SHOP']);
    expect(await keys('?status=archived')).toEqual(['TEAM']);
    expect(await keys('?status=live&status=archived')).toEqual(['SHOP', 'TEAM']);
    expect((await ask('GET', '/rest/api/3/project/search?action=haunt')).status).toBe(400);
    await ask('POST', '/rest/api/3/project/TEAM/restore');
  });
});

describe('a comment', () => {
  const document = {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Agreed.' }] }],
  };

  test('is kept with the properties it comes with, and says who changed it last', async () => {
    const path = '/rest/api/3/issue/SHOP-4/comment';
    const reply = await ask(
      'POST',
      path,
      { body: document, properties: [{ key: 'mood', value: 'good' }] },
      owner,
    );
    const { id } = z.looseObject({ id: z.string() }).parse(reply.body);
    const mood = `/rest/api/3/comment/${id}/properties/mood`;
    expect((await ask('GET', mood)).body).toEqual({ key: 'mood', value: 'good' });
    const by = (accountId: string): unknown => expect.objectContaining({ accountId });
    expect(reply.body).toMatchObject({
      author: by(people.owner.accountId),
      updateAuthor: by(people.owner.accountId),
    });
    const changed = await ask('PUT', `${path}/${id}`, {
      body: document,
      properties: [{ key: 'mood', value: 'better' }],
    });
    expect(changed.body).toMatchObject({
      author: by(people.owner.accountId),
      updateAuthor: by(people.admin.accountId),
    });
    expect((await ask('GET', mood)).body).toEqual({ key: 'mood', value: 'better' });
  });
});

describe('work and files', () => {
  const tracked = z.looseObject({
    timetracking: z.looseObject({ remainingEstimateSeconds: z.number().optional() }),
  });
  const left = async (): Promise<number | undefined> =>
    tracked.parse(await fields(site, admin, 'SHOP-6')).timetracking.remainingEstimateSeconds;
  const log = (query: string): Promise<Reply> =>
    ask('POST', `/rest/api/3/issue/SHOP-6/worklog${query}`, { timeSpent: '1h' });
  const hours = (amount: number): number => amount * 3600;

  test('what is logged comes off the remaining time, unless something else is asked for', async () => {
    await ask('PUT', '/rest/api/3/issue/SHOP-6', { fields: { timetracking: { originalEstimate: '8h' } } });
    const { id } = z.looseObject({ id: z.string() }).parse((await log('')).body);
    expect(await left()).toBe(hours(7));
    await log('?adjustEstimate=leave');
    expect(await left()).toBe(hours(7));
    await log('?adjustEstimate=new&newEstimate=4h');
    expect(await left()).toBe(hours(4));
    await log('?adjustEstimate=manual&reduceBy=3h');
    expect(await left()).toBe(hours(1));
    const one = `/rest/api/3/issue/SHOP-6/worklog/${id}`;
    expect((await ask('DELETE', `${one}?adjustEstimate=manual&increaseBy=5h`)).status).toBe(204);
    expect(await left()).toBe(hours(6));
    expect(errors(await log('?adjustEstimate=new')).errors).toEqual({
      newEstimate: 'Invalid time duration entered.',
    });
    expect((await log('?adjustEstimate=sometimes')).status).toBe(400);
  });

  test('files are taken only from requests that say nobody forged them', async () => {
    const { email, token } = admin;
    const send = async (headers: Record<string, string>): Promise<number> => {
      const form = new FormData();
      form.append('file', new Blob(['hello']), 'hello.txt');
      const authorization = `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
      const reply = await site.standIn.app.request('/rest/api/3/issue/SHOP-6/attachments', {
        method: 'POST',
        headers: { authorization, ...headers },
        body: form,
      });
      return reply.status;
    };
    expect(await send({})).toBe(403);
    expect(await send({ 'X-Atlassian-Token': 'no-check' })).toBe(200);
  });
});

describe('history in a query', () => {
  test('keeps its predicates when it is taken apart', async () => {
    const query = 'status WAS NOT IN (Done) BY currentUser() AND priority CHANGED AFTER -1w';
    const reply = await ask('POST', '/rest/api/3/jql/parse?validation=none', { queries: [query] });
    expect(reply.body).toMatchObject({
      queries: [
        {
          structure: {
            where: {
              clauses: [
                {
                  operator: 'was not in',
                  predicates: [{ operator: 'by', operand: { function: 'currentUser' } }],
                },
                { operator: 'changed', predicates: [{ operator: 'after', operand: { value: '-1w' } }] },
              ],
            },
          },
        },
      ],
    });
  });

  test('has an empty list of them when there are none', async () => {
    const reply = await ask('POST', '/rest/api/3/jql/parse?validation=none', {
      queries: ['status was Done'],
    });
    expect(reply.body).toMatchObject({ queries: [{ structure: { where: { predicates: [] } } }] });
  });
});

describe('on boards', () => {
  test('a sprint that would end before it begins is not made', async () => {
    const reply = await ask('POST', '/rest/agile/1.0/sprint', {
      name: 'Backwards',
      originBoardId: 1,
      startDate: '2026-12-01T09:00:00.000Z',
      endDate: '2026-11-30T09:00:00.000Z',
    });
    expect([reply.status, errors(reply).errors]).toEqual([
      400,
      { endDate: 'The end date of a sprint must be after its start date.' },
    ]);
  });

  test('an epic has a name and a colour of its own', async () => {
    const epic = '/rest/agile/1.0/epic/SHOP-1';
    const before = z
      .looseObject({ name: z.string(), summary: z.string() })
      .parse((await ask('GET', epic)).body);
    expect(before.name).toBe(before.summary);
    await ask('POST', epic, { name: 'Checkout', color: { key: 'color_9' } }, owner);
    const named = { name: 'Checkout', summary: before.summary, color: { key: 'color_9' } };
    expect((await ask('GET', epic)).body).toMatchObject(named);
    await ask('POST', epic, { summary: 'Pay in peace' }, owner);
    expect((await ask('GET', epic)).body).toMatchObject({ ...named, summary: 'Pay in peace' });
    expect((await ask('POST', epic, { color: { key: 'mauve' } })).status).toBe(400);
  });
});

describe('seldom asked for', () => {
  test('many are watched at once, and no longer', async () => {
    const body = { selectedIssueIdsOrKeys: ['SHOP-2', 'SHOP-3'] };
    const watching = async (): Promise<unknown> =>
      z
        .looseObject({ isWatching: z.boolean() })
        .parse((await ask('GET', '/rest/api/3/issue/SHOP-3/watchers', undefined, owner)).body).isWatching;
    const reply = await ask('POST', '/rest/api/3/bulk/issues/watch', body, owner);
    expect([reply.status, reply.body]).toEqual([201, { taskId: expect.stringMatching(/^\d+$/) as unknown }]);
    expect(await watching()).toBe(true);
    expect((await ask('POST', '/rest/api/3/bulk/issues/unwatch', body, owner)).status).toBe(201);
    expect(await watching()).toBe(false);
    const none = await ask('POST', '/rest/api/3/bulk/issues/watch', { selectedIssueIdsOrKeys: [] });
    expect(none.body).toEqual({ errors: [{ message: 'At least one issue must be selected.' }] });
  });

  test('mail goes to people who see the issue, and not to whoever sends it', async () => {
    const notify = (key: string, to: object | undefined, who = admin): Promise<Reply> =>
      ask('POST', `/rest/api/3/issue/${key}/notify`, { subject: 'Look', textBody: 'Here', to }, who);
    expect((await notify('SHOP-2', { reporter: true })).status).toBe(204);
    const refused = { errorMessages: ['No recipients were defined for notification.'], errors: {} };
    for (const reply of [
      await notify('SHOP-2', undefined),
      await notify('SHOP-2', { reporter: true }, owner),
      await notify('SHOP-10', { users: [{ accountId: people.developer.accountId }] }),
    ])
      expect([reply.status, reply.body]).toEqual([400, refused]);
    expect((await notify('SHOP-404', { reporter: true })).status).toBe(404);
  });

  test('queries without old user names are clean, and broken ones are refused', async () => {
    const clean = (query: string): Promise<Reply> =>
      ask('POST', '/rest/api/3/jql/pdcleaner', { queryStrings: [query] });
    expect((await clean('project = SHOP')).body).toEqual({
      queryStrings: ['project = SHOP'],
      queriesWithUnknownUsers: [],
    });
    expect((await clean('project = "SHOP')).status).toBe(400);
  });

  test('administrators may set what is on no screen, when they say so', async () => {
    site.standIn.setSwitches({ unscreened: [{ project: 'SHOP', field: 'labels' }] });
    const edit = (more: string, who = admin): Promise<Reply> =>
      ask('PUT', `/rest/api/3/issue/SHOP-3${more}`, { fields: { labels: ['unseen'] } }, who);
    expect((await edit('')).status).toBe(400);
    expect((await edit('?overrideScreenSecurity=true', owner)).status).toBe(400);
    expect((await edit('?overrideScreenSecurity=true')).status).toBe(204);
    site.standIn.setSwitches({ unscreened: [] });
  });

  test('boards are listed by name, by kind and by their filter', async () => {
    const list = async (query: string): Promise<string[]> =>
      z
        .object({ values: z.array(z.looseObject({ name: z.string() })) })
        .parse((await ask('GET', `/rest/agile/1.0/board?${query}`)).body)
        .values.map(({ name }) => name);
    expect(await list('orderBy=-name')).toEqual(['Team board', 'Shop flow', 'Shop board']);
    const { filter } = z
      .looseObject({ filter: z.object({ id: z.string(), self: z.string() }) })
      .parse((await ask('GET', '/rest/agile/1.0/board/2/configuration')).body);
    expect(await list(`filterId=${filter.id}`)).toEqual(['Shop flow']);
    expect((await ask('GET', '/rest/agile/1.0/board?orderBy=size')).status).toBe(400);
  });

  test('a team-managed board gets sprints when they are switched on; other boards have no switches', async () => {
    const toggle = (board: number, feature: string, enabling: boolean, who = admin): Promise<Reply> =>
      ask('PUT', `/rest/agile/1.0/board/${board}/features`, { boardId: board, feature, enabling }, who);
    const sprints = (): Promise<Reply> => ask('GET', '/rest/agile/1.0/board/3/sprint');
    expect((await sprints()).status).toBe(400);
    expect((await toggle(3, 'jsw.agility.sprints', true)).body).toMatchObject({
      features: expect.arrayContaining([
        expect.objectContaining({ boardFeature: 'SPRINTS', state: 'ENABLED' }),
      ]) as unknown,
    });
    expect((await sprints()).status).toBe(200);
    expect((await toggle(3, 'jsw.agility.sprints', false)).status).toBe(200);
    expect((await sprints()).status).toBe(400);
    expect((await toggle(3, 'jsw.agility.wishes', true)).status).toBe(400);
    expect((await toggle(3, 'jsw.agility.sprints', true, owner)).status).toBe(403);
    expect((await toggle(1, 'jsw.agility.sprints', true)).status).toBe(400);
  });
});
