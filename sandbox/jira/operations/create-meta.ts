/** The deprecated `issue/createmeta`, which clients of long standing still ask. */
import { apiUrl, avatarUrls, typeShape } from '../shapes/common';
import { canInProject, visibleProjects } from '../state/permissions';
import { need } from '../state/site';
import { ok, type Answer, type Call, type Operation } from './operation';
import { metaShape, screenFields } from './screens';

function createMeta(call: Call): Answer {
  const { site, caller, query } = call;
  const ids = query.list('projectIds');
  const keys = query.list('projectKeys');
  const typeIds = query.list('issuetypeIds');
  const typeNames = query.list('issuetypeNames');
  const withFields = (query.list('expand') ?? []).includes('projects.issuetypes.fields');
  const projects = visibleProjects(site, caller).filter(
    (project) =>
      canInProject(site, caller, 'CREATE_ISSUES', project) &&
      ((ids === undefined && keys === undefined) ||
        ids?.includes(String(project.id)) === true ||
        keys?.includes(project.key) === true),
  );
  return ok({
    expand: 'projects',
    projects: projects.map((project) => ({
      expand: 'issuetypes',
      self: apiUrl(site, `project/${project.id}`),
      id: String(project.id),
      key: project.key,
      name: project.name,
      avatarUrls: avatarUrls(site, 'project', String(project.id)),
      issuetypes: project.typeIds
        .map((id) => need(site.types.get(id), `type ${id}`))
        .filter(
          ({ id, name }) =>
            (typeIds === undefined && typeNames === undefined) ||
            typeIds?.includes(String(id)) === true ||
            typeNames?.includes(name) === true,
        )
        .map((type) => ({
          ...typeShape(site, type),
          ...(withFields
            ? {
                expand: 'fields',
                fields: Object.fromEntries(
                  screenFields(call, project, type, 'create')
                    .filter(({ id }) => id !== 'comment')
                    .map((field) => [field.id, metaShape(call, project, type, field)]),
                ),
              }
            : {}),
        })),
    })),
  });
}

export const createMetaOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/api/3/issue/createmeta', run: createMeta },
];
