/** The one dashboard every site has: nobody makes one here. */
import { refusal } from '../refusal';
import { apiUrl } from '../shapes/common';
import { ok, param, requireCaller, type Answer, type Call, type Operation } from './operation';
import { pageBean, pageRequest } from './paging';

const PAGE = 50;
const DEFAULT_ID = '10000';

function shape(call: Call): Record<string, unknown> {
  return {
    description: '',
    id: DEFAULT_ID,
    isFavourite: false,
    name: 'Default dashboard',
    popularity: 0,
    self: apiUrl(call.site, `dashboard/${DEFAULT_ID}`),
    sharePermissions: [{ type: 'global' }],
    editPermissions: [],
    view: `${call.site.base}/secure/Dashboard.jspa?selectPageId=${DEFAULT_ID}`,
    isWritable: false,
    systemDashboard: true,
  };
}

function list(call: Call): Answer {
  requireCaller(call);
  const { startAt, maxResults } = pageRequest(call, 20, PAGE);
  const mine = ['favourite', 'my'].includes(call.query.text('filter') ?? '');
  const all = mine ? [] : [shape(call)];
  return ok({ startAt, maxResults, total: all.length, dashboards: all.slice(startAt, startAt + maxResults) });
}

function search(call: Call): Answer {
  requireCaller(call);
  const name = call.query.text('dashboardName')?.toLowerCase() ?? '';
  const all = [shape(call)].filter((each) => String(each['name']).toLowerCase().includes(name));
  return ok(
    pageBean(
      all,
      pageRequest(call, PAGE, PAGE),
      (each) => each,
      call.query.onto(apiUrl(call.site, 'dashboard/search')),
    ),
  );
}

function read(call: Call): Answer {
  requireCaller(call);
  const id = param(call, 'id');
  if (id !== DEFAULT_ID) throw refusal(404, `The dashboard with id '${id}' does not exist.`);
  return ok(shape(call));
}

export const dashboardOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/api/3/dashboard', run: list },
  { method: 'GET', path: '/rest/api/3/dashboard/search', run: search },
  { method: 'GET', path: '/rest/api/3/dashboard/:id', run: read },
];
