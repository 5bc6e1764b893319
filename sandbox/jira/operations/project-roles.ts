/** Roles of the site, and who has them in a project. */
import { z } from 'zod';
import { refusal } from '../refusal';
import { apiUrl, avatarUrls, personShape } from '../shapes/common';
import { projectStub } from '../shapes/project';
import { canGlobally, canInProject } from '../state/permissions';
import type { ProjectRecord, Role } from '../state/records';
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
import { requireProject } from './require-project';

const FIRST_ACTOR = 10_100;

export const ROLES: readonly { readonly id: number; readonly name: string; readonly role: Role }[] = [
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

function requireKnown(call: Call, accountIds: readonly string[]): void {
  const unknown = accountIds.find((id) => !call.site.users.get(id));
  if (unknown !== undefined)
    throw refusal(404, `We can't find '${unknown}' in any accessible user directory.`);
}

/** Somebody has one role here: the latest. */
function give(call: Call, project: ProjectRecord, role: ProjectRole, accountIds: readonly string[]): Answer {
  const added = Object.fromEntries(accountIds.map((id) => [id, role.role]));
  const changed = { ...project, roles: { ...project.roles, ...added } };
  call.site.projects.put(changed);
  return ok(roleShape(call, changed, role));
}

function addActors(call: Call): Answer {
  const project = requireAdministered(call);
  const role = requireRole(call);
  const { user = [] } = bodyOf(call, z.looseObject({ user: z.array(z.string()).optional() }));
  if (user.length === 0) throw refusal(400, 'At least one actor must be given.');
  requireKnown(call, user);
  return give(call, project, role, user);
}

/** Not more people, but these instead. */
function setActors(call: Call): Answer {
  const project = requireAdministered(call);
  const role = requireRole(call);
  const { categorisedActors } = bodyOf(
    call,
    z.looseObject({ categorisedActors: z.record(z.string(), z.array(z.string())) }),
  );
  const user = categorisedActors['atlassian-user-role-actor'] ?? [];
  requireKnown(call, user);
  const others = Object.fromEntries(Object.entries(project.roles).filter(([, each]) => each !== role.role));
  return give(call, { ...project, roles: others }, role, user);
}

/** Somebody who has it not, has it not afterwards either: live sites say no more than that. */
function removeActor(call: Call): Answer {
  const project = requireAdministered(call);
  const role = requireRole(call);
  const accountId = call.query.text('user');
  if (accountId === undefined) throw refusal(400, "The 'user' query parameter is required.");
  if (project.roles[accountId] !== role.role) return noContent;
  const roles = Object.fromEntries(Object.entries(project.roles).filter(([id]) => id !== accountId));
  call.site.projects.put({ ...project, roles });
  return noContent;
}

const siteRole = (call: Call, { id, name, role }: ProjectRole): Record<string, unknown> => ({
  self: apiUrl(call.site, `role/${id}`),
  name,
  id,
  description: '',
  admin: role === 'admin',
  default: role === 'admin',
});

function requireAdministrator(call: Call): void {
  if (!canGlobally(call.site, requireCaller(call), 'ADMINISTER'))
    throw refusal(403, 'You must have the Administer Jira permission to do that.');
}

function details(call: Call): Answer {
  projectOf(call);
  return ok(
    ROLES.map((role) => ({ ...siteRole(call, role), roleConfigurable: true, translatedName: role.name })),
  );
}

const one = '/rest/api/3/project/:projectIdOrKey';

export const projectRoleOperations: readonly Operation[] = [
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
  { method: 'PUT', path: `${one}/role/:id`, run: setActors },
  { method: 'DELETE', path: `${one}/role/:id`, run: removeActor },
  { method: 'GET', path: `${one}/roledetails`, run: details },
  {
    method: 'GET',
    path: '/rest/api/3/role',
    run: (call) => {
      requireCaller(call);
      return ok(ROLES.map((role) => siteRole(call, role)));
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/role/:id',
    run: (call) => {
      requireCaller(call);
      return ok(siteRole(call, requireRole(call)));
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/role/:id/actors',
    // Those of new projects: nobody is given a role by default here.
    run: (call) => {
      requireAdministrator(call);
      requireRole(call);
      return ok({ actors: [] });
    },
  },
];
