import type { z } from 'zod';
import type { JiraReader } from './reader';
import { Unreadable } from './reader';
import { boardSchema, configurationSchema, projectSchema, rowsPageSchema, sprintsSchema } from './schemas';
import type { Board, Project, Row, Sprint } from './schemas';

export interface BacklogPage {
  readonly project: Project;
  readonly board: Board;
  /** Id of the field that holds the size, when the board has one. */
  readonly sizeField: string | undefined;
  readonly sprints: readonly { readonly sprint: Sprint; readonly rows: readonly Row[] }[];
  readonly backlog: readonly Row[];
  /** Items there are beyond those read. */
  readonly more: boolean;
}

/** Nobody scrolls further on a page that is not virtualised; Jira itself loads more as one goes. */
const mostRows = 500;

async function readRows(
  reader: JiraReader,
  list: string,
  fields: readonly string[],
): Promise<{ rows: Row[]; more: boolean }> {
  const rows: Row[] = [];
  let token: string | undefined;
  do {
    const query = new URLSearchParams({ fields: fields.join(','), maxResults: '100' });
    if (token !== undefined) query.set('nextPageToken', token);
    const page: z.output<typeof rowsPageSchema> = await reader.read(
      `/rest/software/1.0/${list}?${query.toString()}`,
      rowsPageSchema,
    );
    rows.push(...page.issues);
    token = page.isLast === true ? undefined : (page.nextPageToken ?? undefined);
  } while (token !== undefined && rows.length < mostRows);
  return { rows, more: token !== undefined };
}

/** A board without sprints answers 400. */
async function readSprints(reader: JiraReader, boardId: number): Promise<Sprint[]> {
  try {
    const path = `/rest/agile/1.0/board/${boardId}/sprint?state=active,future`;
    return (await reader.read(path, sprintsSchema)).values;
  } catch (error) {
    if (error instanceof Unreadable && error.status === 400) return [];
    throw error;
  }
}

/** The backlog as Jira's own page shows it. @throws {Unreadable} */
export async function readBacklog(
  reader: JiraReader,
  projectKey: string,
  boardId: string,
): Promise<BacklogPage> {
  const [project, board, configuration] = await Promise.all([
    reader.read(`/rest/api/3/project/${encodeURIComponent(projectKey)}`, projectSchema),
    reader.read(`/rest/agile/1.0/board/${encodeURIComponent(boardId)}`, boardSchema),
    reader.read(`/rest/agile/1.0/board/${encodeURIComponent(boardId)}/configuration`, configurationSchema),
  ]);
  const sizeField = configuration.estimation?.field?.fieldId;
  const fields = ['summary', 'issuetype', 'status', 'parent', 'assignee', 'priority'];
  if (sizeField !== undefined) fields.push(sizeField);
  const open = await readSprints(reader, board.id);
  const [backlog, ...lists] = await Promise.all([
    readRows(reader, `board/${board.id}/backlog`, fields),
    ...open.map(({ id }) => readRows(reader, `board/${board.id}/sprint/${id}/issue`, fields)),
  ]);
  return {
    project,
    board,
    sizeField,
    sprints: open.map((sprint, at) => ({ sprint, rows: lists[at]?.rows ?? [] })),
    backlog: backlog.rows,
    more: backlog.more,
  };
}
