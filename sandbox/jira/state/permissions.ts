import type { IssueRecord, ProjectRecord, Role, UserRecord } from './records';
import type { Site } from './site';

const viewer = ['BROWSE_PROJECTS', 'VIEW_DEV_TOOLS', 'VIEW_VOTERS_AND_WATCHERS'];
const member = [
  ...viewer,
  'ADD_COMMENTS',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'CLOSE_ISSUES',
  'CREATE_ISSUES',
  'CREATE_ATTACHMENTS',
  'DELETE_ISSUES',
  'DELETE_OWN_COMMENTS',
  'EDIT_ISSUES',
  'EDIT_OWN_COMMENTS',
  'LINK_ISSUES',
  'MANAGE_SPRINTS_PERMISSION',
  'MODIFY_REPORTER',
  'MOVE_ISSUES',
  'RESOLVE_ISSUES',
  'SCHEDULE_ISSUES',
  'TRANSITION_ISSUES',
  'WORK_ON_ISSUES',
];
const admin = [
  ...member,
  'ADMINISTER_PROJECTS',
  'DELETE_ALL_COMMENTS',
  'EDIT_ALL_COMMENTS',
  'MANAGE_WATCHERS',
  'SET_ISSUE_SECURITY',
];

const byRole: Readonly<Record<Role, ReadonlySet<string>>> = {
  viewer: new Set(viewer),
  member: new Set(member),
  admin: new Set(admin),
};

/** What a role may do in a project. */
export const permissionsOf = (role: Role): ReadonlySet<string> => byRole[role];

export const projectPermissions: ReadonlySet<string> = byRole.admin;
export const globalPermissions: ReadonlySet<string> = new Set([
  'ADMINISTER',
  'SYSTEM_ADMIN',
  'BULK_CHANGE',
  'CREATE_SHARED_OBJECTS',
  'MANAGE_GROUP_FILTER_SUBSCRIPTIONS',
  'USER_PICKER',
  'CREATE_PROJECT',
]);

/** `null` stands for somebody who did not sign in. */
export type Caller = UserRecord | null;

/** Deleted from the start, or by the switch. */
export function isDeleted(site: Site, user: UserRecord): boolean {
  return user.former || site.switches.deletedUsers.includes(user.id);
}

function roleIn(project: ProjectRecord, caller: UserRecord): Role | undefined {
  // Project permission schemes grant apps everything through their own role.
  return caller.kind === 'app' ? 'admin' : project.roles[caller.id];
}

function denied(
  site: Site,
  caller: UserRecord,
  permission: string,
  project: ProjectRecord | undefined,
  issue: IssueRecord | undefined,
): boolean {
  return site.switches.denied.some(
    (denial) =>
      denial.permission === permission &&
      (denial.accountId ?? caller.id) === caller.id &&
      (denial.project === undefined || denial.project === project?.key) &&
      (denial.issue === undefined || denial.issue === issue?.key),
  );
}

export function canGlobally(site: Site, caller: Caller, permission: string): boolean {
  if (!caller || denied(site, caller, permission, undefined, undefined)) return false;
  if (permission === 'ADMINISTER' || permission === 'SYSTEM_ADMIN' || permission === 'CREATE_PROJECT') {
    return caller.siteAdmin;
  }
  return globalPermissions.has(permission);
}

export function canInProject(
  site: Site,
  caller: Caller,
  permission: string,
  project: ProjectRecord,
): boolean {
  if (!caller || denied(site, caller, permission, project, undefined)) return false;
  const role = roleIn(project, caller);
  return role !== undefined && byRole[role].has(permission);
}

/** What one may do to an issue; nothing, when one may not see it. */
export function canOnIssue(site: Site, caller: Caller, permission: string, issue: IssueRecord): boolean {
  if (!caller) return false;
  if (issue.visibleTo && !issue.visibleTo.includes(caller.id)) return false;
  const project = site.projectOf(issue);
  return (
    canInProject(site, caller, 'BROWSE_PROJECTS', project) &&
    canInProject(site, caller, permission, project) &&
    !denied(site, caller, permission, project, issue) &&
    !denied(site, caller, 'BROWSE_PROJECTS', project, issue)
  );
}

export function canSee(site: Site, caller: Caller, issue: IssueRecord): boolean {
  return canOnIssue(site, caller, 'BROWSE_PROJECTS', issue);
}

export function visibleProjects(site: Site, caller: Caller): ProjectRecord[] {
  return site.projects.filter(
    (project) => !project.archived && canInProject(site, caller, 'BROWSE_PROJECTS', project),
  );
}
