/** Mail about an issue: checked as Jira checks it, and sent to nobody. */
import { z } from 'zod';
import { refusal } from '../refusal';
import { canSee } from '../state/permissions';
import type { IssueRecord } from '../state/records';
import { followersOf } from './followers';
import {
  bodyOf,
  noContent,
  param,
  requireCaller,
  requireIssue,
  type Answer,
  type Call,
  type Operation,
} from './operation';

const group = z.looseObject({ name: z.string().optional(), groupId: z.string().optional() });
const recipientsSchema = z.looseObject({
  reporter: z.boolean().default(false),
  assignee: z.boolean().default(false),
  watchers: z.boolean().default(false),
  voters: z.boolean().default(false),
  users: z.array(z.looseObject({ accountId: z.string().nullish() })).default([]),
  groups: z.array(group).default([]),
  groupIds: z.array(z.string()).default([]),
});
type Recipients = z.output<typeof recipientsSchema>;

const notificationSchema = z.looseObject({
  subject: z.string().optional(),
  textBody: z.string().optional(),
  htmlBody: z.string().optional(),
  to: recipientsSchema.optional(),
  restrict: z.looseObject({}).optional(),
});

/** People who see the issue, whoever sends it left out: nobody writes to themselves. */
function peopleOf(call: Call, issue: IssueRecord, to: Recipients): Set<string> {
  const { watchers, voters } = followersOf(call, issue);
  const named = [
    to.reporter ? issue.reporter : null,
    to.assignee ? issue.assignee : null,
    ...(to.watchers ? watchers : []),
    ...(to.voters ? voters : []),
    ...to.users.map(({ accountId }) => accountId ?? null),
  ];
  const { id: sender } = requireCaller(call);
  const known = named.flatMap((id) => (id === null || id === sender ? [] : (call.site.users.get(id) ?? [])));
  return new Set(known.filter((user) => canSee(call.site, user, issue)).map(({ id }) => id));
}

function notify(call: Call): Answer {
  requireCaller(call);
  const issue = requireIssue(call, param(call, 'issueIdOrKey'));
  const { to } = bodyOf(call, notificationSchema);
  const groups = (to?.groups.length ?? 0) + (to?.groupIds.length ?? 0);
  if (!to || (groups === 0 && peopleOf(call, issue, to).size === 0))
    throw refusal(400, 'No recipients were defined for notification.');
  return noContent;
}

export const notifyOperations: readonly Operation[] = [
  { method: 'POST', path: '/rest/api/3/issue/:issueIdOrKey/notify', run: notify },
];
