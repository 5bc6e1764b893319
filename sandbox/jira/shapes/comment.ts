import type { CommentRecord, IssueRecord } from '../state/records';
import type { Site } from '../state/site';
import { apiUrl, jiraDate, personShape } from './common';

/** As many comments come with an issue; the rest by paging. */
const WITH_ISSUE = 20;

export function commentShape(site: Site, comment: CommentRecord): Record<string, unknown> {
  const author = personShape(site, comment.author);
  return {
    self: apiUrl(site, `issue/${comment.issueId}/comment/${comment.id}`),
    id: String(comment.id),
    ...(author ? { author, updateAuthor: author } : {}),
    body: comment.body,
    created: jiraDate(comment.created),
    updated: jiraDate(comment.updated),
    jsdPublic: true,
  };
}

export function commentPage(site: Site, issue: IssueRecord): Record<string, unknown> {
  const comments = site.issueComments.get(issue.id);
  return {
    comments: comments.slice(0, WITH_ISSUE).map((comment) => commentShape(site, comment)),
    self: apiUrl(site, `issue/${issue.id}/comment`),
    maxResults: Math.min(WITH_ISSUE, comments.length),
    total: comments.length,
    startAt: 0,
  };
}
