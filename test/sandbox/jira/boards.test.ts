import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { errors, fields, keys, list } from './support/read';
import { openSite, type TestSite } from './support/site';
import { people } from './support/small-seed';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.end());

const get = (path: string) => site.send(people.owner, 'GET', path);

describe('boards', () => {
  test('are listed for the projects their filters name', async () => {
    const reply = await get('/rest/agile/1.0/board?projectKeyOrId=SHOP&type=scrum');
    expect(reply.body).toMatchObject({
      total: 1,
      isLast: true,
      values: [
        { id: 1, name: 'Shop board', type: 'scrum', location: { projectKey: 'SHOP', projectId: 10000 } },
      ],
    });
  });

  test('are not there for those who cannot see the project', async () => {
    expect((await site.send(people.viewer, 'GET', '/rest/agile/1.0/board')).body).toMatchObject({ total: 2 });
    expect((await site.send(people.viewer, 'GET', '/rest/agile/1.0/board/3')).status).toBe(404);
  });

  test('say how they estimate, by which field and rank', async () => {
    const { body } = await get('/rest/agile/1.0/board/1/configuration');
    expect(body).toMatchObject({
      filter: { id: '10000' },
      location: { type: 'project', key: 'SHOP', id: '10000' },
      estimation: { type: 'field', field: { fieldId: 'customfield_10026', displayName: 'Story Points' } },
      ranking: { rankCustomFieldId: 10019 },
    });
    expect((await get('/rest/agile/1.0/board/2/configuration')).body).not.toHaveProperty('estimation');
    expect((await get('/rest/agile/1.0/board/3/features')).body).toMatchObject({
      features: expect.arrayContaining([
        expect.objectContaining({ boardFeature: 'SPRINTS', state: 'DISABLED' }),
      ]),
    });
  });
});

describe('the backlog', () => {
  test('holds what is open, mapped and in no open sprint, in rank order', async () => {
    const page = list(await get('/rest/software/1.0/board/1/backlog?fields=summary'));
    expect(page.issues.map(({ key }) => key)).toEqual(['SHOP-2', 'SHOP-3', 'SHOP-6', 'SHOP-10']);
    expect(page).not.toHaveProperty('nextPageToken');
    expect((await get('/rest/software/1.0/board/1/backlog/approximate-count')).body).toEqual({ count: 4 });
  });

  test('is read page by page by token, and by startAt the old way', async () => {
    const first = await get('/rest/software/1.0/board/1/backlog?maxResults=3&fields=summary');
    const token = list(first).nextPageToken ?? '';
    const second = await get(
      `/rest/software/1.0/board/1/backlog?maxResults=3&fields=summary&nextPageToken=${token}`,
    );
    expect([...keys(first), ...keys(second)]).toEqual(['SHOP-2', 'SHOP-3', 'SHOP-6', 'SHOP-10']);
    expect(list(second).isLast).toBe(true);
    const old = await get('/rest/agile/1.0/board/1/backlog?maxResults=3&startAt=3');
    expect(old.body).toMatchObject({ startAt: 3, maxResults: 3, total: 4, issues: [{ key: 'SHOP-10' }] });
  });

  test('takes a query and an order of its own', async () => {
    const jql = encodeURIComponent('type = Story ORDER BY key DESC');
    expect(keys(await get(`/rest/software/1.0/board/1/backlog?jql=${jql}`))).toEqual([
      'SHOP-6',
      'SHOP-3',
      'SHOP-2',
    ]);
  });

  test('lists subtasks when the switch says so', async () => {
    site.standIn.setSwitches({ subtasksInBacklog: true });
    expect(keys(await get('/rest/software/1.0/board/1/backlog'))).toContain('SHOP-8');
    site.standIn.setSwitches({ subtasksInBacklog: false });
  });

  test('of a kanban board is its backlog column', async () => {
    expect(keys(await get('/rest/software/1.0/board/2/backlog?jql=type!=Epic'))).toEqual([
      'SHOP-2',
      'SHOP-3',
      'SHOP-6',
      'SHOP-7',
      'SHOP-10',
    ]);
  });

  test('shows sprint, closed sprints, flag and epic beside the fields', async () => {
    const page = list(await get('/rest/software/1.0/board/1/backlog'));
    expect(page.issues.find(({ key }) => key === 'SHOP-6')?.fields).toMatchObject({
      sprint: null,
      closedSprints: [{ id: 1, state: 'closed' }],
      flagged: false,
      epic: null,
    });
    expect(page.issues[0]?.fields).toMatchObject({ epic: { key: 'SHOP-1', done: false } });
  });
});

