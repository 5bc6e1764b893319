import { refusal } from '../refusal';
import { userShape } from '../shapes/common';
import { canInProject, visibleProjects } from '../state/permissions';
import type { UserRecord } from '../state/records';
import { ok, requireCaller, requireIssue, type Answer, type Call, type Operation } from './operation';
import { isPerson, matchesText } from './people-search';

const PAGE = 50;
const SEARCH_CAP = 1000;

/** The person's own e-mail address only; others keep theirs private. */
function ownShape(call: Call, user: UserRecord): Record<string, unknown> {
  return {
    ...userShape(call.site, user),
    ...(user.kind === 'app' ? {} : { emailAddress: user.email }),
    locale: user.locale,
    groups: { size: 0, items: [] },
    applicationRoles: { size: 0, items: [] },
    expand: 'groups,applicationRoles',
  };
}

function getUser(call: Call): Answer {
  requireCaller(call);
  const user = call.site.users.get(call.query.text('accountId') ?? '');
  if (!user) throw refusal(404, 'Specified user does not exist or you do not have required permissions');
  return ok(userShape(call.site, user));
}

function bulk(call: Call): Answer {
  requireCaller(call);
  const maxResults = call.query.integer('maxResults', 10);
  const startAt = call.query.integer('startAt', 0);
  call.query.required('accountId');
  const found = (call.query.list('accountId') ?? []).flatMap((id) => call.site.users.get(id) ?? []);
  const values = found.slice(startAt, startAt + maxResults);
  return ok({
    maxResults,
    startAt,
    total: found.length,
    isLast: startAt + values.length >= found.length,
    values: values.map((user) => userShape(call.site, user)),
  });
}

/** Those of a search, by the start of a name, a word of it or the address; or one by account id. */
function search(call: Call): Answer {
  requireCaller(call);
  const { query } = call;
  const accountId = query.text('accountId');
  const text = query.text('query');
  if (accountId === undefined && text === undefined)
    throw refusal(400, 'At least one of the query parameters must be given: accountId, query, property.');
  return page(
    call,
    (user) => !user.former && (accountId ?? user.id) === user.id && matchesText(user, text ?? ''),
  );
}

/** Everybody, those who left and apps included. */
function everybody(call: Call): Answer {
  requireCaller(call);
  return page(call, () => true);
}

function page(call: Call, test: (user: UserRecord) => boolean): Answer {
  const startAt = call.query.integer('startAt', 0);
  const limit = Math.min(call.query.integer('maxResults', PAGE), SEARCH_CAP);
  const people = call.site.users.filter(test);
  return ok(people.slice(startAt, startAt + limit).map((user) => userShape(call.site, user)));
}

function assignable(call: Call): Answer {
  requireCaller(call);
  const { site, caller, query } = call;
  const issueKey = query.text('issueKey') ?? query.text('issueId');
  const wanted = query.text('project');
  if (issueKey === undefined && wanted === undefined)
    throw refusal(400, 'Either a project or an issue must be given.');
  const project =
    issueKey === undefined
      ? visibleProjects(site, caller).find(({ id, key }) => key === wanted || String(id) === wanted)
      : site.projectOf(requireIssue(call, issueKey));
  if (!project) throw refusal(404, `No project could be found with key '${wanted ?? ''}'.`);
  const startAt = query.integer('startAt', 0);
  const limit = Math.min(query.integer('maxResults', PAGE), SEARCH_CAP);
  const people = site.users.filter(
    (user) =>
      isPerson(call, user) &&
      canInProject(site, user, 'ASSIGNABLE_USER', project) &&
      (query.text('accountId') ?? user.id) === user.id &&
      matchesText(user, query.text('query') ?? ''),
  );
  return ok(people.slice(startAt, startAt + limit).map((user) => userShape(site, user)));
}

export const userOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/api/3/myself', run: (call) => ok(ownShape(call, requireCaller(call))) },
  { method: 'GET', path: '/rest/api/3/user', run: getUser },
  { method: 'GET', path: '/rest/api/3/user/bulk', run: bulk },
  { method: 'GET', path: '/rest/api/3/user/search', run: search },
  { method: 'GET', path: '/rest/api/3/users', run: everybody },
  { method: 'GET', path: '/rest/api/3/users/search', run: everybody },
  { method: 'GET', path: '/rest/api/3/user/assignable/search', run: assignable },
];
