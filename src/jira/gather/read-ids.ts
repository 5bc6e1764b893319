import { z } from 'zod';
import type { JiraClient } from '../client';
import type { JiraRequest } from '../http';

const pageSchema = z.object({
  issues: z.array(z.object({ id: z.string() })),
  isLast: z.boolean().optional(),
  nextPageToken: z.string().nullish(),
});

/** Ids alone come five thousand a page; Jira may serve fewer and says so by a token. */
const pageSize = 5000;

export interface IdList {
  readonly ids: readonly string[];
  /** Why the list ends early: what happened to a page behind the first. */
  readonly cutShort: unknown;
}

/**
 * Reads a token-paged list of ids to its end, or up to `limit`.
 * @throws {JiraRefusal} when not even the first page can be read
 */
async function readAll(
  client: JiraClient,
  pageRequest: (token: string | undefined, size: number) => JiraRequest,
  limit: number,
): Promise<IdList> {
  const ids: string[] = [];
  let token: string | undefined;
  do {
    let page: z.output<typeof pageSchema>;
    try {
      page = await client.ask(pageRequest(token, Math.min(pageSize, limit)), pageSchema);
    } catch (error) {
      if (ids.length === 0) throw error;
      return { ids, cutShort: error };
    }
    ids.push(...page.issues.map(({ id }) => id));
    token = page.isLast === true ? undefined : (page.nextPageToken ?? undefined);
  } while (token !== undefined && ids.length < limit);
  return { ids: ids.slice(0, limit), cutShort: undefined };
}

/** Ids of a board's list, in rank order unless `jql` orders otherwise. */
export function readBoardIds(
  client: JiraClient,
  boardId: number,
  list: 'backlog' | 'issue',
  jql: string | undefined,
  limit = Infinity,
): Promise<IdList> {
  return readAll(
    client,
    (token, size) => {
      const query = new URLSearchParams({ fields: 'id', maxResults: String(size) });
      if (jql !== undefined) query.set('jql', jql);
      if (token !== undefined) query.set('nextPageToken', token);
      return { method: 'GET', path: `/rest/software/1.0/board/${boardId}/${list}?${query.toString()}` };
    },
    limit,
  );
}

/** Ids a search finds, in the order the query asks for. */
export function searchIds(client: JiraClient, jql: string, limit = Infinity): Promise<IdList> {
  return readAll(
    client,
    (token, size) => ({
      method: 'POST',
      path: '/rest/api/3/search/jql',
      body: { jql, maxResults: size, ...(token === undefined ? {} : { nextPageToken: token }) },
    }),
    limit,
  );
}
