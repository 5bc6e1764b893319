import type { JiraAnswer, JiraHttp, JiraRequest } from '../../../../src/jira/http';

const json = (value: unknown, status = 200): JiraAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

function issue(id: string) {
  const number = Number(id) - 10_000;
  return {
    id,
    key: `SHOP-${number}`,
    fields: {
      summary: `Show order ${number} in the overview of the customer`,
      issuetype: { id: '1', name: 'Story', hierarchyLevel: 0 },
      status: { id: '1', name: 'To Do', statusCategory: { key: 'new' } },
      project: { id: '10000', key: 'SHOP' },
      description: null,
      labels: [],
      components: [],
      versions: [],
      fixVersions: [],
      issuelinks: [],
      subtasks: [],
      created: '2026-10-01T09:00:00.000+0000',
      updated: '2026-11-10T09:00:00.000+0000',
      customfield_10016: number % 2 === 0 ? 3 : null,
    },
  };
}

export interface SmallJiraOptions {
  /** Ids of items whose page is refused, as long as it is refused. */
  readonly refusedPageOf?: Set<string>;
  readonly canEdit?: boolean;
  readonly listRefusedWith?: number;
  /** The app's property, by item id. */
  readonly verdicts?: ReadonlyMap<string, unknown>;
}

/** As much of Jira as one board's backlog takes: a port in memory, for driving the reader without a host. */
export function smallJira(
  count: number,
  options: SmallJiraOptions = {},
): JiraHttp & { readonly asked: string[] } {
  const ids = Array.from({ length: count }, (_, index) => String(10_001 + index));
  const asked: string[] = [];

  function bulk(body: unknown): JiraAnswer {
    const wanted = (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys;
    if (wanted.some((id) => options.refusedPageOf?.has(id)))
      return json({ errorMessages: ['Not now.'] }, 400);
    return json({
      issues: wanted.map((id) => ({
        ...issue(id),
        properties: { 'backlog-refinery': options.verdicts?.get(id) },
      })),
    });
  }

  function answer({ path, body }: JiraRequest): JiraAnswer {
    const { pathname } = new URL(path, 'https://shop.example');
    if (pathname === '/rest/api/3/serverInfo') return json({ serverTime: '2026-11-21T09:00:00.000+0000' });
    if (pathname === '/rest/api/3/mypermissions') {
      const has = { havePermission: options.canEdit ?? true };
      return json({ permissions: { EDIT_ISSUES: has, CREATE_ISSUES: has, LINK_ISSUES: has } });
    }
    if (pathname === '/rest/api/3/project/10000') return json({ id: '10000', key: 'SHOP', name: 'Web shop' });
    if (pathname === '/rest/api/3/field') return json([{ id: 'customfield_10016', name: 'Story Points' }]);
    if (pathname === '/rest/agile/1.0/board/1/configuration') {
      return json({
        name: 'Shop board',
        type: 'scrum',
        estimation: { type: 'field', field: { fieldId: 'customfield_10016', displayName: 'Story Points' } },
      });
    }
    if (pathname === '/rest/agile/1.0/board/1/sprint') {
      return json({ startAt: 0, maxResults: 50, isLast: true, values: [] });
    }
    const isList = /^\/rest\/software\/1\.0\/board\/1\/(issue|backlog)$/.test(pathname);
    if (isList && options.listRefusedWith !== undefined) return json({}, options.listRefusedWith);
    if (pathname === '/rest/software/1.0/board/1/issue') return json({ issues: [], isLast: true });
    if (pathname === '/rest/software/1.0/board/1/backlog') {
      return json({ issues: ids.map((id) => ({ id })), isLast: true });
    }
    if (pathname === '/rest/api/3/issue/bulkfetch') return bulk(body);
    return json({ errorMessages: [`Nobody taught this Jira ${pathname}.`] }, 404);
  }

  return {
    asked,
    send: (request) => {
      asked.push(`${request.method} ${request.path.split('?')[0] ?? ''}`);
      return Promise.resolve(answer(request));
    },
  };
}
