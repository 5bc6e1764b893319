/** One of each small thing by its id or name, and the lists that were never paged. */
import { refusal } from '../refusal';
import { categoryShapes, priorityShape, resolutionShape, statusShape, typeShape } from '../shapes/common';
import { visibleProjects } from '../state/permissions';
import { PRIORITIES, RESOLUTIONS } from '../state/planting/basics';
import type { StatusRecord, TypeRecord } from '../state/records';
import { ok, param, type Answer, type Call, type Operation } from './operation';

/** @throws {Refusal} 404 when there is none, or none that may be seen */
function found<T>(value: T | null | undefined, words: string): T {
  if (value === null || value === undefined) throw refusal(404, words);
  return value;
}

function visible<T>(call: Call, ids: 'typeIds' | 'statusIds', get: (id: number) => T | undefined): T[] {
  const all = visibleProjects(call.site, call.caller).flatMap((project) => project[ids]);
  return [...new Set(all)].flatMap((id) => get(id) ?? []);
}

function oneType(call: Call): Answer {
  const id = param(call, 'id');
  const types = visible<TypeRecord>(call, 'typeIds', (each) => call.site.types.get(each));
  const type = types.find((each) => String(each.id) === id);
  return ok(typeShape(call.site, found(type, `The issue type with id '${id}' does not exist`)));
}

/** An id is preferred to a name that looks like one. */
function oneStatus(call: Call): Answer {
  const wanted = param(call, 'idOrName');
  const statuses = visible<StatusRecord>(call, 'statusIds', (each) => call.site.statuses.get(each));
  const status =
    statuses.find(({ id }) => String(id) === wanted) ?? statuses.find(({ name }) => name === wanted);
  return ok(
    statusShape(
      call.site,
      found(status, 'The status does not exist or is not associated with any workflow.'),
    ),
  );
}

function oneCategory(call: Call): Answer {
  const wanted = param(call, 'idOrKey');
  const category = categoryShapes(call.site).find(({ id, key }) => String(id) === wanted || key === wanted);
  return ok(found(category, `The status category with id or key '${wanted}' does not exist.`));
}

function onePriority(call: Call): Answer {
  const id = param(call, 'id');
  return ok(found(priorityShape(call.site, Number(id)), `The priority with id '${id}' does not exist.`));
}

function oneResolution(call: Call): Answer {
  const id = param(call, 'id');
  return ok(found(resolutionShape(call.site, Number(id)), `The resolution with id '${id}' does not exist.`));
}

const api = '/rest/api/3';

export const singleReadOperations: readonly Operation[] = [
  { method: 'GET', path: `${api}/issuetype/:id`, run: oneType },
  { method: 'GET', path: `${api}/status/:idOrName`, run: oneStatus },
  { method: 'GET', path: `${api}/statuscategory`, run: (call) => ok(categoryShapes(call.site)) },
  { method: 'GET', path: `${api}/statuscategory/:idOrKey`, run: oneCategory },
  {
    method: 'GET',
    path: `${api}/priority`,
    run: ({ site }) => ok(PRIORITIES.map(({ id }) => priorityShape(site, id))),
  },
  { method: 'GET', path: `${api}/priority/:id`, run: onePriority },
  {
    method: 'GET',
    path: `${api}/resolution`,
    run: ({ site }) => ok(RESOLUTIONS.map(({ id }) => resolutionShape(site, id))),
  },
  { method: 'GET', path: `${api}/resolution/:id`, run: oneResolution },
];
