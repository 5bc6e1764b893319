/** Each trap of the trap site, asked for as a client would meet it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { loadSeed, people } from '../../../sandbox/backlogs';
import { titles } from '../../../sandbox/backlogs/trap/documents';
import { errors, fields, found, list } from '../jira/support/read';
import { openSite, type TestSite } from '../jira/support/site';

let site: TestSite;
beforeAll(async () => {
  site = await openSite(loadSeed('trap'));
});
afterAll(() => site.end());

const as = people.productOwner;
const get = async (path: string, who: typeof as = as): Promise<unknown> =>
  (await site.send(who, 'GET', path)).body;

const page = z.object({ total: z.number(), values: z.array(z.record(z.string(), z.unknown())) });
const boards = async (query = ''): Promise<Record<string, unknown>[]> =>
  page.parse(await get(`/rest/agile/1.0/board${query}`)).values;
async function boardId(name: string): Promise<number> {
  const board = (await boards()).find((each) => each['name'] === name);
  return z.object({ id: z.number() }).parse(board).id;
}
const configuration = async (name: string): Promise<unknown> =>
  get(`/rest/agile/1.0/board/${await boardId(name)}/configuration`);
async function sprintsOf(name: string): Promise<Record<string, unknown>[]> {
  return page.parse(await get(`/rest/agile/1.0/board/${await boardId(name)}/sprint`)).values;
}
async function boardKeys(name: string, what: 'issue' | 'backlog'): Promise<(string | undefined)[]> {
  const path = `/rest/software/1.0/board/${await boardId(name)}/${what}?fields=summary&maxResults=5000`;
  return list(await site.send(as, 'GET', path)).issues.map(({ key }) => key);
}
const pointsFields = async (): Promise<{ id: string; name: string; custom: string | undefined }[]> => {
  const field = z.object({
    id: z.string(),
    name: z.string(),
    schema: z.looseObject({ custom: z.string().optional() }).optional(),
  });
  return z
    .array(field)
    .parse(await get('/rest/api/3/field'))
    .filter(({ name }) => /story point/i.test(name))
    .map(({ id, name, schema }) => ({ id, name, custom: schema?.custom }));
};

describe('projects', () => {
  test('of two kinds have estimation fields of their own, and a number field has the same name', async () => {
    const points = await pointsFields();
    expect(points.filter(({ name }) => name === 'Story Points')).toHaveLength(2);
    const own = points.filter(({ name }) => name === 'Story point estimate');
    expect(own.every(({ custom }) => custom === 'com.pyxis.greenhopper.jira:jsw-story-points')).toBe(true);
    const company = await configuration('TRAP scrum');
    expect(company).toMatchObject({ estimation: { field: { fieldId: 'customfield_10026' } } });
    expect(await fields(site, as, 'NEXT-1')).not.toHaveProperty('customfield_10026', 3);
    const values = await fields(site, as, 'NEXT-1');
    expect(own.map(({ id }) => values[id])).toContain(3);
  });

  test('repeat the names of work types with other ids', async () => {
    const types = z
      .array(z.looseObject({ id: z.string(), name: z.string() }))
      .parse(await get('/rest/api/3/issuetype'));
    const ids = types.filter(({ name }) => name === 'Story').map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  test('may be hidden, archived, renamed, or without any board', async () => {
    const keys = page.parse(await get('/rest/api/3/project/search')).values.map(({ key }) => key);
    expect(keys).toEqual(['CREW', 'DESK', 'IDEA', 'MANY', 'NEXT', 'TRAP']);
    expect((await site.send(as, 'GET', '/rest/api/3/issue/HIDE-1')).status).toBe(404);
    expect(await found(site, people.admin, 'summary ~ seller')).toEqual(['HIDE-1']);
    expect(await found(site, as, 'summary ~ archived')).toEqual([]);
    expect(await get('/rest/api/3/project/GANG')).toMatchObject({ key: 'CREW' });
    expect(await boards('?projectKeyOrId=DESK')).toEqual([]);
  });
});

describe('boards', () => {
  test('are several over one project, and one over two', async () => {
    const names = (await boards('?projectKeyOrId=TRAP')).map(({ name }) => name);
    expect(names).toEqual(['TRAP scrum', 'TRAP hours', 'Both teams', 'TRAP flow']);
    const keys = await boardKeys('Both teams', 'issue');
    expect(keys).toEqual(expect.arrayContaining(['TRAP-2', 'CREW-1']));
  });

  test.each([
    ['TRAP scrum', { type: 'field', field: { fieldId: 'customfield_10026' } }],
    ['TRAP hours', { type: 'field', field: { fieldId: 'timeoriginalestimate' } }],
    ['Both teams', { type: 'issueCount' }],
    ['CREW board', { type: 'none' }],
  ])('%s estimates in its own way', async (name, estimation) => {
    expect(await configuration(name)).toMatchObject({ estimation });
  });

  test('may have no sprints: the kanban board and the simple one', async () => {
    for (const name of ['TRAP flow', 'IDEA board']) {
      const reply = await site.send(as, 'GET', `/rest/agile/1.0/board/${await boardId(name)}/sprint`);
      expect(reply.status).toBe(400);
      expect(errors(reply).errorMessages).toEqual(['The board does not support sprints']);
    }
    expect(await configuration('TRAP flow')).toMatchObject({
      columnConfig: { columns: [{ name: 'Backlog', statuses: [] }, {}, {}, {}] },
    });
  });

  test('do not show what is on no column, though a search finds it', async () => {
    expect(await boardKeys('TRAP scrum', 'issue')).not.toContain('TRAP-12');
    expect(await found(site, as, 'project = TRAP AND status = Parked')).toEqual(['TRAP-12']);
  });
});

describe('sprints', () => {
  test('run in parallel, are overdue, empty, undated and oddly named', async () => {
    const sprints = await sprintsOf('TRAP scrum');
    const active = sprints.filter(({ state, originBoardId: board }) => state === 'active' && board === 1);
    expect(active.map(({ name }) => name)).toEqual(['TRAP 4', 'TRAP parallel']);
    const overdue = z.object({ endDate: z.string() }).parse(active[0]).endDate;
    expect(Date.parse(overdue)).toBeLessThan(site.standIn.now().getTime());
    expect(sprints.find(({ state }) => state === 'future')).not.toHaveProperty('startDate');
    expect(await found(site, as, 'sprint = "TRAP 3, which nobody filled"')).toEqual([]);
    expect(await found(site, as, `sprint = "TRAP \\"five\\" & 'more'"`)).toEqual(['TRAP-14']);
  });

  test('of another board come along when it holds an item of this one', async () => {
    const foreign = (await sprintsOf('TRAP scrum')).find(({ name }) => name === 'CREW 1');
    expect(foreign).toMatchObject({ originBoardId: await boardId('CREW board') });
  });

  test('that are closed leave their unfinished items in the backlog', async () => {
    const keys = await boardKeys('TRAP scrum', 'backlog');
    expect(keys).toContain('TRAP-13');
    expect(keys).not.toContain('TRAP-15');
    expect(await fields(site, as, 'TRAP-14')).toMatchObject({
      customfield_10020: [{ state: 'closed' }, { state: 'closed' }, { state: 'future' }],
    });
  });

  test('of a project whose key is a reserved word take quotes', async () => {
    const bare = { jql: 'project = NEXT', fields: ['summary'] };
    const reply = await site.send(as, 'POST', '/rest/api/3/search/jql', bare);
    expect(reply.status).toBe(400);
    expect(await found(site, as, 'project = "NEXT" AND sprint in openSprints()')).toEqual(['NEXT-2']);
  });

  test('of a new team: none was ever finished', async () => {
    expect((await sprintsOf('NEXT board')).map(({ state }) => state)).toEqual(['active']);
  });
});

describe('items', () => {
  test.each([
    ['TRAP-2', null],
    ['TRAP-3', 0],
    ['TRAP-4', 0.5],
    ['TRAP-5', 999],
    ['TRAP-7', 3],
  ])('%s is estimated at %s', async (key, points) => {
    expect(await fields(site, as, key)).toMatchObject({ customfield_10026: points });
  });

  test('may be estimated in seconds', async () => {
    expect(await fields(site, as, 'TRAP-6')).toMatchObject({ timeoriginalestimate: 27_000 });
  });

  test('cannot be estimated by an edit off the screen, but on the board', async () => {
    const edit = await site.send(as, 'PUT', '/rest/api/3/issue/TRAP-2', { fields: { customfield_10026: 5 } });
    expect(edit.status).toBe(400);
    expect(errors(edit).errors).toEqual({
      customfield_10026:
        "Field 'customfield_10026' cannot be set. It is not on the appropriate screen, or unknown.",
    });
    const path = `/rest/agile/1.0/issue/TRAP-5/estimation?boardId=${await boardId('TRAP scrum')}`;
    expect((await site.send(as, 'PUT', path, { value: '999' })).status).toBe(200);
  });

  test('of the crew cannot be made without a customer', async () => {
    const reply = await site.send(as, 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'CREW' }, issuetype: { name: 'Story' }, summary: 'Nobody’s' },
    });
    expect(reply.status).toBe(400);
    expect(Object.values(errors(reply).errors ?? {})).toEqual(['Customer is required.']);
  });

  test('are done under another name, done without a sprint, moved, archived, or for some eyes only', async () => {
    expect(await found(site, as, 'statusCategory = Done AND sprint is EMPTY ORDER BY key ASC')).toEqual([
      'TRAP-10',
      'TRAP-11',
    ]);
    expect(await get('/rest/api/3/issue/CREW-77')).toMatchObject({ key: 'TRAP-19' });
    expect(await found(site, as, 'project = TRAP AND summary ~ "archived OR administrator"')).toEqual([]);
    expect(await found(site, people.admin, 'project = TRAP AND summary ~ administrator')).toEqual([
      'TRAP-21',
    ]);
  });

  test('have a parent in another project, or one that is gone', async () => {
    const children = await found(site, as, 'parent = TRAP-1');
    expect(children.sort()).toEqual(['CREW-2', 'TRAP-2']);
    expect(await fields(site, as, 'TRAP-8')).toMatchObject({ issuetype: { subtask: true } });
    expect((await fields(site, as, 'TRAP-8'))['parent'] ?? null).toBeNull();
  });
});

describe('texts', () => {
  test('are empty, everything at once, and as long as they may be', async () => {
    expect((await fields(site, as, 'TRAP-2'))['description']).toBeNull();
    expect((await fields(site, as, 'TRAP-30'))['description']).toEqual({
      type: 'doc',
      version: 1,
      content: [],
    });
    const everything = JSON.stringify((await fields(site, as, 'TRAP-31'))['description']);
    for (const node of ['taskList', 'table', 'panel', 'mention', 'mediaSingle', 'nodeOfTomorrow'])
      expect(everything).toContain(`"type":"${node}"`);
    expect(JSON.stringify((await fields(site, as, 'TRAP-32'))['description']).length).toBeGreaterThan(32_767);
  });

  test('of titles are kept to the letter', async () => {
    expect(titles.longest).toHaveLength(255);
    const kept = ['TRAP-30', 'TRAP-31', 'TRAP-32', 'TRAP-33', 'TRAP-34'];
    const seen = await Promise.all(kept.map(async (key) => (await fields(site, as, key))['summary']));
    expect(seen).toEqual(Object.values(titles));
  });
});

describe('people', () => {
  test.each([
    ['TRAP-40', { reporter: { displayName: 'Former user', active: false } }],
    ['TRAP-41', { assignee: { displayName: 'Former user', active: false } }],
    ['TRAP-42', { creator: { accountType: 'app' }, reporter: { accountId: as.accountId } }],
    ['TRAP-43', { creator: { accountId: people.tester.accountId }, reporter: { accountId: as.accountId } }],
    ['TRAP-44', { assignee: { accountId: 'unknown', active: false } }],
    ['TRAP-45', { assignee: { displayName: 'Ole Winter', active: false } }],
    ['TRAP-2', { assignee: null }],
  ])('%s', async (key, expected) => {
    expect(await fields(site, as, key)).toMatchObject(expected);
  });
});

describe('links', () => {
  const linksOf = async (key: string, who: typeof as = as): Promise<unknown[]> =>
    z.array(z.unknown()).parse((await fields(site, who, key))['issuelinks']);

  test('go in a circle, and to what is a duplicate', async () => {
    expect(await linksOf('TRAP-50')).toMatchObject([
      { outwardIssue: { key: 'TRAP-51' } },
      { inwardIssue: { key: 'TRAP-52' } },
      { type: { name: 'Duplicate' }, inwardIssue: { key: 'TRAP-54' } },
    ]);
  });

  test('to what one may not see are not there', async () => {
    expect(await linksOf('TRAP-53')).toEqual([]);
    expect(await linksOf('TRAP-53', people.admin)).toHaveLength(1);
  });

  test('may read the same in both directions', async () => {
    expect(await linksOf('TRAP-55')).toMatchObject([{ type: { inward: 'goes with', outward: 'goes with' } }]);
  });
});

describe('more than a page', () => {
  test('of items, remarks and changes', async () => {
    const first = list(
      await site.send(as, 'POST', '/rest/api/3/search/jql', {
        jql: 'project = MANY',
        fields: ['summary'],
        maxResults: 5000,
      }),
    );
    expect(first.issues).toHaveLength(100);
    expect(first.isLast).toBe(false);
    expect(await get('/rest/api/3/issue/TRAP-60/comment')).toMatchObject({ total: 120, maxResults: 100 });
    expect(await get('/rest/api/3/issue/TRAP-61/changelog')).toMatchObject({ total: 130, isLast: false });
  });
});

test('a site may also be empty', async () => {
  const empty = await openSite(loadSeed('empty'));
  try {
    expect((await empty.send(as, 'GET', '/rest/agile/1.0/board')).body).toMatchObject({
      total: 0,
      values: [],
    });
    expect(await found(empty, as, 'created >= -900d')).toEqual([]);
  } finally {
    await empty.end();
  }
});
