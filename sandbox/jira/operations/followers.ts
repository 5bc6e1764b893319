/** Watchers and votes. */
import { z } from 'zod';
import { problem, refusal } from '../refusal';
import { apiUrl, personShape } from '../shapes/common';
import { canOnIssue, canSee, isDeleted } from '../state/permissions';
import type { FollowersRecord, IssueRecord, UserRecord } from '../state/records';
import {
  bodyOf,
  jsonBody,
  noContent,
  ok,
  param,
  requireCaller,
  requireIssue,
  type Answer,
  type Call,
  type Operation,
} from './operation';

type Kind = 'watchers' | 'voters';

const counted = { watchers: 'watchers', voters: 'votes' } as const;

/** Who is known by name among those that are counted. */
export function followersOf(call: Call, issue: IssueRecord): FollowersRecord {
  return call.site.followers.get(issue.id) ?? { id: issue.id, watchers: [], voters: [] };
}

/** Makes somebody a follower, or one no longer. */
export function follow(call: Call, issue: IssueRecord, kind: Kind, accountId: string, on: boolean): void {
  const { site } = call;
  const followers = followersOf(call, issue);
  const others = followers[kind].filter((id) => id !== accountId);
  const before = followers[kind].length;
  const after = on ? [...others, accountId] : others;
  site.followers.put({ ...followers, [kind]: after });
  const count = counted[kind];
  site.issues.put({ ...issue, [count]: issue[count] + after.length - before });
}

function list(kind: Kind): (call: Call) => Answer {
  return (call) => {
    const issue = requireIssue(call, param(call, 'issueIdOrKey'));
    const caller = requireCaller(call);
    const ids = followersOf(call, issue)[kind];
    const people = canOnIssue(call.site, caller, 'VIEW_VOTERS_AND_WATCHERS', issue)
      ? ids.map((id) => personShape(call.site, id))
      : [];
    const self = apiUrl(call.site, `issue/${issue.key}/${kind === 'watchers' ? 'watchers' : 'votes'}`);
    const mine = ids.includes(caller.id);
    return ok(
      kind === 'watchers'
        ? { self, isWatching: mine, watchCount: issue.watchers, watchers: people }
        : { self, votes: issue.votes, hasVoted: mine, voters: people },
    );
  };
}

/** Watching for somebody else takes the permission to manage watchers. */
function requireWatcher(call: Call, issue: IssueRecord, accountId: string): UserRecord {
  const caller = requireCaller(call);
  if (accountId !== caller.id && !canOnIssue(call.site, caller, 'MANAGE_WATCHERS', issue)) {
    throw refusal(403, 'You do not have permission to manage the watcher list.');
  }
  const user = call.site.users.get(accountId);
  if (!user || isDeleted(call.site, user)) throw refusal(404, 'The user does not exist.');
  return user;
}

function watch(call: Call): Answer {
  const issue = requireIssue(call, param(call, 'issueIdOrKey'));
  // The account id is a JSON string; clients that take it for plain text are turned away.
  if (call.rawBody !== '' && call.contentType.startsWith('text/plain'))
    throw problem(
      415,
      'Unsupported Media Type',
      `Content-Type '${call.contentType}' is not supported.`,
      `/rest/api/3/issue/${issue.key}/watchers`,
    );
  const body = z.string().safeParse(call.rawBody === '' ? requireCaller(call).id : jsonBody(call));
  if (!body.success) throw refusal(400, 'The account ID must be given as a JSON string.');
  follow(call, issue, 'watchers', requireWatcher(call, issue, body.data).id, true);
  return noContent;
}

function unwatch(call: Call): Answer {
  const issue = requireIssue(call, param(call, 'issueIdOrKey'));
  const accountId = call.query.text('accountId');
  if (accountId === undefined) throw refusal(400, "The 'accountId' query parameter is required.");
  follow(call, issue, 'watchers', requireWatcher(call, issue, accountId).id, false);
  return noContent;
}

function vote(on: boolean): (call: Call) => Answer {
  return (call) => {
    const issue = requireIssue(call, param(call, 'issueIdOrKey'));
    const caller = requireCaller(call);
    if (issue.reporter === caller.id) throw refusal(404, 'You cannot vote for an issue you have reported.');
    if (issue.resolutionId !== null) throw refusal(404, 'You cannot vote for an issue that is resolved.');
    follow(call, issue, 'voters', caller.id, on);
    return noContent;
  };
}

/** Issues that may not be seen are left out. */
function isWatching(call: Call): Answer {
  const { id } = requireCaller(call);
  const { issueIds } = bodyOf(call, z.looseObject({ issueIds: z.array(z.coerce.string()) }));
  const seen = issueIds.flatMap((issueId) => {
    const issue = call.site.issues.get(Number(issueId));
    return issue && canSee(call.site, call.caller, issue) ? [issue] : [];
  });
  return ok({
    issuesIsWatching: Object.fromEntries(
      seen.map((issue) => [String(issue.id), followersOf(call, issue).watchers.includes(id)]),
    ),
  });
}

const watchers = '/rest/api/3/issue/:issueIdOrKey/watchers';
const votes = '/rest/api/3/issue/:issueIdOrKey/votes';

export const followerOperations: readonly Operation[] = [
  { method: 'POST', path: '/rest/api/3/issue/watching', run: isWatching },
  { method: 'GET', path: watchers, run: list('watchers') },
  { method: 'POST', path: watchers, run: watch },
  { method: 'DELETE', path: watchers, run: unwatch },
  { method: 'GET', path: votes, run: list('voters') },
  { method: 'POST', path: votes, run: vote(true) },
  { method: 'DELETE', path: votes, run: vote(false) },
];
