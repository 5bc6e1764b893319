import { z } from 'zod';
import { fieldRefusal, refusal } from '../refusal';
import {
  canGlobally,
  canInProject,
  canOnIssue,
  globalPermissions,
  projectPermissions,
  visibleProjects,
  type Caller,
} from '../state/permissions';
import type { IssueRecord, ProjectRecord } from '../state/records';
import { bodyOf, ok, requireCaller, requireIssue, type Answer, type Call, type Operation } from './operation';

/** As many projects and as many issues can be asked about at once. */
const CHECK_LIMIT = 1000;

const known = (key: string): boolean => globalPermissions.has(key) || projectPermissions.has(key);

const title = (key: string): string =>
  key
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

const described = (key: string): Record<string, unknown> => ({
  key,
  name: title(key),
  type: globalPermissions.has(key) ? 'GLOBAL' : 'PROJECT',
  description: '',
});

function requireProject(call: Call): ProjectRecord | undefined {
  const key = call.query.text('projectKey');
  const id = call.query.text('projectId');
  if (key === undefined && id === undefined) return undefined;
  const project = visibleProjects(call.site, call.caller).find((each) =>
    key === undefined ? String(each.id) === id : each.key === key,
  );
  if (!project)
    throw refusal(404, `Could not find project with provided ${key === undefined ? 'id' : 'key'}.`);
  return project;
}

function mine(call: Call): Answer {
  const { site, caller } = call;
  const keys = call.query.list('permissions');
  if (!keys || keys.length === 0) throw refusal(400, "The 'permissions' query parameter is required.");
  const unknown = keys.filter((key) => !known(key));
  if (unknown.length > 0)
    throw fieldRefusal(Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission'])));
  const idOrKey = call.query.text('issueKey') ?? call.query.text('issueId');
  const issue: IssueRecord | undefined = idOrKey === undefined ? undefined : requireIssue(call, idOrKey);
  const project = issue ? undefined : requireProject(call);
  const has = (key: string): boolean => {
    if (globalPermissions.has(key)) return canGlobally(site, caller, key);
    if (issue) return canOnIssue(site, caller, key, issue);
    if (project) return canInProject(site, caller, key, project);
    return visibleProjects(site, caller).some((each) => canInProject(site, caller, key, each));
  };
  return ok({
    permissions: Object.fromEntries(
      keys.map((key) => [key, { id: key, ...described(key), havePermission: has(key) }]),
    ),
  });
}

function all(call: Call): Answer {
  requireCaller(call);
  const keys = [...globalPermissions, ...projectPermissions];
  return ok({ permissions: Object.fromEntries(keys.map((key) => [key, described(key)])) });
}

/** Nothing at all is taken for none, here and below. */
const ids = z
  .array(z.number().int())
  .nullish()
  .transform((given) => given ?? []);

const checkSchema = z.strictObject({
  accountId: z.string().nullish(),
  globalPermissions: z
    .array(z.string())
    .nullish()
    .transform((given) => given ?? []),
  projectPermissions: z
    .array(
      z.strictObject({
        permissions: z.array(z.string()).transform((keys) => keys.filter((key) => key !== '')),
        projects: ids,
        issues: ids,
      }),
    )
    .nullish()
    .transform((given) => given ?? []),
});

/** Another person's permissions may be asked for by administrators and by apps. */
function subjectOf(call: Call, accountId: string | null | undefined): Caller {
  if (accountId === undefined || accountId === null || accountId === call.caller?.id) return call.caller;
  if (call.caller?.kind !== 'app' && !canGlobally(call.site, call.caller, 'ADMINISTER')) {
    throw refusal(
      403,
      'You are not authorized to perform this operation. Administrator privileges are required.',
    );
  }
  const person = call.site.users.get(accountId);
  if (!person) throw refusal(400, `The account ID '${accountId}' is not valid.`);
  return person;
}

/** @throws {Refusal} 400 for a permission there is not */
function refuseUnknown(keys: readonly string[], known: ReadonlySet<string>): void {
  const unknown = keys.find((key) => !known.has(key));
  if (unknown !== undefined) throw refusal(400, `Unrecognized permission: ${unknown}`);
}

function check(call: Call): Answer {
  const { site } = call;
  const request = bodyOf(call, checkSchema);
  const subject = subjectOf(call, request.accountId);
  refuseUnknown(request.globalPermissions, globalPermissions);
  for (const { permissions, projects, issues } of request.projectPermissions) {
    if (permissions.length === 0) throw refusal(400, 'At least one project permission must be given.');
    refuseUnknown(permissions, projectPermissions);
    if (projects.length > CHECK_LIMIT || issues.length > CHECK_LIMIT) {
      throw refusal(400, `At most ${CHECK_LIMIT} projects and ${CHECK_LIMIT} issues can be checked at once.`);
    }
  }
  return ok({
    globalPermissions: request.globalPermissions.filter((key) => canGlobally(site, subject, key)),
    projectPermissions: request.projectPermissions.flatMap(({ permissions, projects, issues }) =>
      permissions.map((permission) => ({
        permission,
        projects: projects.filter((id) => {
          const project = site.projects.get(id);
          return project !== undefined && canInProject(site, subject, permission, project);
        }),
        issues: issues.filter((id) => {
          const issue = site.issues.get(id);
          return issue !== undefined && canOnIssue(site, subject, permission, issue);
        }),
      })),
    ),
  });
}

function permittedProjects(call: Call): Answer {
  const { permissions } = bodyOf(call, z.strictObject({ permissions: z.array(z.string()) }));
  refuseUnknown(permissions, projectPermissions);
  const projects = visibleProjects(call.site, call.caller).filter((project) =>
    permissions.every((key) => canInProject(call.site, call.caller, key, project)),
  );
  return ok({ projects: projects.map(({ id, key }) => ({ id, key })) });
}

export const permissionOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/api/3/mypermissions', run: mine },
  { method: 'GET', path: '/rest/api/3/permissions', run: all },
  { method: 'POST', path: '/rest/api/3/permissions/check', run: check },
  { method: 'POST', path: '/rest/api/3/permissions/project', run: permittedProjects },
];
