import { describe, expect, it } from '@jest/globals';
import { makeClient } from '../../../src/jira/client';
import type { JiraAnswer, JiraRequest } from '../../../src/jira/http';
import { BacklogAssembler } from '../../../src/jira/assemble-backlog';
import { gatherBacklog } from '../../../src/jira/gather/gather-backlog';
import { gatherRest } from '../../../src/jira/gather/gather-rest';
import type { GatherEvent, GatherTarget } from '../../../src/jira/gather/events';

const estimationField = 'customfield_10016';
const sprintField = 'customfield_10020';

interface Site {
  /** Open items in rank order: id → id of the sprint it is planned in. */
  readonly open: ReadonlyMap<string, number | undefined>;
  readonly finished?: readonly string[];
  /** Closed sprints before the last one. */
  readonly olderSprints?: number;
  /** Answers that come instead, by a part of the path. */
  readonly instead?: (request: JiraRequest) => JiraAnswer | undefined;
}

const json = (value: unknown, status = 200): JiraAnswer => ({
  status,
  headers: {},
  body: JSON.stringify(value),
});

function issue(id: string, sprint: number | undefined, done = false): unknown {
  return {
    id,
    key: `SHOP-${id}`,
    fields: {
      summary: `Item ${id}`,
      description: null,
      issuetype: { id: '1', name: 'Story', subtask: false, hierarchyLevel: 0 },
      status: { id: '1', name: 'To Do', statusCategory: { key: done ? 'done' : 'new' } },
      project: { id: '10000' },
      created: '2026-10-01T09:00:00.000+0200',
      updated: '2026-11-01T09:00:00.000+0000',
      ...(done ? { resolutiondate: '2026-11-01T09:00:00.000+0000' } : {}),
      [estimationField]: 3,
      [sprintField]:
        sprint === undefined
          ? null
          : [{ id: sprint, name: 'S', state: done ? 'closed' : 'active', boardId: 1 }],
    },
  };
}

const closedSprint = {
  id: 6,
  name: 'S 6',
  state: 'closed',
  originBoardId: 1,
  startDate: '2026-10-20T09:00:00.000Z',
  completeDate: '2026-11-03T09:00:00.000Z',
};

/** Closed ones first, fifty a page, as Jira lists them. */
function pageOfSprints({ olderSprints = 0 }: Site, query: URLSearchParams): unknown {
  const older = Array.from({ length: olderSprints }, (_, index) => ({
    ...closedSprint,
    id: 1000 + index,
    completeDate: new Date(Date.UTC(2020, 0, 1 + index)).toISOString(),
  }));
  const all = [...older, closedSprint, { id: 7, name: 'S 7', state: 'active', originBoardId: 1 }].filter(
    ({ state }) => query.get('state')?.split(',').includes(state),
  );
  const startAt = Number(query.get('startAt'));
  const values = all.slice(startAt, startAt + 50);
  return { startAt, maxResults: 50, total: all.length, isLast: startAt + 50 >= all.length, values };
}

