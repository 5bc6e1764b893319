import { z } from 'zod';
import type { JiraClient } from './client';

const boardSchema = z.object({ filter: z.object({ id: z.string().regex(/^\d+$/) }) });
const countSchema = z.object({ count: z.number().int().min(0) });

interface Searches {
  /** Whatever is kept of them. */
  readonly all: string;
  readonly ready: string;
  readonly notReady: string;
}

/** The members are searched by the names manifest.yml gives them; an item without a verdict is in neither. */
function searchesOf(filterId: string): Searches {
  const open = `filter = ${filterId} AND hierarchyLevel = 0 AND statusCategory != Done`;
  return {
    all: open,
    ready: `${open} AND readinessBadge = ready`,
    notReady: `${open} AND readinessBadge in (almost, needs-work)`,
  };
}

/** JQL for the unfinished items of a board, by what is kept of them. @throws {JiraRefusal} when the board is hidden or gone */
export async function readSearches(client: JiraClient, boardId: number): Promise<Searches> {
  const { filter } = await client.ask(
    { method: 'GET', path: `/rest/agile/1.0/board/${boardId}/configuration` },
    boardSchema,
  );
  return searchesOf(filter.id);
}

/** @returns how many items a search finds, as the caller and as far as the index knows */
export async function countFound(client: JiraClient, jql: string): Promise<number> {
  const { count } = await client.ask(
    { method: 'POST', path: '/rest/api/3/search/approximate-count', body: { jql } },
    countSchema,
  );
  return count;
}

/** @throws {JiraRefusal} */
export async function countVerdicts(
  client: JiraClient,
  boardId: number,
): Promise<{ ready: number; notReady: number }> {
  const { ready, notReady } = await readSearches(client, boardId);
  return { ready: await countFound(client, ready), notReady: await countFound(client, notReady) };
}
