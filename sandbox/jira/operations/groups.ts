/** The two groups of the site, which follow from who people are: nobody makes or changes one here. */
import { refusal } from '../refusal';
import { apiUrl, stableUuid, userShape } from '../shapes/common';
import { canGlobally } from '../state/permissions';
import type { UserRecord } from '../state/records';
import { ok, requireCaller, type Answer, type Call, type Operation } from './operation';
import { pageBean, pageRequest } from './paging';
import { foundUsers, isPerson, marked } from './people-search';

const PAGE = 50;
const PICKED = 20;

interface Group {
  readonly name: string;
  readonly has: (user: UserRecord) => boolean;
}

const GROUPS: readonly Group[] = [
  { name: 'jira-administrators', has: ({ siteAdmin }) => siteAdmin },
  { name: 'jira-users', has: ({ kind }) => kind === 'atlassian' },
];

const groupId = (name: string): string => stableUuid(`group ${name}`);

const groupName = (call: Call, { name }: Group): Record<string, unknown> => ({
  name,
  groupId: groupId(name),
  self: apiUrl(call.site, `group?groupId=${groupId(name)}`),
});

/** @throws {Refusal} 404 when there is no such group */
function requireGroup(call: Call): Group {
  const name = call.query.text('groupname');
  const id = call.query.text('groupId');
  if (name === undefined && id === undefined)
    throw refusal(400, "One of the query parameters 'groupname' and 'groupId' is required.");
  const group = GROUPS.find((each) => each.name === name || groupId(each.name) === id);
  if (!group)
    throw refusal(
      404,
      `The group with ${name === undefined ? 'id' : 'name'} '${name ?? id ?? ''}' does not exist.`,
    );
  return group;
}

function requireBrowser(call: Call): void {
  requireCaller(call);
  if (!canGlobally(call.site, call.caller, 'USER_PICKER'))
    throw refusal(403, 'You are not authorized to browse users and groups.');
}

function members(call: Call): Answer {
  requireBrowser(call);
  const group = requireGroup(call);
  const inactive = call.query.flag('includeInactiveUsers');
  const people = call.site.users.filter((user) => group.has(user) && (inactive || isPerson(call, user)));
  return ok(
    pageBean(
      people,
      pageRequest(call, PAGE, PAGE),
      (user) => userShape(call.site, user),
      apiUrl(call.site, `group/member?groupId=${groupId(group.name)}`),
    ),
  );
}

function bulk(call: Call): Answer {
  requireBrowser(call);
  const ids = call.query.list('groupId');
  const names = call.query.list('groupName');
  const all = ids === undefined && names === undefined;
  const groups = GROUPS.filter(
    ({ name }) => all || names?.includes(name) === true || ids?.includes(groupId(name)) === true,
  );
  return ok(
    pageBean(groups, pageRequest(call, PAGE, PAGE), ({ name }) => ({ name, groupId: groupId(name) })),
  );
}

function foundGroups(call: Call, text: string, limit: number): Record<string, unknown> {
  const groups = GROUPS.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
  const shown = groups.slice(0, limit);
  return {
    header: `Showing ${shown.length} of ${groups.length} matching groups`,
    total: groups.length,
    groups: shown.map(({ name }) => ({ name, html: marked(name, text), labels: [], groupId: groupId(name) })),
  };
}

function picker(call: Call): Answer {
  requireBrowser(call);
  return ok(foundGroups(call, call.query.text('query') ?? '', call.query.integer('maxResults', PICKED)));
}

function usersAndGroups(call: Call): Answer {
  requireBrowser(call);
  const text = call.query.text('query');
  if (text === undefined) throw refusal(400, "The 'query' query parameter is required.");
  const limit = call.query.integer('maxResults', PAGE);
  return ok({ users: foundUsers(call, text, limit), groups: foundGroups(call, text, limit) });
}

function groupsOf(call: Call): Answer {
  requireBrowser(call);
  const user = call.site.users.get(call.query.text('accountId') ?? '');
  if (!user) throw refusal(404, 'Specified user does not exist or you do not have required permissions');
  return ok(GROUPS.filter(({ has }) => has(user)).map((group) => groupName(call, group)));
}

export const groupOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/api/3/group/member', run: members },
  { method: 'GET', path: '/rest/api/3/group/bulk', run: bulk },
  { method: 'GET', path: '/rest/api/3/groups/picker', run: picker },
  { method: 'GET', path: '/rest/api/3/groupuserpicker', run: usersAndGroups },
  { method: 'GET', path: '/rest/api/3/user/groups', run: groupsOf },
];
