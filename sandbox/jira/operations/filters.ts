/** Saved filters, labels and the other small lists a client asks for. */
import { refusal } from '../refusal';
import { apiUrl, personShape } from '../shapes/common';
import { canSee } from '../state/permissions';
import { ok, param, requireCaller, type Answer, type Call, type Operation } from './operation';
import { pageBean, pageRequest } from './paging';

const LABEL_PAGE = 1000;

function filter(call: Call): Answer {
  requireCaller(call);
  const found = call.site.filters.get(Number(param(call, 'id')));
  if (!found)
    throw refusal(
      400,
      `The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.`,
    );
  return ok({
    self: apiUrl(call.site, `filter/${found.id}`),
    id: String(found.id),
    name: found.name,
    owner: personShape(call.site, found.owner),
    jql: found.jql,
    viewUrl: `${call.site.base}/issues/?filter=${found.id}`,
    searchUrl: apiUrl(call.site, `search/jql?jql=${encodeURIComponent(found.jql)}`),
    favourite: false,
    favouritedCount: 0,
    sharePermissions: [],
    editPermissions: [],
    subscriptions: { size: 0, items: [], 'max-results': 0, 'start-index': 0, 'end-index': 0 },
  });
}

function labels(call: Call): Answer {
  requireCaller(call);
  const used = new Set<string>();
  for (const issue of call.site.issues.all()) {
    if (canSee(call.site, call.caller, issue)) for (const label of issue.labels) used.add(label);
  }
  return ok(pageBean([...used].sort(), pageRequest(call, LABEL_PAGE, LABEL_PAGE), (label) => label));
}

export const filterOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/api/3/filter/:id', run: filter },
  { method: 'GET', path: '/rest/api/3/label', run: labels },
];
