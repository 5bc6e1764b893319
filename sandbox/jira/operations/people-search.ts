/** Searches for people that are not interchangeable: who exists, who may be assigned, who may do or see something. */
import { fieldRefusal, refusal } from '../refusal';
import { avatarUrls, userShape } from '../shapes/common';
import {
  canInProject,
  canOnIssue,
  isDeleted,
  projectPermissions,
  visibleProjects,
} from '../state/permissions';
import type { UserRecord } from '../state/records';
import { ok, requireCaller, requireIssue, type Answer, type Call, type Operation } from './operation';
import { requireProject } from './require-project';

const PAGE = 50;
const CAP = 1000;

export function isPerson(call: Call, user: UserRecord): boolean {
  return user.active && user.kind === 'atlassian' && !isDeleted(call.site, user);
}

/** By the start of a name, of a word of it or of the address. */
export function matchesText(user: UserRecord, text: string): boolean {
  const lower = text.toLowerCase();
  return [user.name, user.email, ...user.name.split(' ')].some((word) =>
    word.toLowerCase().startsWith(lower),
  );
}

function page(call: Call, people: readonly UserRecord[]): Answer {
  const startAt = call.query.integer('startAt', 0);
  const limit = Math.min(call.query.integer('maxResults', PAGE), CAP);
  return ok(people.slice(startAt, startAt + limit).map((user) => userShape(call.site, user)));
}

/** People the query or the account id names, of those who pass the test. */
function named(call: Call, test: (user: UserRecord) => boolean): UserRecord[] {
  const accountId = call.query.text('accountId');
  const text = call.query.text('query') ?? '';
  return call.site.users.filter(
    (user) =>
      isPerson(call, user) && (accountId ?? user.id) === user.id && matchesText(user, text) && test(user),
  );
}

/** Whether somebody may, where the parameters say: an issue, a project, or any project. */
function mayThere(call: Call): (user: UserRecord, permission: string) => boolean {
  const { site, query } = call;
  const issueKey = query.text('issueKey');
  const projectKey = query.text('projectKey');
  if (issueKey !== undefined) {
    const issue = requireIssue(call, issueKey);
    return (user, permission) => canOnIssue(site, user, permission, issue);
  }
  if (projectKey !== undefined) {
    const project = requireProject(call, projectKey);
    return (user, permission) => canInProject(site, user, permission, project);
  }
  const projects = visibleProjects(site, call.caller);
  return (user, permission) => projects.some((project) => canInProject(site, user, permission, project));
}

function withPermissions(call: Call): Answer {
  requireCaller(call);
  const wanted = call.query.list('permissions');
  if (!wanted || wanted.length === 0) throw refusal(400, "The 'permissions' query parameter is required.");
  const unknown = wanted.filter((key) => !projectPermissions.has(key));
  if (unknown.length > 0)
    throw fieldRefusal(Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission'])));
  const may = mayThere(call);
  return page(
    call,
    named(call, (user) => wanted.every((permission) => may(user, permission))),
  );
}

/** Refuses to list everybody: a name or an account must be asked for. */
function withBrowse(call: Call): Answer {
  requireCaller(call);
  if (call.query.text('query') === undefined && call.query.text('accountId') === undefined)
    throw refusal(400, 'The username query parameter was not provided.');
  const may = mayThere(call);
  return page(
    call,
    named(call, (user) => may(user, 'BROWSE_PROJECTS')),
  );
}

/** Those who can be assigned in every one of the projects. */
function multiProject(call: Call): Answer {
  requireCaller(call);
  const keys = call.query.list('projectKeys');
  if (!keys || keys.length === 0) throw refusal(400, "The 'projectKeys' query parameter is required.");
  const projects = keys.map((key) => requireProject(call, key));
  return page(
    call,
    named(call, (user) =>
      projects.every((project) => canInProject(call.site, user, 'ASSIGNABLE_USER', project)),
    ),
  );
}

/** What was typed, in bold, as pickers show it. */
export function marked(name: string, typed: string): string {
  const at = typed === '' ? -1 : name.toLowerCase().indexOf(typed.toLowerCase());
  if (at === -1) return name;
  const end = at + typed.length;
  return `${name.slice(0, at)}<strong>${name.slice(at, end)}</strong>${name.slice(end)}`;
}

export function foundUsers(call: Call, text: string, limit: number): Record<string, unknown> {
  const excluded = new Set(call.query.list('excludeAccountIds') ?? []);
  const people = call.site.users.filter(
    (user) => isPerson(call, user) && !excluded.has(user.id) && matchesText(user, text),
  );
  const shown = people.slice(0, limit);
  return {
    users: shown.map((user) => ({
      accountId: user.id,
      accountType: user.kind,
      html: marked(user.name, text),
      displayName: user.name,
      ...(call.query.flag('showAvatar')
        ? { avatarUrl: avatarUrls(call.site, 'user', user.id)['24x24'] }
        : {}),
    })),
    total: people.length,
    header: `Showing ${shown.length} of ${people.length} matching users`,
  };
}

function picker(call: Call): Answer {
  requireCaller(call);
  const text = call.query.text('query');
  if (text === undefined) throw refusal(400, "The 'query' query parameter is required.");
  return ok(foundUsers(call, text, Math.min(call.query.integer('maxResults', PAGE), CAP)));
}

const user = '/rest/api/3/user';

export const peopleSearchOperations: readonly Operation[] = [
  { method: 'GET', path: `${user}/permission/search`, run: withPermissions },
  { method: 'GET', path: `${user}/viewissue/search`, run: withBrowse },
  { method: 'GET', path: `${user}/assignable/multiProjectSearch`, run: multiProject },
  { method: 'GET', path: `${user}/picker`, run: picker },
];
