import type { CommentRecord, IssueRecord } from '../state/records';
import type { Site } from '../state/site';
import { mayRead } from '../state/comment-visibility';
import type { View } from './view';
import { apiUrl, jiraDate, personShape } from './common';

/** As many comments come with an issue; the rest by paging. */
const WITH_ISSUE = 20;

export function commentShape(site: Site, comment: CommentRecord): Record<string, unknown> {
  const author = personShape(site, comment.author);
  const updateAuthor = comment.updateAuthor === undefined ? author : personShape(site, comment.updateAuthor);
  return {
    self: apiUrl(site, `issue/${comment.issueId}/comment/${comment.id}`),
    id: String(comment.id),
    ...(author ? { author } : {}),
    ...(updateAuthor ? { updateAuthor } : {}),
    body: comment.body,
    created: jiraDate(comment.created),
    updated: jiraDate(comment.updated),
    jsdPublic: true,
    ...(comment.visibility
      ? { visibility: { ...comment.visibility, identifier: comment.visibility.value } }
      : {}),
  };
}

export function commentPage({ site, caller }: View, issue: IssueRecord): Record<string, unknown> {
  const comments = site.issueComments.get(issue.id).filter((comment) => mayRead(site, caller, comment));
  return {
    comments: comments.slice(0, WITH_ISSUE).map((comment) => commentShape(site, comment)),
    self: apiUrl(site, `issue/${issue.id}/comment`),
    maxResults: Math.min(WITH_ISSUE, comments.length),
    total: comments.length,
    startAt: 0,
  };
}