test('a board lists what stands in its columns, epics and unmapped statuses left out', async () => {
  const listed = keys(await get('/rest/software/1.0/board/1/issue?maxResults=100'));
  expect(listed).not.toContain('SHOP-1');
  expect(listed).not.toContain('SHOP-9');
  expect(listed).toContain('SHOP-8');
  expect(keys(await get('/rest/software/1.0/sprint/1/issue'))).toEqual(['SHOP-5', 'SHOP-6']);
  expect(keys(await get('/rest/software/1.0/board/1/sprint/2/issue'))).toEqual(['SHOP-4']);
});

describe('sprints', () => {
  test('are listed by state, with dates as ISO instants', async () => {
    const { body } = await get('/rest/agile/1.0/board/1/sprint?state=active,future');
    expect(body).toMatchObject({
      total: 2,
      values: [
        { id: 2, state: 'active', startDate: '2026-11-13T09:00:00.000Z', originBoardId: 1 },
        { id: 3, state: 'future', name: "Shop 3 'soon'" },
      ],
    });
  });

  test('are refused by boards without them', async () => {
    for (const board of [2, 3]) {
      const reply = await get(`/rest/agile/1.0/board/${board}/sprint`);
      expect([reply.status, errors(reply).errorMessages]).toEqual([
        400,
        ['The board does not support sprints'],
      ]);
    }
    expect(errors(await get('/rest/agile/1.0/sprint/99')).errorMessages).toEqual([
      'We could not find the sprint',
    ]);
  });

  test('live from future to active to closed, and no other way', async () => {
    const made = await site.send(people.owner, 'POST', '/rest/agile/1.0/sprint', {
      name: 'Shop 4',
      originBoardId: 1,
      goal: 'Pay',
    });
    expect(made.status).toBe(201);
    const { id } = z.object({ id: z.number() }).parse(made.body);
    const path = `/rest/agile/1.0/sprint/${id}`;
    const post = async (body: object): Promise<number> =>
      (await site.send(people.owner, 'POST', path, body)).status;
    expect(await post({ state: 'closed' })).toBe(400);
    expect(await post({ state: 'active' })).toBe(400);
    expect(
      await post({
        state: 'active',
        startDate: '2026-11-20T09:00:00.000Z',
        endDate: '2026-12-04T09:00:00.000+01:00',
      }),
    ).toBe(200);
    expect((await site.send(people.owner, 'POST', `${path}/issue`, { issues: ['SHOP-3'] })).status).toBe(204);
    expect((await fields(site, people.owner, 'SHOP-3'))['customfield_10020']).toMatchObject([
      { id, state: 'active' },
    ]);
    expect(await post({ state: 'closed' })).toBe(200);
    expect(await post({ startDate: '2026-11-21T09:00:00.000Z' })).toBe(400);
    expect(await post({ goal: 'Paid' })).toBe(200);
    expect((await site.send(people.owner, 'POST', `${path}/issue`, { issues: ['SHOP-3'] })).status).toBe(400);
    // What was not done is in the backlog again, and remembers where it was.
    expect(keys(await get('/rest/software/1.0/board/1/backlog'))).toContain('SHOP-3');
    expect(keys(await get(`/rest/software/1.0/sprint/${id}/issue`))).toEqual(['SHOP-3']);
  });

  test('PUT replaces, POST changes in part', async () => {
    const sprint = '/rest/agile/1.0/sprint/3';
    await site.send(people.owner, 'POST', sprint, { goal: 'Later' });
    expect((await get(sprint)).body).toMatchObject({ name: "Shop 3 'soon'", goal: 'Later' });
    const put = await site.send(people.owner, 'PUT', sprint, { name: 'Shop 3', state: 'future' });
    expect(put.body).toMatchObject({ name: 'Shop 3', goal: '' });
    expect((await site.send(people.viewer, 'POST', sprint, { goal: 'Mine' })).status).toBe(403);
  });

  test('are left for the backlog', async () => {
    expect(
      (await site.send(people.owner, 'POST', '/rest/agile/1.0/backlog/issue', { issues: ['SHOP-4'] })).status,
    ).toBe(204);
    expect(keys(await get('/rest/software/1.0/board/1/backlog'))).toContain('SHOP-4');
    await site.send(people.owner, 'POST', '/rest/agile/1.0/sprint/2/issue', { issues: ['SHOP-4'] });
  });
});

