/** Issues and projects put away, and brought back. */
import { z } from 'zod';
import { refusal } from '../refusal';
import { canGlobally, canSee } from '../state/permissions';
import type { IssueRecord } from '../state/records';
import { compileFor, findIssues } from './find-issues';
import { bodyOf, ok, param, requireCaller, type Answer, type Call, type Operation } from './operation';
import { fullProject } from '../shapes/project';
import { startTask } from './tasks';

/** How many one call puts away or brings back at most. */
const AT_ONCE = 1000;

function requireAdministrator(call: Call): void {
  if (!canGlobally(call.site, requireCaller(call), 'ADMINISTER'))
    throw refusal(403, 'You must have the Administer Jira permission to archive issues.');
}

/** Why some of those named stay as they are, as Jira groups it. */
interface Left {
  readonly count: number;
  readonly issueIdsOrKeys: readonly string[];
  readonly message: string;
}

function leftBehind(idsOrKeys: readonly string[], message: string): Left | undefined {
  return idsOrKeys.length === 0 ? undefined : { count: idsOrKeys.length, issueIdsOrKeys: idsOrKeys, message };
}

/** Subtasks go and come with their parents, never alone. */
function setArchived(call: Call, issue: IssueRecord, archived: boolean): number {
  const { site } = call;
  const parts = site.children.get(issue.id).filter((child) => site.typeOf(child).level === -1);
  for (const each of [issue, ...parts]) site.issues.put({ ...each, archived });
  return 1 + parts.length;
}

function change(archived: boolean): (call: Call) => Answer {
  return (call) => {
    requireAdministrator(call);
    const { issueIdsOrKeys } = bodyOf(call, z.looseObject({ issueIdsOrKeys: z.array(z.coerce.string()) }));
    if (issueIdsOrKeys.length === 0 || issueIdsOrKeys.length > AT_ONCE)
      throw refusal(400, `Between 1 and ${AT_ONCE} issues can be named at once.`);
    const { site, caller } = call;
    const unknown: string[] = [];
    const subtasks: string[] = [];
    const same: string[] = [];
    let updated = 0;
    for (const idOrKey of issueIdsOrKeys) {
      const issue = site.findIssue(idOrKey);
      if (!issue || !canSee(site, caller, issue)) unknown.push(idOrKey);
      else if (site.typeOf(issue).level === -1) subtasks.push(idOrKey);
      else if (issue.archived === archived) same.push(idOrKey);
      else updated += setArchived(call, issue, archived);
    }
    const errors = {
      issuesNotFound: leftBehind(unknown, 'Issues were not found'),
      issueIsSubtask: leftBehind(subtasks, 'Sub-task issues cannot be archived or unarchived by themselves'),
      [archived ? 'issuesInArchivedProjects' : 'issuesNotArchived']: leftBehind(
        same,
        archived ? 'Issues are archived already' : 'Issues are not archived',
      ),
    };
    return ok({ numberOfIssuesUpdated: updated, errors });
  };
}

/** Everything a query finds, as a task. */
function archiveFound(call: Call): Answer {
  requireAdministrator(call);
  const { jql } = bodyOf(call, z.looseObject({ jql: z.string() }));
  const found = findIssues(call, compileFor(call, jql)).filter(
    (issue) => call.site.typeOf(issue).level !== -1,
  );
  for (const issue of found) setArchived(call, issue, true);
  const task = startTask(call, 'properties', { processed: found.map(({ id }) => id), inaccessible: 0 });
  return { status: 202, body: `${call.origin}/rest/api/3/task/${task.id}` };
}

/** The one way back for a project that is archived. */
function restoreProject(call: Call): Answer {
  requireAdministrator(call);
  const name = param(call, 'projectIdOrKey');
  const project = call.site.projects.find(({ id, key }) => String(id) === name || key === name);
  if (!project) throw refusal(404, `No project could be found with key '${name}'.`);
  const restored = { ...project, archived: false };
  call.site.projects.put(restored);
  return ok(fullProject(call.site, restored));
}

export const archivingOperations: readonly Operation[] = [
  { method: 'PUT', path: '/rest/api/3/issue/archive', run: change(true) },
  { method: 'PUT', path: '/rest/api/3/issue/unarchive', run: change(false) },
  { method: 'POST', path: '/rest/api/3/issue/archive', run: archiveFound },
  { method: 'POST', path: '/rest/api/3/project/:projectIdOrKey/restore', run: restoreProject },
];