/** As little of Jira as reading a board needs; the real contract is tested against the stand-in. */
function answer(site: Site, request: JiraRequest): JiraAnswer {
  const { path } = request;
  const own = site.instead?.(request);
  if (own) return own;
  const query = new URLSearchParams(path.split('?')[1]);
  if (path.startsWith('/rest/api/3/project/')) return json({ id: '10000', key: 'SHOP', name: 'Shop' });
  if (path.startsWith('/rest/api/3/field')) {
    return json([
      {
        id: sprintField,
        name: 'Sprint',
        schema: { type: 'array', custom: 'com.pyxis.greenhopper.jira:gh-sprint' },
      },
      'an entry nobody can read',
    ]);
  }
  if (path === '/rest/api/3/status') {
    return json([
      { id: '1', name: 'To Do', statusCategory: { id: 2, key: 'new' } },
      { id: '3', name: 'In Progress', statusCategory: { id: 4, key: 'indeterminate' } },
      { id: '5', name: 'Done', statusCategory: { id: 3, key: 'done' } },
    ]);
  }
  if (path.includes('changelog/bulkfetch')) {
    const move = (at: string, to: string) => ({
      created: Date.parse(at),
      items: [{ fieldId: 'status', to }],
    });
    return json({
      issueChangeLogs: (site.finished ?? []).map((issueId) => ({
        issueId,
        // Done, taken back, and done again after the sprint was closed.
        changeHistories:
          issueId === '101'
            ? [
                move('2026-10-22', '3'),
                move('2026-10-30', '5'),
                move('2026-11-02', '3'),
                move('2026-11-05', '5'),
              ]
            : [move('2026-10-22', '3'), move('2026-10-30', '5')],
      })),
    });
  }
  if (path.includes('/configuration')) {
    return json({
      id: 1,
      name: 'Shop board',
      type: 'scrum',
      estimation: { type: 'field', field: { fieldId: estimationField, displayName: 'Story Points' } },
    });
  }
  if (path.includes('/sprint?')) return json(pageOfSprints(site, query));
  if (path.includes('/board/1/')) {
    const jql = query.get('jql') ?? '';
    const ids = jql.includes('statusCategory = Done')
      ? (site.finished ?? [])
      : [...site.open]
          .filter(([, sprint]) => (sprint !== undefined) === jql.includes('openSprints'))
          .map(([id]) => id);
    const start = Number(query.get('nextPageToken') ?? 0);
    const page = ids.slice(start, start + 150);
    const last = start + 150 >= ids.length;
    return json({
      issues: page.map((id) => ({ id })),
      isLast: last,
      ...(last ? {} : { nextPageToken: String(start + 150) }),
    });
  }
  if (path.includes('bulkfetch')) {
    const wanted = (request.body as { issueIdsOrKeys: string[] }).issueIdsOrKeys;
    const found = [...wanted].sort((a, b) => Number(a) - Number(b));
    return json({
      issues: found.map((id) =>
        issue(
          id,
          site.open.get(id) ?? (site.finished?.includes(id) ? 6 : undefined),
          site.finished?.includes(id),
        ),
      ),
    });
  }
  return json({ errorMessages: [`nothing answers ${path}`] }, 404);
}

async function read(site: Site, boardId: number | undefined = 1, more: Partial<GatherTarget> = {}) {
  const sent: JiraRequest[] = [];
  const events: GatherEvent[] = [];
  const assembler = new BacklogAssembler();
  const client = makeClient(
    {
      send: (request) => {
        sent.push(request);
        return Promise.resolve(answer(site, request));
      },
    },
    { wait: () => Promise.resolve(), chance: () => 0.5 },
  );
  const emit = (event: GatherEvent): void => {
    events.push(event);
    assembler.accept(event);
  };
  const gathered = await gatherBacklog(client, { projectId: '10000', boardId, ...more }, emit);
  await gatherRest(client, gathered, emit);
  return { sent, events, backlog: assembler.backlog() };
}

/** Ids that descend, so that order by id and order by rank differ. */
const many = new Map(
  Array.from({ length: 420 }, (_, index) => [String(9000 - index), index < 5 ? 7 : undefined] as const),
);

