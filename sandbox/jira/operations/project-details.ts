/** What belongs to a project beside its issues: roles, hierarchy, components, versions, features. */
import { z } from 'zod';
import { problem, refusal } from '../refusal';
import { apiUrl, avatarUrls, partShape, personShape, stableUuid } from '../shapes/common';
import { projectShape, projectStub } from '../shapes/project';
import { canInProject, visibleProjects } from '../state/permissions';
import type { PartRecord, ProjectRecord, Role } from '../state/records';
import { need } from '../state/site';
import { bodyOf, noContent, ok, param, type Answer, type Call, type Operation } from './operation';
import { pageBean, pageRequest } from './paging';
import { requireProject } from './require-project';

const PAGE = 50;
const FIRST_ACTOR = 10_100;

const ROLES: readonly { readonly id: number; readonly name: string; readonly role: Role }[] = [
  { id: 10002, name: 'Administrators', role: 'admin' },
  { id: 10003, name: 'Member', role: 'member' },
  { id: 10004, name: 'Viewer', role: 'viewer' },
];
type ProjectRole = (typeof ROLES)[number];

const projectOf = (call: Call): ProjectRecord => requireProject(call, param(call, 'projectIdOrKey'));

const roleUrl = (call: Call, project: ProjectRecord, { id }: ProjectRole): string =>
  apiUrl(call.site, `project/${project.id}/role/${id}`);

/** Who may see or change roles: those who administer the project. */
function requireAdministered(call: Call): ProjectRecord {
  const project = projectOf(call);
  if (!canInProject(call.site, call.caller, 'ADMINISTER_PROJECTS', project)) {
    throw refusal(403, 'You do not have permission to administer this project.');
  }
  return project;
}

function requireRole(call: Call): ProjectRole {
  const role = ROLES.find(({ id }) => String(id) === param(call, 'id'));
  if (!role) throw refusal(404, `Can not retrieve a role actor for a null project role.`);
  return role;
}

function roleShape(call: Call, project: ProjectRecord, role: ProjectRole): Record<string, unknown> {
  const { site } = call;
  const people = Object.entries(project.roles).filter(([, each]) => each === role.role);
  return {
    self: roleUrl(call, project, role),
    name: role.name,
    id: role.id,
    description: '',
    actors: people.map(([accountId], place) => ({
      id: FIRST_ACTOR + place,
      displayName: personShape(site, accountId)?.['displayName'],
      type: 'atlassian-user-role-actor',
      avatarUrl: avatarUrls(site, 'user', accountId)['16x16'],
      actorUser: { accountId },
    })),
    ...(project.style === 'team' ? { scope: { type: 'PROJECT', project: projectStub(site, project) } } : {}),
  };
}

function addActors(call: Call): Answer {
  const project = requireAdministered(call);
  const role = requireRole(call);
  const { user } = bodyOf(call, z.looseObject({ user: z.array(z.string()).min(1) }));
  const unknown = user.find((id) => !call.site.users.get(id));
  if (unknown !== undefined)
    throw refusal(404, `We can't find '${unknown}' in any accessible user directory.`);
  // Somebody has one role here: the latest.
  const added = Object.fromEntries(user.map((id) => [id, role.role]));
  const changed = { ...project, roles: { ...project.roles, ...added } };
  call.site.projects.put(changed);
  return ok(roleShape(call, changed, role));
}

function removeActor(call: Call): Answer {
  const project = requireAdministered(call);
  const role = requireRole(call);
  const accountId = call.query.text('user');
  if (accountId === undefined) throw refusal(400, "The 'user' query parameter is required.");
  if (project.roles[accountId] !== role.role) throw refusal(404, 'The user is not an actor of this role.');
  const roles = Object.fromEntries(Object.entries(project.roles).filter(([id]) => id !== accountId));
  call.site.projects.put({ ...project, roles });
  return noContent;
}

const LEVELS: Readonly<Record<number, string>> = { 1: 'Epic', 0: 'Base', [-1]: 'Subtask' };

/** Team-managed projects only, and by id only. */
function hierarchy(call: Call): Answer {
  const id = param(call, 'projectIdOrKey');
  if (!/^\d+$/.test(id)) {
    const path = `/rest/api/3/project/${id}/hierarchy`;
    throw problem(400, 'Bad Request', `Failed to convert 'projectId' with value: '${id}'`, path);
  }
  const project = requireProject(call, id);
  if (project.style !== 'team') throw refusal(404, `Project with id ${project.id} is not simplified.`);
  const types = project.typeIds.map((id) => need(call.site.types.get(id), `type ${id}`));
  const levels = [...new Set(types.map(({ level }) => level))].sort((a, b) => b - a);
  return ok({
    projectId: project.id,
    hierarchy: levels.map((level) => ({
      entityId: stableUuid(`level ${level} of project ${project.id}`),
      level,
      name: LEVELS[level] ?? `Level ${level}`,
      issueTypes: types
        .filter((type) => type.level === level)
        .map(({ id, name }) => ({ id, name, avatarId: 10300 })),
    })),
  });
}

const partsOf = (call: Call, kind: PartRecord['kind']): PartRecord[] => {
  const project = projectOf(call);
  return call.site.parts.filter((part) => part.kind === kind && part.projectId === project.id);
};

function listParts(kind: PartRecord['kind']): (call: Call) => Answer {
  return (call) => ok(partsOf(call, kind).map((part) => partShape(call.site, part)));
}

function pageParts(kind: PartRecord['kind']): (call: Call) => Answer {
  return (call) => {
    const query = call.query.text('query')?.toLowerCase() ?? '';
    const parts = partsOf(call, kind).filter(({ name }) => name.toLowerCase().includes(query));
    return ok(pageBean(parts, pageRequest(call, PAGE, PAGE), (part) => partShape(call.site, part)));
  };
}

const one = '/rest/api/3/project/:projectIdOrKey';

export const projectDetailOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/rest/api/3/project',
    run: (call) =>
      ok(visibleProjects(call.site, call.caller).map((project) => projectShape(call.site, project))),
  },
  {
    method: 'GET',
    path: `${one}/role`,
    run: (call) => {
      const project = projectOf(call);
      return ok(Object.fromEntries(ROLES.map((role) => [role.name, roleUrl(call, project, role)])));
    },
  },
  {
    method: 'GET',
    path: `${one}/role/:id`,
    run: (call) => ok(roleShape(call, projectOf(call), requireRole(call))),
  },
  { method: 'POST', path: `${one}/role/:id`, run: addActors },
  { method: 'DELETE', path: `${one}/role/:id`, run: removeActor },
  { method: 'GET', path: `${one}/hierarchy`, run: hierarchy },
  { method: 'GET', path: `${one}/components`, run: listParts('component') },
  { method: 'GET', path: `${one}/component`, run: pageParts('component') },
  { method: 'GET', path: `${one}/versions`, run: listParts('version') },
  { method: 'GET', path: `${one}/version`, run: pageParts('version') },
];
