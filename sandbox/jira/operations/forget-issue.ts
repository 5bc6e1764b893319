import type { IssueRecord } from '../state/records';
import type { Call } from './operation';

/** Deletes an issue with everything that hangs on it; its children stay, without a parent. */
export function forgetIssue(call: Call, issue: IssueRecord): void {
  const { site } = call;
  for (const child of site.children.get(issue.id)) site.issues.put({ ...child, parentId: null });
  for (const link of site.issueLinks.get(issue.id)) site.links.delete(link.id);
  for (const comment of site.issueComments.get(issue.id)) site.comments.delete(comment.id);
  for (const change of site.issueChanges.get(issue.id)) site.changes.delete(change.id);
  for (const worklog of site.issueWorklogs.get(issue.id)) site.worklogs.delete(worklog.id);
  for (const link of site.issueRemoteLinks.get(issue.id)) site.remoteLinks.delete(link.id);
  for (const attachment of site.issueAttachments.get(issue.id)) site.attachments.delete(attachment.id);
  site.followers.delete(issue.id);
  site.properties.delete(issue.id);
  site.issues.delete(issue.id);
}
