import type { Board, ReadProblem, Sprint } from '../../domain/backlog/backlog';
import type { JiraClient } from '../client';
import { fieldsToRead } from '../fields';
import type { FieldMap } from '../fields';
import type { Emit, GatherTarget } from './events';
import { estimatedOf } from './estimated';
import type { Estimated } from './estimated';
import { problem } from './problem';
import { readBoard } from './read-board';
import { readStatusMoves } from './read-changes';
import { readBoardIds, searchIds } from './read-ids';
import type { IdList } from './read-ids';
import { readIssues } from './read-issues';
import { readClosedSprints, readOpenSprints } from './read-sprints';

/** Finished items of the last year that are read for pace, sizes and “already done?”: the newest ones. */
const historyLimit = 1000;
const finishedLately = 'statusCategory = Done AND resolved >= -365d ORDER BY resolved DESC';

const nothing: IdList = { ids: [], cutShort: undefined };

/** Open items as Jira's backlog shows them: what is planned into sprints and what waits, each in rank order. */
async function readOrder(client: JiraClient, board: Board, emit: Emit): Promise<IdList> {
  if (board.id === undefined) {
    return searchIds(
      client,
      `project = ${board.projectId} AND statusCategory != Done AND hierarchyLevel = 0 ORDER BY Rank`,
    );
  }
  const planned =
    board.type === 'kanban'
      ? 'statusCategory != Done'
      : 'statusCategory != Done AND (sprint in openSprints() OR sprint in futureSprints())';
  const [inSprints, waiting] = await Promise.allSettled([
    readBoardIds(client, board.id, 'issue', planned),
    readBoardIds(client, board.id, 'backlog', undefined),
  ]);
  // Half a backlog is worth seeing; none is a failure with its reason.
  if (inSprints.status === 'rejected' && waiting.status === 'rejected') throw inSprints.reason;
  if (inSprints.status === 'rejected')
    emit({ type: 'problem', problem: problem('planned-unreadable', inSprints.reason) });
  if (waiting.status === 'rejected')
    emit({ type: 'problem', problem: problem('waiting-unreadable', waiting.reason) });
  const lists = [inSprints, waiting].map((list) => (list.status === 'fulfilled' ? list.value : nothing));
  return {
    ids: [...new Set(lists.flatMap(({ ids }) => ids))],
    cutShort: lists.find(({ cutShort }) => cutShort !== undefined)?.cutShort,
  };
}

/**
 * Reads an open backlog and tells what it finds as it goes: the board, then pages of raw issues in rank order.
 * @returns what the rest of the reading needs; estimated items in the order they came
 * @throws {JiraRefusal} when the space or its list of items cannot be read at all; everything less is told as a problem
 */
export async function gatherBacklog(
  client: JiraClient,
  target: GatherTarget,
  emit: Emit,
  signal?: AbortSignal,
): Promise<{ board: Board; fields: FieldMap; estimated: readonly Estimated[] }> {
  const { board, fields } = await readBoard(client, target, emit);
  signal?.throwIfAborted();
  const ids = await gatherList(client, board, fields, emit);
  const estimated: Estimated[] = [];
  const collect: Emit = (event) => {
    if (event.type === 'page') estimated.push(...estimatedOf(event.issues, fields));
    emit(event);
  };
  await gatherItems(client, fields, ids, collect, signal);
  return { board, fields, estimated };
}

/** Reads the list again and of its items only those that changed. @throws {JiraRefusal} when the list cannot be read */
export async function gatherChanged(
  client: JiraClient,
  { board, fields }: { readonly board: Board; readonly fields: FieldMap },
  ids: readonly string[],
  emit: Emit,
  signal?: AbortSignal,
): Promise<void> {
  await gatherList(client, board, fields, emit);
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

/** @returns the ids of the open items in rank order */
async function gatherList(
  client: JiraClient,
  board: Board,
  fields: FieldMap,
  emit: Emit,
): Promise<readonly string[]> {
  const [sprints, order] = await Promise.all([
    board.id === undefined || board.type === 'kanban'
      ? []
      : readOpenSprints(client, board.id).catch((error: unknown) => {
          emit({ type: 'problem', problem: problem('sprints-unreadable', error) });
          return [];
        }),
    readOrder(client, board, emit),
  ]);
  emit({ type: 'board', board, fields, sprints, order: order.ids });
  if (order.cutShort !== undefined)
    emit({ type: 'problem', problem: problem('list-cut-short', order.cutShort) });
  return order.ids;
}

/** Reads items by id and tells pages and failed pages; also used to read failed pages again. */
export async function gatherItems(
  client: JiraClient,
  fields: FieldMap,
  ids: readonly string[],
  emit: Emit,
  signal?: AbortSignal,
): Promise<void> {
  let read = 0;
  await readIssues(client, ids, fieldsToRead(fields), {
    signal,
    onPage: (issues, page) => {
      read += page.length;
      emit({ type: 'page', issues, read });
    },
    onFailed: (page, error) => {
      signal?.throwIfAborted();
      emit({ type: 'problem', problem: problem('page-failed', error, page) });
    },
  });
}

/** Reads what the team finished lately. Nothing here stops the panel: what cannot be read is told as a problem. */
export async function gatherHistory(
  client: JiraClient,
  board: Board,
  fields: FieldMap,
  emit: Emit,
  signal?: AbortSignal,
): Promise<void> {
  const tell = (code: ReadProblem['code'], error: unknown, ids?: readonly string[]): void => {
    signal?.throwIfAborted();
    emit({ type: 'problem', problem: problem(code, error, ids) });
  };
  const [closed, finished] = await Promise.all([
    closedSprints(client, board).catch((error: unknown) => {
      tell('closed-sprints-unreadable', error);
      return [];
    }),
    finishedIds(client, board).catch((error: unknown) => {
      tell('history-unreadable', error);
      return nothing;
    }),
  ]);
  emit({ type: 'closed-sprints', sprints: closed });
  const moves = readStatusMoves(client, finished.ids, signal).then(
    (found) => {
      emit({ type: 'history-moves', moves: found });
    },
    (error: unknown) => {
      tell('history-unreadable', error);
    },
  );
  const pages = readIssues(client, finished.ids, fieldsToRead(fields), {
    signal,
    onPage: (issues) => {
      emit({ type: 'history-page', issues });
    },
    onFailed: (page, error) => {
      tell('history-unreadable', error, page);
    },
  });
  await Promise.all([moves, pages]);
}

async function closedSprints(client: JiraClient, board: Board): Promise<Sprint[]> {
  return board.id === undefined || board.type === 'kanban' ? [] : readClosedSprints(client, board.id);
}

async function finishedIds(client: JiraClient, board: Board): Promise<IdList> {
  return board.id === undefined
    ? searchIds(client, `project = ${board.projectId} AND ${finishedLately}`, historyLimit)
    : readBoardIds(client, board.id, 'issue', finishedLately, historyLimit);
}
