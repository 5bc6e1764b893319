import type { Board, ReadProblem } from '../../domain/backlog/backlog';
import type { StatusCategory } from '../../domain/backlog/item';
import type { JiraClient } from '../client';
import { fieldsToRead } from '../fields';
import type { FieldMap } from '../fields';
import type { Emit, GatherTarget } from './events';
import { estimatedOf } from './estimated';
import type { Estimated } from './estimated';
import { problem } from './problem';
import { readBoard } from './read-board';
import { statusesOf } from './read-changes';
import type { Categories } from './read-changes';
import { nothing, readFinished, readOrder } from './read-lists';
import type { BoardType } from './read-lists';
import { readIssues } from './read-issues';
import type { Told } from './read-issues';
import { noSprints, readOpenSprints, readSprints } from './read-sprints';
import type { Sprints } from './read-sprints';

/** What was read of a backlog, as far as the rest of the reading needs it. */
export interface Gathered {
  readonly board: Board;
  readonly fields: FieldMap;
  /** Estimated open items in the order they came. */
  readonly estimated: readonly Estimated[];
  readonly finishedIds: readonly string[];
  /** The statuses that were seen. */
  readonly categories: Categories;
}

type Tell = (code: ReadProblem['code'], error: unknown, ids?: readonly string[]) => void;

const teller =
  (emit: Emit, signal: AbortSignal | undefined): Tell =>
  (code, error, ids) => {
    signal?.throwIfAborted();
    emit({ type: 'problem', problem: problem(code, error, ids) });
  };

const hasSprints = (boardId: number | undefined, type: BoardType): boardId is number =>
  boardId !== undefined && type !== 'kanban';

/**
 * Reads a backlog and what the team finished lately, and tells what it finds as it goes: the board, then pages of raw
 * issues in rank order, then finished ones. Lists are asked for while the board is read: what comes first on screen
 * waits for two answers, one after the other.
 * @throws {JiraRefusal} when the space or its list of items cannot be read at all; everything less is told as a problem
 */
export async function gatherBacklog(
  client: JiraClient,
  target: GatherTarget,
  emit: Emit,
  signal?: AbortSignal,
): Promise<Gathered> {
  const tell = teller(emit, signal);
  const reading = readBoard(client, target, emit);
  const type = target.boardType ? Promise.resolve(target.boardType) : reading.then(({ board }) => board.type);
  const sprints = type.then((known) => sprintsOf(client, target.boardId, known, tell));
  const finished = Promise.allSettled([readFinished(client, target)]);
  const [{ board, fields }, { open, closed }, order] = await Promise.all([
    reading,
    sprints,
    readOrder(client, target, type, emit),
  ]);
  signal?.throwIfAborted();
  emit({ type: 'board', board, fields, sprints: open, order: order.ids });
  if (order.cutShort !== undefined) tell('list-cut-short', order.cutShort);
  emit({ type: 'closed-sprints', sprints: closed });

  const finishedIds = finished.then(([list]) => {
    if (list.status === 'fulfilled') return list.value.ids;
    if (signal?.aborted !== true) tell('history-unreadable', list.reason);
    return nothing.ids;
  });
  const estimated: Estimated[] = [];
  const categories = new Map<string, StatusCategory>();
  const collect: Emit = (event) => {
    if (event.type === 'page') estimated.push(...estimatedOf(event.issues, fields));
    if (event.type === 'page' || event.type === 'history-page')
      for (const [id, category] of statusesOf(event.issues)) categories.set(id, category);
    emit(event);
  };
  await readIssues(client, order.ids, fieldsToRead(fields), {
    signal,
    ...items(collect, tell),
    behind: {
      ids: finishedIds,
      onPage: (issues) => {
        collect({ type: 'history-page', issues });
      },
      onFailed: (page, error) => {
        tell('history-unreadable', error, page);
      },
    },
  });
  return { board, fields, estimated, finishedIds: await finishedIds, categories };
}

/** One answer holds both kinds; without it both are missed. */
async function sprintsOf(
  client: JiraClient,
  boardId: number | undefined,
  type: BoardType,
  tell: Tell,
): Promise<Sprints> {
  if (!hasSprints(boardId, type)) return noSprints;
  try {
    return await readSprints(client, boardId);
  } catch (error) {
    tell('sprints-unreadable', error);
    tell('closed-sprints-unreadable', error);
    return noSprints;
  }
}

/** Reads the list again and of its items only those that changed. @throws {JiraRefusal} when the list cannot be read */
export async function gatherChanged(
  client: JiraClient,
  { board, fields }: { readonly board: Board; readonly fields: FieldMap },
  ids: readonly string[],
  emit: Emit,
  signal?: AbortSignal,
): Promise<void> {
  const tell = teller(emit, signal);
  const { id: boardId, projectId, type } = board;
  const [sprints, order] = await Promise.all([
    hasSprints(boardId, type)
      ? readOpenSprints(client, boardId).catch((error: unknown) => {
          tell('sprints-unreadable', error);
          return [];
        })
      : [],
    readOrder(client, { projectId, boardId }, Promise.resolve(type), emit),
  ]);
  emit({ type: 'board', board, fields, sprints, order: order.ids });
  if (order.cutShort !== undefined) tell('list-cut-short', order.cutShort);
  await readIssues(client, ids, fieldsToRead(fields), {
    signal,
    onPage: (issues, page) => {
      emit({ type: 'changed', ids: page, issues });
    },
    onFailed: (_, error) => {
      throw error;
    },
  });
}

/** Tells pages of open items, and those that failed. */
function items(emit: Emit, tell: Tell): Told {
  let read = 0;
  return {
    onPage: (issues, page) => {
      read += page.length;
      emit({ type: 'page', issues, read });
    },
    onFailed: (page, error) => {
      tell('page-failed', error, page);
    },
  };
}

/** Reads open items by id and tells pages and failed pages: those that failed before, once more. */
export async function gatherItems(
  client: JiraClient,
  fields: FieldMap,
  ids: readonly string[],
  emit: Emit,
  signal?: AbortSignal,
): Promise<void> {
  await readIssues(client, ids, fieldsToRead(fields), { signal, ...items(emit, teller(emit, signal)) });
}
