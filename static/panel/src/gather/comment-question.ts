import { makeClient } from '../../../../src/jira/client';
import type { JiraHttp } from '../../../../src/jira/http';
import { readComments } from '../../../../src/jira/read-comments';
import type { CommentQuestion } from '../../../../src/domain/text/comment-question';
import { unansweredQuestion } from '../../../../src/domain/text/comment-question';

/**
 * Looks, as the viewer, whether a question stands open below an item: one call, and nothing of it is kept.
 * @throws {JiraRefusal} when Jira does not answer
 */
export async function openCommentQuestion(
  http: JiraHttp,
  itemId: string,
): Promise<CommentQuestion | undefined> {
  const client = makeClient(http, { wait: () => Promise.resolve(), chance: () => 0, tries: 1 });
  return unansweredQuestion(await readComments(client, itemId));
}
