import { z } from 'zod';
import { fieldRefusal } from '../refusal';
import { canOnIssue } from '../state/permissions';
import type { UserRecord } from '../state/records';
import { changeIssue, systemItem } from './change-issue';
import {
  bodyOf,
  noContent,
  param,
  requireWritable,
  type Answer,
  type Call,
  type Operation,
} from './operation';

/** Means: whoever the project gives its issues to. Here that is nobody. */
const AUTOMATIC = '-1';

function assign(call: Call): Answer {
  const { site } = call;
  const issue = requireWritable(
    call,
    param(call, 'issueIdOrKey'),
    'ASSIGN_ISSUES',
    'You do not have permission to assign issues.',
  );
  const { accountId } = bodyOf(call, z.looseObject({ accountId: z.string().nullish() }));
  const id = accountId === AUTOMATIC ? null : (accountId ?? null);
  const user: UserRecord | undefined = id === null ? undefined : site.users.get(id);
  if (id !== null && (!user || !canOnIssue(site, user, 'ASSIGNABLE_USER', issue)))
    throw fieldRefusal({ assignee: `User '${id}' cannot be assigned issues.` });
  const before = issue.assignee === null ? undefined : site.users.get(issue.assignee);
  const item = systemItem('assignee', issue.assignee, before?.name ?? null, id, user?.name ?? null);
  changeIssue(call, issue, { assignee: id }, issue.assignee === id ? [] : [item]);
  return noContent;
}

export const assigneeOperations: readonly Operation[] = [
  { method: 'PUT', path: '/rest/api/3/issue/:issueIdOrKey/assignee', run: assign },
];
