/** Comments for some eyes only: those of a role in the project, or of a group. */
import type { Caller } from './permissions';
import type { CommentRecord, IssueRecord, Role } from './records';
import type { Site } from './site';

type Visibility = NonNullable<CommentRecord['visibility']>;

const ROLE_OF: Readonly<Record<string, Role>> = {
  Administrators: 'admin',
  Member: 'member',
  Viewer: 'viewer',
};

/** Whether somebody has the role or is in the group. An app, which has every role, is. */
export function isAmong(
  site: Site,
  caller: Caller,
  issue: IssueRecord,
  { type, value }: Visibility,
): boolean {
  if (!caller) return false;
  if (type === 'group')
    return value === 'jira-administrators'
      ? caller.siteAdmin
      : value === 'jira-users' && caller.kind !== 'app';
  const role = ROLE_OF[value];
  return role !== undefined && (caller.kind === 'app' || site.projectOf(issue).roles[caller.id] === role);
}

export function mayRead(site: Site, caller: Caller, { visibility, issueId }: CommentRecord): boolean {
  if (!visibility) return true;
  const issue = site.issues.get(issueId);
  return issue !== undefined && isAmong(site, caller, issue, visibility);
}
