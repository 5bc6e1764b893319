import { z } from 'zod';
import type { Sprint } from '../../domain/backlog/backlog';
import { JiraRefusal } from '../client';
import type { JiraClient } from '../client';

const sprintSchema = z.object({
  id: z.number(),
  name: z.string().catch(''),
  state: z.enum(['active', 'future', 'closed']),
  startDate: z.string().optional(),
  endDate: z.string().optional(),
  completeDate: z.string().optional(),
  originBoardId: z.number().optional(),
});

const pageSchema = z.object({
  startAt: z.number(),
  maxResults: z.number(),
  total: z.number().optional(),
  isLast: z.boolean(),
  values: z.array(sprintSchema),
});

type Page = z.output<typeof pageSchema>;

function toSprint({ id, name, state, startDate, endDate, completeDate }: Page['values'][number]): Sprint {
  return { id, name, state, startDate, endDate, completeDate };
}

function readPage(client: JiraClient, boardId: number, states: string, startAt: number): Promise<Page> {
  return client.ask(
    { method: 'GET', path: `/rest/agile/1.0/board/${boardId}/sprint?state=${states}&startAt=${startAt}` },
    pageSchema,
  );
}

/** A board that never has sprints refuses the question with 400; that is an answer, not a failure. */
function withoutSprints(error: unknown): Sprint[] {
  if (error instanceof JiraRefusal && error.status === 400) return [];
  throw error;
}

/** Sprints that items are planned in: active first, then future, in Jira's order. Other boards' sprints included. */
export async function readOpenSprints(client: JiraClient, boardId: number): Promise<Sprint[]> {
  const sprints: Sprint[] = [];
  try {
    for (let startAt = 0; ;) {
      const page = await readPage(client, boardId, 'active,future', startAt);
      sprints.push(
        ...page.values.map((raw): Sprint => {
          const { originBoardId = boardId } = raw;
          return originBoardId === boardId ? toSprint(raw) : { ...toSprint(raw), foreign: true };
        }),
      );
      if (page.isLast || page.values.length === 0) break;
      startAt += page.values.length;
    }
  } catch (error) {
    return withoutSprints(error);
  }
  return [
    ...sprints.filter(({ state }) => state === 'active'),
    ...sprints.filter(({ state }) => state === 'future'),
  ];
}

/**
 * This board's own closed sprints, newest first. Jira lists the oldest first, fifty a page, so the last page is read when
 * the first one does not reach it.
 */
export async function readClosedSprints(client: JiraClient, boardId: number): Promise<Sprint[]> {
  try {
    const first = await readPage(client, boardId, 'closed', 0);
    const behind = (first.total ?? 0) - first.maxResults;
    const pages =
      first.isLast || behind <= 0
        ? [first]
        : [first, await readPage(client, boardId, 'closed', Math.max(behind, first.values.length))];
    const own = pages
      .flatMap(({ values }) => values)
      .filter(({ originBoardId }) => originBoardId === undefined || originBoardId === boardId)
      .map(toSprint);
    return own.sort((a, b) => (b.completeDate ?? '').localeCompare(a.completeDate ?? ''));
  } catch (error) {
    return withoutSprints(error);
  }
}
