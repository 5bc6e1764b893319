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
type RawSprint = Page['values'][number];

export interface Sprints {
  /** Active first, then future, in Jira's order; other boards' sprints that hold items of this one included. */
  readonly open: readonly Sprint[];
  /** This board's own, newest first: all of a young team's, the latest of an old one's. */
  readonly closed: readonly Sprint[];
}

export const noSprints: Sprints = { open: [], closed: [] };

function toSprint({ id, name, state, startDate, endDate, completeDate }: RawSprint): Sprint {
  return { id, name, state, startDate, endDate, completeDate };
}

function readPage(client: JiraClient, boardId: number, states: string, startAt: number): Promise<Page> {
  return client.ask(
    { method: 'GET', path: `/rest/agile/1.0/board/${boardId}/sprint?state=${states}&startAt=${startAt}` },
    pageSchema,
  );
}

function openOf(raw: readonly RawSprint[], boardId: number): Sprint[] {
  const sprints = raw.map((one): Sprint => {
    const { originBoardId = boardId } = one;
    return originBoardId === boardId ? toSprint(one) : { ...toSprint(one), foreign: true };
  });
  return [
    ...sprints.filter(({ state }) => state === 'active'),
    ...sprints.filter(({ state }) => state === 'future'),
  ];
}

function closedOf(raw: readonly RawSprint[], boardId: number): Sprint[] {
  return raw
    .filter(({ state }) => state === 'closed')
    .filter(({ originBoardId }) => originBoardId === undefined || originBoardId === boardId)
    .map(toSprint)
    .sort((a, b) => (b.completeDate ?? '').localeCompare(a.completeDate ?? ''));
}

/** A board that never has sprints refuses the question with 400; that is an answer, not a failure. */
function unlessRefused<T>(error: unknown, none: T): T {
  if (error instanceof JiraRefusal && error.status === 400) return none;
  throw error;
}

/** Sprints that items are planned in: active first, then future, in Jira's order. Other boards' sprints included. */
export async function readOpenSprints(client: JiraClient, boardId: number): Promise<readonly Sprint[]> {
  const raw: RawSprint[] = [];
  try {
    for (let startAt = 0; ;) {
      const page = await readPage(client, boardId, 'active,future', startAt);
      raw.push(...page.values);
      if (page.isLast || page.values.length === 0) break;
      startAt += page.values.length;
    }
  } catch (error) {
    return unlessRefused(error, []);
  }
  return openOf(raw, boardId);
}

/**
 * Open and closed sprints in one call where fifty are all there are. Jira lists closed ones first and the oldest of them
 * before all, so of more than fifty the end is read, back to where the closed ones begin.
 */
export async function readSprints(client: JiraClient, boardId: number): Promise<Sprints> {
  const states = 'active,future,closed';
  try {
    const first = await readPage(client, boardId, states, 0);
    const raw = [...first.values];
    const begin = first.values.length;
    let isWhole = first.isLast || begin === 0;
    for (let end = first.total ?? 0; !isWhole && end > begin;) {
      const startAt = Math.max(begin, end - Math.max(1, first.maxResults));
      const { values } = await readPage(client, boardId, states, startAt);
      raw.splice(begin, 0, ...values);
      isWhole = values[0]?.state === 'closed';
      end = startAt;
    }
    return { open: openOf(raw, boardId), closed: closedOf(raw, boardId) };
  } catch (error) {
    return unlessRefused(error, noSprints);
  }
}
