/** What the site consists of: fields, types, statuses, priorities, projects. */
import { refusal } from '../refusal';
import { priorityShape, resolutionShape, statusShape, typeShape } from '../shapes/common';
import { fieldAnswer, fieldShapes } from '../shapes/fields';
import { fullProject, projectStatuses } from '../shapes/project';
import { canInProject, visibleProjects } from '../state/permissions';
import { PRIORITIES, RESOLUTIONS } from '../state/planting/basics';
import type { ProjectRecord, TypeRecord } from '../state/records';
import { need } from '../state/site';
import { ok, param, type Answer, type Call, type Operation } from './operation';
import { pageBean, pageRequest } from './paging';
import { requireProject } from './require-project';
import { metaShape, screenFields } from './screens';

const PAGE = 50;
const CREATEMETA_PAGE = 200;

function searchFields(call: Call): Answer {
  const query = call.query.text('query')?.toLowerCase();
  const ids = call.query.list('id');
  const kinds = call.query.list('type');
  const found = fieldShapes(call).filter(
    ({ id, name }) =>
      (query === undefined || name.toLowerCase().includes(query)) &&
      (ids === undefined || ids.includes(id)) &&
      (kinds === undefined || kinds.includes(id.startsWith('customfield_') ? 'custom' : 'system')),
  );
  return ok(
    pageBean(found, pageRequest(call, PAGE, PAGE), ({ id, name, schema, projectId }) => ({
      id,
      key: id,
      name,
      schema,
      ...(projectId === null ? {} : { scope: { type: 'PROJECT', project: { id: String(projectId) } } }),
      isLocked: false,
    })),
  );
}

function visibleTypes(call: Call): TypeRecord[] {
  const ids = new Set(visibleProjects(call.site, call.caller).flatMap(({ typeIds }) => typeIds));
  return call.site.types.filter(({ id }) => ids.has(id));
}

function projectTypes(call: Call, project: ProjectRecord): TypeRecord[] {
  return project.typeIds.map((id) => need(call.site.types.get(id), `type ${id}`));
}

function createTypes(call: Call): Answer {
  const project = requireProject(call, param(call, 'projectIdOrKey'));
  const types = canInProject(call.site, call.caller, 'CREATE_ISSUES', project)
    ? projectTypes(call, project)
    : [];
  const { startAt, maxResults } = pageRequest(call, PAGE, CREATEMETA_PAGE);
  return ok({
    startAt,
    maxResults,
    total: types.length,
    issueTypes: types.slice(startAt, startAt + maxResults).map((type) => typeShape(call.site, type)),
  });
}

function createFields(call: Call): Answer {
  const project = requireProject(call, param(call, 'projectIdOrKey'));
  const type = projectTypes(call, project).find(({ id }) => String(id) === param(call, 'issueTypeId'));
  if (!type) throw refusal(404, 'Issue type not found.');
  const fields = canInProject(call.site, call.caller, 'CREATE_ISSUES', project)
    ? screenFields(call, project, type, 'create').filter(({ id }) => id !== 'comment')
    : [];
  const { startAt, maxResults } = pageRequest(call, PAGE, CREATEMETA_PAGE);
  return ok({
    startAt,
    maxResults,
    total: fields.length,
    fields: fields
      .slice(startAt, startAt + maxResults)
      .map((field) => ({ ...metaShape(call, project, type, field), fieldId: field.id })),
  });
}

function visibleStatuses(call: Call): Record<string, unknown>[] {
  const ids = new Set(visibleProjects(call.site, call.caller).flatMap(({ statusIds }) => statusIds));
  return call.site.statuses.filter(({ id }) => ids.has(id)).map((status) => statusShape(call.site, status));
}

const projectOf = (call: Call): ProjectRecord => requireProject(call, param(call, 'projectIdOrKey'));
const createMeta = '/rest/api/3/issue/createmeta/:projectIdOrKey/issuetypes';

export const siteDataOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/api/3/field', run: (call) => ok(fieldShapes(call).map(fieldAnswer)) },
  { method: 'GET', path: '/rest/api/3/field/search', run: searchFields },
  {
    method: 'GET',
    path: '/rest/api/3/issuetype',
    run: (call) => ok(visibleTypes(call).map((type) => typeShape(call.site, type))),
  },
  {
    method: 'GET',
    path: '/rest/api/3/issuetype/project',
    run: (call) => {
      call.query.required('projectId');
      const project = requireProject(call, String(call.query.integer('projectId', 0)));
      const level = call.query.text('level');
      return ok(
        projectTypes(call, project)
          .filter((type) => level === undefined || type.level === call.query.integer('level', 0))
          .map((type) => typeShape(call.site, type)),
      );
    },
  },
  { method: 'GET', path: '/rest/api/3/status', run: (call) => ok(visibleStatuses(call)) },
  {
    method: 'GET',
    path: '/rest/api/3/priority/search',
    run: (call) =>
      ok(pageBean(PRIORITIES, pageRequest(call, PAGE, PAGE), ({ id }) => priorityShape(call.site, id))),
  },
  {
    method: 'GET',
    path: '/rest/api/3/resolution/search',
    run: (call) =>
      ok(pageBean(RESOLUTIONS, pageRequest(call, PAGE, PAGE), ({ id }) => resolutionShape(call.site, id))),
  },
  {
    method: 'GET',
    path: '/rest/api/3/project/:projectIdOrKey',
    run: (call) => ok(fullProject(call.site, projectOf(call))),
  },
  {
    method: 'GET',
    path: '/rest/api/3/project/:projectIdOrKey/statuses',
    run: (call) => ok(projectStatuses(call.site, projectOf(call))),
  },
  { method: 'GET', path: createMeta, run: createTypes },
  { method: 'GET', path: `${createMeta}/:issueTypeId`, run: createFields },
];
