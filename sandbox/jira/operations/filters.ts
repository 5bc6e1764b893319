/** Saved filters, and the labels in use. */
import { z } from 'zod';
import { fieldRefusal, refusal } from '../refusal';
import { apiUrl, personShape } from '../shapes/common';
import { fieldShapes } from '../shapes/fields';
import { canGlobally, canSee } from '../state/permissions';
import type { FilterRecord } from '../state/records';
import { compileFor } from './find-issues';
import {
  bodyOf,
  noContent,
  ok,
  param,
  requireCaller,
  type Answer,
  type Call,
  type Operation,
} from './operation';
import { pageBean, pageRequest } from './paging';

const LABEL_PAGE = 1000;
const PAGE = 50;

/** A filter that is not shared is its owner's alone. */
export function mayUse(call: Call, filter: FilterRecord): boolean {
  return filter.private !== true || filter.owner === call.caller?.id;
}

/** @throws {Refusal} 400: a filter that is gone and one that is not shared look alike */
export function requireFilter(call: Call, id: number): FilterRecord {
  requireCaller(call);
  const found = call.site.filters.get(id);
  if (!found || !mayUse(call, found))
    throw refusal(
      400,
      `The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.`,
    );
  return found;
}

/** @throws {Refusal} 404 when the address names one that is not there */
export function filterOf(call: Call, name = 'id'): FilterRecord {
  requireCaller(call);
  const filter = call.site.filters.get(Number(param(call, name)));
  if (!filter || !mayUse(call, filter))
    throw refusal(404, `The selected filter with id '${param(call, name)}' does not exist.`);
  return filter;
}

const isFavourite = (call: Call, { favouriteOf = [] }: FilterRecord): boolean =>
  call.caller !== null && favouriteOf.includes(call.caller.id);

function shape(call: Call, filter: FilterRecord): Record<string, unknown> {
  return {
    self: apiUrl(call.site, `filter/${filter.id}`),
    id: String(filter.id),
    name: filter.name,
    description: filter.description,
    owner: personShape(call.site, filter.owner),
    jql: filter.jql,
    viewUrl: `${call.site.base}/issues/?filter=${filter.id}`,
    searchUrl: apiUrl(call.site, `search/jql?jql=${encodeURIComponent(filter.jql)}`),
    favourite: isFavourite(call, filter),
    favouritedCount: filter.favouriteOf?.length ?? 0,
    sharePermissions: filter.private === true ? [] : [{ id: filter.id, type: 'authenticated' }],
    editPermissions: [],
    isWritable: filter.owner === call.caller?.id,
  };
}

const whole = (call: Call, filter: FilterRecord): Record<string, unknown> => ({
  ...shape(call, filter),
  sharedUsers: { size: 0, items: [], 'max-results': 1000, 'start-index': 0, 'end-index': 0 },
  subscriptions: { size: 0, items: [], 'max-results': 1000, 'start-index': 0, 'end-index': 0 },
});

/** What a search names of each filter when nothing more is asked for. */
const BRIEF = ['self', 'id', 'name'] as const;

