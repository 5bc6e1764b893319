import { z } from 'zod';
import type { Json } from '../../domain/changes/json';
import type { CommentAt, UncommentAt } from '../../domain/changes/kinds/comment';
import type { Made } from '../../domain/changes/step';
import { parseAdf } from '../../domain/text/parse-adf';
import { plainText } from '../../domain/text/plain-text';
import type { FoundComment } from '../../usecases/ports';
import type { JiraClient } from '../client';
import { JiraRefusal } from '../client';
import type { Writing } from './writing';
import { issueOf } from './writing';

const commentSchema = z.object({ id: z.string(), updated: z.string(), body: z.unknown() });
const pageSchema = z.object({ comments: z.array(commentSchema) });

/** What a retry looks among: a change that broke off is taken up before so many more are written. */
const looked = 100;

async function newest(
  client: JiraClient,
  issueId: string,
  most: number,
): Promise<z.output<typeof commentSchema>[]> {
  const page = await client.ask(
    { method: 'GET', path: `/rest/api/3/issue/${issueId}/comment?orderBy=-created&maxResults=${most}` },
    pageSchema,
  );
  return page.comments;
}

/** @returns the id of the newest comment, `0` when there is none */
export async function readLastComment(client: JiraClient, issueId: string): Promise<string> {
  const [last] = await newest(client, issueId, 1);
  return last?.id ?? '0';
}

/** Comments written after one, newest first, as plain text. */
export async function findComments(
  client: JiraClient,
  issueId: string,
  since: string,
): Promise<FoundComment[]> {
  const comments = await newest(client, issueId, looked);
  return comments
    .filter(({ id }) => Number(id) > Number(since))
    .map(({ id, updated, body }) => ({ id, updated, text: plainText(parseAdf(body)) }));
}

function documentOf(text: string): Json {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return {
    type: 'doc',
    version: 1,
    content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  };
}

export async function comment(at: CommentAt, after: Json, writing: Writing): Promise<Made> {
  const id = issueOf(at.item, writing);
  const made = await writing.client.ask(
    {
      method: 'POST',
      path: `/rest/api/3/issue/${id}/comment`,
      body: { body: documentOf(typeof after === 'string' ? after : '') },
    },
    commentSchema,
  );
  return { id: made.id, key: '', updated: made.updated };
}

/** Looks once more right before deleting: what anybody edited stays. */
export async function uncomment(at: UncommentAt, { client }: Writing): Promise<void> {
  const path = `/rest/api/3/issue/${at.item}/comment/${at.comment}`;
  let found: z.output<typeof commentSchema>;
  try {
    found = await client.ask({ method: 'GET', path }, commentSchema);
  } catch (error) {
    // “Not found” is said of much that is only out of reach for a moment: gone is what the list does not show either.
    const isGone =
      error instanceof JiraRefusal &&
      error.kind === 'not-found' &&
      !(await newest(client, at.item, looked)).some(({ id }) => id === at.comment);
    if (isGone) return;
    throw error;
  }
  if (found.updated !== at.updated) throw new JiraRefusal('conflict', undefined, [], {}, undefined);
  const answer = await client.tell({
    method: 'DELETE',
    path: `/rest/api/3/issue/${at.item}/comment/${at.comment}`,
  });
  // Nobody reads a deletion back, so only Jira's own word for it counts.
  if (answer.status !== 204) throw new JiraRefusal('unreadable', answer.status, [], {}, undefined);
}
