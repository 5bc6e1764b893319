import { z } from 'zod';
import type { Board } from '../domain/backlog/backlog';
import { estimationSchema } from '../domain/backlog/estimation';
import type { JiraClient } from './client';
import type { FieldMap } from './fields';
import { readBoard } from './gather/read-board';

/** What an item of a space is read and sized by. */
export interface Sizing {
  readonly board: Board;
  readonly fields: FieldMap;
}

/** As it is kept: names of boards and spaces are left out, they judge nothing. */
const keptSchema = z.object({
  v: z.literal(1),
  at: z.iso.datetime(),
  board: z.object({
    id: z.number().nullable(),
    type: z.enum(['scrum', 'kanban', 'simple', 'none']),
    projectId: z.string(),
    projectKey: z.string(),
  }),
  fields: z.object({
    estimation: estimationSchema,
    sprint: z.string().nullable(),
    flagged: z.string().nullable(),
    criteria: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
});

type KeptSizing = z.output<typeof keptSchema>;

export function keptSizing({ board, fields }: Sizing, at: Date): KeptSizing {
  const { id, type, projectId, projectKey } = board;
  return {
    v: 1,
    at: at.toISOString(),
    board: { id: id ?? null, type, projectId, projectKey },
    fields: {
      estimation: fields.estimation,
      sprint: fields.sprint ?? null,
      flagged: fields.flagged ?? null,
      criteria: [...fields.criteria],
    },
  };
}

/** @returns nothing for what another version has kept */
export function parseSizing(value: unknown): (Sizing & { readonly at: Date }) | undefined {
  const parsed = keptSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { at, board, fields } = parsed.data;
  return {
    at: new Date(at),
    board: {
      ...board,
      id: board.id ?? undefined,
      name: '',
      projectName: '',
      estimation: fields.estimation,
    },
    fields: { ...fields, sprint: fields.sprint ?? undefined, flagged: fields.flagged ?? undefined },
  };
}

const boardsSchema = z.object({ values: z.array(z.object({ id: z.number() })) });

/**
 * @returns the id of the board that sizes the items of a space; nothing for a space without boards
 * @throws {JiraRefusal} when the boards cannot be read
 */
export async function firstBoardOf(client: JiraClient, projectId: string): Promise<number | undefined> {
  const { values } = await client.ask(
    {
      method: 'GET',
      path: `/rest/agile/1.0/board?projectKeyOrId=${encodeURIComponent(projectId)}&maxResults=1`,
    },
    boardsSchema,
  );
  return values[0]?.id;
}

/**
 * Reads what the items of a space are sized by: its first board; a space without boards has none.
 * @returns `complete: false` when some of it could not be read, and something less had to do
 * @throws {JiraRefusal} when neither the space nor its board says what it is
 */
export async function readSizing(
  client: JiraClient,
  projectId: string,
): Promise<{ sizing: Sizing; complete: boolean }> {
  let complete = true;
  const boardId = await firstBoardOf(client, projectId).catch(() => {
    complete = false;
    return undefined;
  });
  const sizing = await readBoard(client, { projectId, boardId }, () => {
    complete = false;
  });
  return { sizing, complete };
}