describe('estimation', () => {
  const path = (key: string, board: number): string =>
    `/rest/agile/1.0/issue/${key}/estimation?boardId=${board}`;

  test('uses the field of the kind of project', async () => {
    expect((await get(path('SHOP-2', 1))).body).toEqual({ fieldId: 'customfield_10026', value: 5 });
    expect((await get(path('TEAM-1', 3))).body).toEqual({ fieldId: 'customfield_10100', value: 2 });
  });

  test('answers text when the switch says so', async () => {
    site.standIn.setSwitches({ estimationValue: 'string' });
    expect((await get(path('SHOP-2', 1))).body).toEqual({ fieldId: 'customfield_10026', value: '5.0' });
    site.standIn.setSwitches({ estimationValue: 'number' });
  });

  test('needs a board that has the issue and estimates', async () => {
    expect((await get('/rest/agile/1.0/issue/SHOP-2/estimation')).status).toBe(400);
    expect((await get(path('TEAM-1', 1))).status).toBe(404);
    expect((await get(path('SHOP-2', 2))).status).toBe(400);
    expect((await site.send(people.owner, 'PUT', path('SHOP-2', 1), { value: 'many' })).status).toBe(400);
  });
});

describe('epics', () => {
  test('are listed with their issues, and take and leave issues', async () => {
    expect((await get('/rest/agile/1.0/board/1/epic')).body).toMatchObject({
      total: 1,
      values: [{ key: 'SHOP-1' }],
    });
    expect(keys(await get('/rest/software/1.0/epic/SHOP-1/issue'))).toEqual(['SHOP-2']);
    expect(keys(await get('/rest/software/1.0/board/1/epic/none/issue'))).not.toContain('SHOP-2');
    expect(keys(await get('/rest/software/1.0/epic/none/issue'))).toContain('TEAM-1');
    const move = (epic: string) =>
      site.send(people.owner, 'POST', `/rest/agile/1.0/epic/${epic}/issue`, { issues: ['SHOP-6'] });
    expect((await move('SHOP-1')).status).toBe(204);
    expect(keys(await get('/rest/agile/1.0/epic/SHOP-1/issue'))).toEqual(['SHOP-2', 'SHOP-6']);
    expect((await move('none')).status).toBe(204);
    expect(keys(await get('/rest/software/1.0/board/1/epic/10000/issue'))).toEqual(['SHOP-2']);
    expect((await move('SHOP-2')).status).toBe(404);
  });
});

test('a sprint takes its dates with any offset, and answers in UTC', async () => {
  const made = await site.send(people.owner, 'POST', '/rest/agile/1.0/sprint', {
    name: 'Offset',
    originBoardId: 1,
    startDate: '2026-12-01T10:00:00.000+0100',
    endDate: '2026-12-15T10:00:00.000+01:00',
  });
  expect(made.body).toMatchObject({
    startDate: '2026-12-01T09:00:00.000Z',
    endDate: '2026-12-15T09:00:00.000Z',
  });
});