function search(call: Call): Answer {
  requireCaller(call);
  const { query, site } = call;
  const name = query.text('filterName')?.toLowerCase();
  const owner = query.text('accountId');
  const ids = query.list('id');
  const expand = query.list('expand') ?? [];
  const filters = site.filters
    .filter(
      (filter) =>
        mayUse(call, filter) &&
        (name === undefined || filter.name.toLowerCase().includes(name)) &&
        (owner === undefined || filter.owner === owner) &&
        (ids === undefined || ids.includes(String(filter.id))),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const render = (filter: FilterRecord): Record<string, unknown> => {
    const { isWritable: _private, ...all } = shape(call, filter);
    const wanted = new Set<string>([...BRIEF, ...expand]);
    return {
      expand:
        'description,owner,jql,viewUrl,searchUrl,favourite,favouritedCount,sharePermissions,editPermissions,isWritable,subscriptions',
      ...Object.fromEntries(Object.entries(all).filter(([key]) => wanted.has(key))),
    };
  };
  const self = call.query.onto(apiUrl(site, 'filter/search'));
  return ok(pageBean(filters, pageRequest(call, PAGE, 100), render, self));
}

const bodySchema = z.looseObject({
  name: z.string().trim().min(1).max(255),
  description: z.string().optional(),
  jql: z.string().optional(),
  /** Whom it is shared with; nobody but everybody who signed in is told apart here. */
  sharePermissions: z
    .array(z.looseObject({ type: z.enum(['global', 'authenticated', 'loggedin']) }))
    .optional(),
});

/** @throws {Refusal} 400 for JQL nobody could run, or a name one has used already */
function checkFilter(call: Call, name: string, jql: string, id: number | null): void {
  const { problems } = compileFor(call, jql);
  if (problems.length > 0) throw refusal(400, ...problems);
  const twin = call.site.filters.find(
    (each) => each.name === name && each.owner === call.caller?.id && each.id !== id,
  );
  if (twin) throw fieldRefusal({ filterName: 'Filter with same name already exists.' });
}

function make(call: Call): Answer {
  const owner = requireCaller(call);
  const { name, description = '', jql = '', sharePermissions = [] } = bodyOf(call, bodySchema);
  checkFilter(call, name, jql, null);
  const filter = {
    id: call.site.nextId('filter'),
    name,
    description,
    jql,
    owner: owner.id,
    private: sharePermissions.length === 0,
  };
  call.site.filters.put(filter);
  return ok(whole(call, filter));
}

/** @throws {Refusal} 403 for a filter of somebody else */
function ownFilter(call: Call): FilterRecord {
  const filter = filterOf(call);
  if (filter.owner !== call.caller?.id && !canGlobally(call.site, call.caller, 'ADMINISTER'))
    throw refusal(403, 'You do not have permission to change this filter.');
  return filter;
}

function update(call: Call): Answer {
  const before = ownFilter(call);
  const {
    name,
    description = before.description,
    jql = before.jql,
    sharePermissions,
  } = bodyOf(call, bodySchema);
  checkFilter(call, name, jql, before.id);
  const filter = {
    ...before,
    name,
    description,
    jql,
    ...(sharePermissions === undefined ? {} : { private: sharePermissions.length === 0 }),
  };
  call.site.filters.put(filter);
  return ok(whole(call, filter));
}

function remove(call: Call): Answer {
  call.site.filters.delete(ownFilter(call).id);
  return noContent;
}

function mine(call: Call): Answer {
  const { id } = requireCaller(call);
  return ok(call.site.filters.filter(({ owner }) => owner === id).map((filter) => whole(call, filter)));
}

function favourites(call: Call): Answer {
  requireCaller(call);
  const marked = call.site.filters.filter((filter) => isFavourite(call, filter) && mayUse(call, filter));
  return ok(marked.map((filter) => whole(call, filter)));
}

/** Everybody has favourites of their own, whoever a filter belongs to. */
function mark(on: boolean): (call: Call) => Answer {
  return (call) => {
    const { id } = requireCaller(call);
    const filter = filterOf(call);
    const others = (filter.favouriteOf ?? []).filter((each) => each !== id);
    const marked = { ...filter, favouriteOf: on ? [...others, id] : others };
    call.site.filters.put(marked);
    return ok(whole(call, marked));
  };
}

function columns(call: Call): Answer {
  const filter = filterOf(call);
  if (!filter.columns) throw refusal(404, `The filter with id '${filter.id}' has no columns of its own.`);
  const names = new Map(fieldShapes(call).map(({ id, name }) => [id, name]));
  return ok(filter.columns.map((value) => ({ label: names.get(value) ?? value, value })));
}

/** As a form, or as JSON. */
function setColumns(call: Call): Answer {
  const filter = ownFilter(call);
  const chosen = call.rawBody.trimStart().startsWith('{')
    ? bodyOf(call, z.looseObject({ columns: z.array(z.string()).min(1) })).columns
    : new URLSearchParams(call.rawBody).getAll('columns');
  const known = new Set(fieldShapes(call).map(({ id }) => id));
  const unknown = chosen.find((value) => !known.has(value));
  if (unknown !== undefined) throw refusal(400, `The column '${unknown}' does not exist.`);
  call.site.filters.put({ ...filter, columns: chosen });
  return ok({});
}

function resetColumns(call: Call): Answer {
  const { columns: _own, ...filter } = ownFilter(call);
  call.site.filters.put(filter);
  return noContent;
}

function labels(call: Call): Answer {
  requireCaller(call);
  const used = new Set<string>();
  for (const issue of call.site.issues.all()) {
    if (canSee(call.site, call.caller, issue)) for (const label of issue.labels) used.add(label);
  }
  return ok(pageBean([...used].sort(), pageRequest(call, LABEL_PAGE, LABEL_PAGE), (label) => label));
}

const one = '/rest/api/3/filter/:id';

export const filterOperations: readonly Operation[] = [
  { method: 'POST', path: '/rest/api/3/filter', run: make },
  { method: 'GET', path: '/rest/api/3/filter/favourite', run: favourites },
  { method: 'PUT', path: `${one}/favourite`, run: mark(true) },
  { method: 'DELETE', path: `${one}/favourite`, run: mark(false) },
  { method: 'GET', path: `${one}/columns`, run: columns },
  { method: 'PUT', path: `${one}/columns`, run: setColumns },
  { method: 'DELETE', path: `${one}/columns`, run: resetColumns },
  { method: 'GET', path: '/rest/api/3/filter/my', run: mine },
  { method: 'GET', path: '/rest/api/3/filter/search', run: search },
  { method: 'GET', path: one, run: (call) => ok(whole(call, filterOf(call))) },
  { method: 'PUT', path: one, run: update },
  { method: 'DELETE', path: one, run: remove },
  { method: 'GET', path: '/rest/api/3/label', run: labels },
];
