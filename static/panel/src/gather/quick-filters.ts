import { z } from 'zod';
import { makeClient } from '../../../../src/jira/client';
import { readBoardIds } from '../../../../src/jira/gather/read-ids';
import type { JiraHttp } from '../../../../src/jira/http';
import type { QuickFilter, QuickFilters } from '../panel-context';

const pageSchema = z.object({
  isLast: z.boolean().catch(true),
  values: z.array(z.object({ id: z.union([z.number(), z.string()]), name: z.string(), jql: z.string() })),
});

/** Boards have a dozen at most; a site that never says “last” must not keep us asking. */
const mostPages = 4;

/**
 * The board's quick filters, read when somebody opens the filters. What one finds is Jira's to say: its search
 * evaluates it, as the viewer, over the board's open items.
 */
export function readQuickFilters(http: JiraHttp, boardId: number): QuickFilters {
  const client = makeClient(http, {
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    chance: Math.random,
  });
  const jqls = new Map<string, string>();

  const read = async (): Promise<readonly QuickFilter[]> => {
    const found: QuickFilter[] = [];
    for (let page = 0; page < mostPages; page += 1) {
      const { values, isLast } = await client.ask(
        { method: 'GET', path: `/rest/agile/1.0/board/${boardId}/quickfilter?startAt=${found.length}` },
        pageSchema,
      );
      for (const { id, name, jql } of values) {
        jqls.set(String(id), jql);
        found.push({ id: String(id), name });
      }
      if (isLast || values.length === 0) break;
    }
    return found;
  };
  let list: Promise<readonly QuickFilter[]> | undefined;
  const quickFilters = (): Promise<readonly QuickFilter[]> => {
    list ??= read().catch((error: unknown) => {
      list = undefined;
      throw error;
    });
    return list;
  };
  return {
    list: quickFilters,
    hits: async (id) => {
      await quickFilters();
      const jql = jqls.get(id);
      if (jql === undefined) return undefined;
      const { ids } = await readBoardIds(client, boardId, 'issue', `(${jql}) AND statusCategory != Done`);
      return new Set(ids);
    },
  };
}