describe('reading a backlog', () => {
  it('reads criteria from the field the team chose', async () => {
    const criteriaField = { id: 'customfield_20001', name: 'What proves it' };
    const { sent, backlog } = await read({ open: many }, 1, { criteriaField });
    const bulk = sent.filter(({ path }) => path.includes('bulkfetch'));
    expect(bulk.length).toBeGreaterThan(0);
    for (const { body } of bulk) expect(JSON.stringify(body)).toContain('customfield_20001');
    expect(backlog.items[0]?.textFields.map(({ field, isChosen }) => [field, isChosen])).toEqual([
      ['customfield_20001', true],
    ]);
  });

  it('keeps Jira’s order: sprints first, then the backlog by rank', async () => {
    const { backlog } = await read({ open: many });
    expect(backlog.items.map(({ id }) => id)).toEqual([...many.keys()]);
    expect(backlog.items[0]).toMatchObject({
      sprintId: 7,
      estimate: { value: 3, unit: 'points' },
      created: '2026-10-01T07:00:00.000Z',
    });
  });

  it('takes one call a hundred items and a handful besides', async () => {
    const { sent } = await read({ open: many });
    expect(sent.filter(({ path }) => path.includes('issue/bulkfetch'))).toHaveLength(5);
    expect(sent.length).toBeLessThanOrEqual(5 + 10);
  });

  it('fills the last page of open items up with finished ones', async () => {
    const finished = Array.from({ length: 230 }, (_, index) => String(100 + index));
    const { sent, backlog } = await read({ open: many, finished });
    expect(sent.filter(({ path }) => path.includes('issue/bulkfetch'))).toHaveLength(7);
    expect(backlog.items).toHaveLength(420);
    expect(backlog.history.finished).toHaveLength(230);
  });

  it('asks for statuses only where an item moved to one that none stands in', async () => {
    const { sent } = await read({ open: many, finished: ['100'] });
    expect(sent.filter(({ path }) => path === '/rest/api/3/status')).toHaveLength(1);
    const calm = await read({
      open: many,
      finished: ['100'],
      instead: ({ path }) => (path.includes('changelog') ? json({ issueChangeLogs: [] }) : undefined),
    });
    expect(calm.sent.filter(({ path }) => path === '/rest/api/3/status')).toHaveLength(0);
  });

  it('asks a board that stands in the space, and the space only where it stands elsewhere', async () => {
    const standing = (id: string) => ({
      open: many,
      instead: ({ path }: JiraRequest) =>
        path.includes('/configuration')
          ? json({ name: 'Shop board', type: 'scrum', location: { id, key: 'SHOP', name: 'Shop' } })
          : undefined,
    });
    const here = await read(standing('10000'));
    expect(here.sent.filter(({ path }) => path.includes('/project/'))).toEqual([]);
    expect(here.backlog.board).toMatchObject({ projectKey: 'SHOP', projectName: 'Shop' });
    const elsewhere = await read(standing('10001'));
    expect(elsewhere.sent.filter(({ path }) => path.includes('/project/'))).toHaveLength(1);
  });

  it('says so where a board stands elsewhere and its space cannot be read', async () => {
    const { backlog } = await read({
      open: many,
      instead: ({ path }) =>
        path.includes('/project/')
          ? json({}, 403)
          : path.includes('/configuration')
            ? json({ name: 'Board', type: 'scrum', location: { id: '10001', key: 'OTHER', name: 'Other' } })
            : undefined,
    });
    expect(backlog.items).toHaveLength(420);
    expect(backlog.problems).toMatchObject([{ code: 'space-unreadable', cause: 'no-permission' }]);
  });

  it('asks for the lists at once where the host says what the board is', async () => {
    const { sent } = await read({ open: many }, 1, { boardType: 'scrum' });
    const first = sent.slice(0, 6).map(({ path }) => path.split('?')[0]);
    expect(first).toContain('/rest/software/1.0/board/1/issue');
    expect(first).toContain('/rest/software/1.0/board/1/backlog');
    expect(first).toContain('/rest/agile/1.0/board/1/sprint');
  });

  it('reads of many sprints the open ones and the latest closed ones', async () => {
    const { sent, backlog } = await read({ open: many, olderSprints: 199 });
    expect(sent.filter(({ path }) => path.includes('/sprint?'))).toHaveLength(2);
    expect(backlog.sprints.map(({ id }) => id)).toEqual([7]);
    const closed = backlog.history.closedSprints.map(({ id }) => id);
    expect(closed[0]).toBe(6);
    expect(closed).toContain(1198);
    expect(closed).not.toContain(1100);
  });

  it('tells the pages as they come, the first one alone', async () => {
    const { events } = await read({ open: many });
    const read100 = events.filter((event) => event.type === 'page').map((event) => event.read);
    expect(read100).toEqual([100, 200, 300, 400, 420]);
  });

  it('puts finished items into the sprint they were done in, by their changelog', async () => {
    const { backlog } = await read({ open: many, finished: ['100', '101'] });
    expect(backlog.history.finished).toMatchObject([
      {
        item: { id: '100' },
        sprintId: 6,
        started: '2026-10-22T00:00:00.000Z',
        done: '2026-10-30T00:00:00.000Z',
      },
      { item: { id: '101' }, sprintId: undefined, done: '2026-11-05T00:00:00.000Z' },
    ]);
  });

  it('falls back on the resolution date where the changelog cannot be read', async () => {
    const { backlog } = await read({
      open: many,
      finished: ['100'],
      instead: ({ path }) => (path.includes('changelog') ? json({}, 403) : undefined),
    });
    expect(backlog.history.finished).toMatchObject([{ sprintId: 6, done: '2026-11-01T09:00:00.000Z' }]);
    expect(backlog.problems).toMatchObject([{ code: 'edits-unreadable' }, { code: 'history-unreadable' }]);
  });

  it('falls back on it where a status that none stands in cannot be asked for', async () => {
    const { backlog } = await read({
      open: many,
      finished: ['100'],
      instead: ({ path }) => (path === '/rest/api/3/status' ? json({}, 403) : undefined),
    });
    expect(backlog.history.finished).toMatchObject([{ sprintId: 6, done: '2026-11-01T09:00:00.000Z' }]);
    expect(backlog.problems).toMatchObject([{ code: 'history-unreadable', cause: 'no-permission' }]);
  });

  it('shows the rest when a page fails, and names what is missing', async () => {
    const { backlog } = await read({
      open: many,
      instead: ({ path, body }) =>
        path.includes('issue/bulkfetch') &&
        (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys.includes('8850')
          ? json('<html>', 500)
          : undefined,
    });
    expect(backlog.items).toHaveLength(320);
    expect(backlog.expected).toBe(420);
    expect(backlog.problems).toEqual([
      {
        code: 'page-failed',
        cause: 'unavailable',
        params: { count: 100 },
        itemIds: expect.arrayContaining(['8850', '8801']) as unknown,
      },
    ]);
  });

  it('passes over an item nobody can read and says so', async () => {
    const { backlog } = await read({
      open: new Map([
        ['1', undefined],
        ['2', undefined],
      ]),
      instead: ({ path }) =>
        path.includes('issue/bulkfetch')
          ? json({ issues: [issue('1', undefined), { id: '2', key: 'SHOP-2' }] })
          : undefined,
    });
    expect(backlog.items.map(({ id }) => id)).toEqual(['1']);
    expect(backlog.problems).toMatchObject([{ code: 'item-unreadable' }]);
  });

  it.each([
    ['the fields', '/rest/api/3/field', 'fields-unreadable'],
    ['the configuration', '/configuration', 'configuration-unreadable'],
    ['the sprints', '/sprint?state=active', 'sprints-unreadable'],
    ['the history', 'resolved', 'history-unreadable'],
  ])('goes on without %s', async (_name, part, code) => {
    const { backlog } = await read({
      open: many,
      instead: ({ path }) => (path.includes(part) ? json({ errorMessages: [], errors: {} }, 403) : undefined),
    });
    expect(backlog.items).toHaveLength(420);
    expect(backlog.problems.map((problem) => problem.code)).toContain(code);
  });

  it('takes a board that never has sprints as one without', async () => {
    const { backlog } = await read({
      open: new Map([['1', undefined]]),
      instead: ({ path }) =>
        path.includes('/sprint?')
          ? json({ errorMessages: ['The board does not support sprints'] }, 400)
          : undefined,
    });
    expect(backlog).toMatchObject({ sprints: [], problems: [] });
  });

  it('fails as a whole only when the space or its list cannot be read', async () => {
    await expect(
      read({
        open: many,
        instead: ({ path }) =>
          path.includes('/project/')
            ? json({ errorMessages: ['No project could be found.'] }, 404)
            : undefined,
      }),
    ).rejects.toMatchObject({ kind: 'not-found' });
  });
});
