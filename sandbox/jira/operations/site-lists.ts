/** Statuses as the newer operations have them, fields by project and work type, settings of the site and the person. */
import { refusal } from '../refusal';
import { visibleProjects } from '../state/permissions';
import type { Category, StatusRecord } from '../state/records';
import { ok, requireCaller, type Answer, type Call, type Operation } from './operation';
import { pageBean, pageRequest } from './paging';
import { requireProject } from './require-project';
import { isRequired, screenFields } from './screens';
import { need } from '../state/site';

const STATUS_PAGE = 200;
const FIELD_PAGE = 50;

function visibleStatuses(call: Call): StatusRecord[] {
  const ids = new Set(visibleProjects(call.site, call.caller).flatMap(({ statusIds }) => statusIds));
  return call.site.statuses.filter(({ id }) => ids.has(id));
}

/** The newer status operations have names of their own for the categories. */
const NEW_CATEGORY: Readonly<Record<Category, string>> = {
  new: 'TODO',
  indeterminate: 'IN_PROGRESS',
  done: 'DONE',
};

function newStatusShape({ id, name, category, projectId }: StatusRecord): Record<string, unknown> {
  return {
    id: String(id),
    name,
    statusCategory: NEW_CATEGORY[category],
    scope: projectId === null ? { type: 'GLOBAL' } : { type: 'PROJECT', project: { id: String(projectId) } },
    description: '',
  };
}

function searchStatuses(call: Call): Answer {
  const projectId = call.query.text('projectId');
  const text = call.query.text('searchString')?.toLowerCase() ?? '';
  const category = call.query.text('statusCategory');
  const statuses = visibleStatuses(call).filter(
    (status) =>
      status.name.toLowerCase().includes(text) &&
      (category === undefined || NEW_CATEGORY[status.category] === category) &&
      (projectId === undefined ? status.projectId === null : String(status.projectId) === projectId),
  );
  return ok(pageBean(statuses, pageRequest(call, STATUS_PAGE, STATUS_PAGE), newStatusShape));
}

/** Named ones only, as many as there are of them. */
function someStatuses(call: Call): Answer {
  const ids = call.query.list('id');
  if (!ids) throw refusal(400, "The 'id' query parameter is required.");
  return ok(
    visibleStatuses(call)
      .filter(({ id }) => ids.includes(String(id)))
      .map(newStatusShape),
  );
}

/** By name: the site's, or those of one project. */
function statusesByName(call: Call): Answer {
  const names = call.query.list('name');
  if (!names) throw refusal(400, "The 'name' query parameter is required.");
  const projectId = call.query.text('projectId');
  return ok(
    visibleStatuses(call)
      .filter(
        (status) =>
          names.includes(status.name) &&
          (projectId === undefined ? status.projectId === null : String(status.projectId) === projectId),
      )
      .map(newStatusShape),
  );
}

/** Fields a project has for a work type. */
function projectFields(call: Call): Answer {
  const projectIds = call.query.list('projectId');
  const typeIds = call.query.list('workTypeId');
  if (!projectIds || !typeIds)
    throw refusal(400, "The 'projectId' and 'workTypeId' parameters are required.");
  const fields = projectIds.flatMap((projectId) => {
    const project = requireProject(call, projectId);
    return project.typeIds
      .filter((id) => typeIds.includes(String(id)))
      .flatMap((id) => {
        const type = need(call.site.types.get(id), `type ${id}`);
        return screenFields(call, project, type, 'create').map((field) => ({
          projectId: project.id,
          workTypeId: id,
          fieldId: field.id,
          isRequired: isRequired(call.site, project, type, field),
          description: '',
        }));
      });
  });
  return ok(pageBean(fields, pageRequest(call, FIELD_PAGE, FIELD_PAGE), (field) => field));
}

const configuration = {
  votingEnabled: true,
  watchingEnabled: true,
  unassignedIssuesAllowed: true,
  subTasksEnabled: true,
  issueLinkingEnabled: true,
  timeTrackingEnabled: true,
  attachmentsEnabled: true,
  timeTrackingConfiguration: {
    workingHoursPerDay: 8,
    workingDaysPerWeek: 5,
    timeFormat: 'pretty',
    defaultUnit: 'minute',
  },
};

function preference(call: Call): Answer {
  const caller = requireCaller(call);
  const values: Readonly<Record<string, string>> = {
    'jira.user.locale': caller.locale,
    'jira.user.timezone': caller.timeZone,
  };
  const value = values[call.query.text('key') ?? ''];
  if (value === undefined) throw refusal(404, 'key not found.');
  return ok(value);
}

export const siteListOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/api/3/statuses', run: someStatuses },
  { method: 'GET', path: '/rest/api/3/statuses/byNames', run: statusesByName },
  { method: 'GET', path: '/rest/api/3/statuses/search', run: searchStatuses },
  { method: 'GET', path: '/rest/api/3/projects/fields', run: projectFields },
  {
    method: 'GET',
    path: '/rest/api/3/configuration',
    run: (call) => {
      requireCaller(call);
      return ok(configuration);
    },
  },
  { method: 'GET', path: '/rest/api/3/mypreferences', run: preference },
  {
    method: 'GET',
    path: '/rest/api/3/mypreferences/locale',
    run: (call) => ok({ locale: requireCaller(call).locale }),
  },
];
