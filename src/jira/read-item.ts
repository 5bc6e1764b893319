import { z } from 'zod';
import type { Board } from '../domain/backlog/backlog';
import type { BacklogItem } from '../domain/backlog/item';
import type { JiraClient } from './client';
import { readBoard } from './gather/read-board';
import { issueSchema } from './issue-schema';
import { normaliseIssue } from './normalise-issue';

const projectSchema = z.object({ project: z.object({ id: z.string() }) });
const boardsSchema = z.object({ values: z.array(z.object({ id: z.number() })) });

/** The board that sizes a space's items: its first one; a space without boards has none. */
async function firstBoard(client: JiraClient, projectId: string): Promise<number | undefined> {
  const answer = await client
    .ask(
      { method: 'GET', path: `/rest/agile/1.0/board?projectKeyOrId=${projectId}&maxResults=1` },
      boardsSchema,
    )
    .catch(() => undefined);
  return answer?.values[0]?.id;
}

/**
 * Reads one issue and the board that sizes it.
 * @throws {JiraRefusal} when the issue is gone or hidden
 */
export async function readItem(
  client: JiraClient,
  issueId: string,
): Promise<{ item: BacklogItem; board: Board }> {
  const raw = await client.ask(
    { method: 'GET', path: `/rest/api/3/issue/${encodeURIComponent(issueId)}` },
    issueSchema,
  );
  const { project } = projectSchema.parse(raw.fields);
  const boardId = await firstBoard(client, project.id);
  const { board, fields } = await readBoard(client, { projectId: project.id, boardId }, () => undefined);
  return { item: normaliseIssue(raw, fields), board };
}
