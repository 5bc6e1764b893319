import { z } from 'zod';
import type { Board } from '../../domain/backlog/backlog';
import type { JiraClient } from '../client';

const pageSchema = z.object({
  issues: z.array(z.object({ id: z.string(), fields: z.object({ updated: z.string() }) })),
});

/** More than this changing in a few minutes is an import; the whole list is then read again. */
const most = 100;

/** What changed lately. */
export interface Updated {
  /** When each item was changed last, ISO 8601, by id. */
  readonly byId: ReadonlyMap<string, string>;
  /** Whether there may be more than were asked for. */
  readonly more: boolean;
}

/**
 * Which items of a board, or of a space without one, were changed in the last minutes: one call.
 * @throws {JiraRefusal} when Jira does not say
 */
export async function readUpdated(client: JiraClient, board: Board, minutes: number): Promise<Updated> {
  const lately = `updated >= -${Math.ceil(minutes)}m ORDER BY updated DESC`;
  const { issues } = await (board.id === undefined
    ? client.ask(
        {
          method: 'POST',
          path: '/rest/api/3/search/jql',
          body: { jql: `project = ${board.projectId} AND ${lately}`, fields: ['updated'], maxResults: most },
        },
        pageSchema,
      )
    : client.ask(
        {
          method: 'GET',
          path: `/rest/software/1.0/board/${board.id}/issue?${new URLSearchParams({
            jql: lately,
            fields: 'updated',
            maxResults: String(most),
          }).toString()}`,
        },
        pageSchema,
      ));
  return {
    byId: new Map(issues.map(({ id, fields }) => [id, fields.updated])),
    more: issues.length >= most,
  };
}
