import type { Board, ReadProblem } from '../../domain/backlog/backlog';
import type { JiraClient } from '../client';
import { fieldsToRead } from '../fields';
import type { FieldMap } from '../fields';
import type { Emit, GatherTarget } from './events';
import { readBoard } from './read-board';
import { readStatusMoves } from './read-changes';
import { readBoardIds, searchIds } from './read-ids';
import type { IdList } from './read-ids';
import { readIssues } from './read-issues';
import { readClosedSprints, readOpenSprints } from './read-sprints';

/** Finished items of the last year that are read for pace, sizes and “already done?”: the newest ones. */
const historyLimit = 1000;
const finishedLately = 'statusCategory = Done AND resolved >= -365d ORDER BY resolved DESC';

function problem(code: ReadProblem['code'], itemIds: readonly string[] = []): ReadProblem {
  return { code, params: { count: itemIds.length }, itemIds };
}

/** Open items as Jira's backlog shows them: what is planned into sprints and what waits, each in rank order. */
async function readOrder(client: JiraClient, board: Board): Promise<IdList> {
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
  const [inSprints, waiting] = await Promise.all([
    readBoardIds(client, board.id, 'issue', planned),
    readBoardIds(client, board.id, 'backlog', undefined),
  ]);
  return {
    ids: [...new Set([...inSprints.ids, ...waiting.ids])],
    cutShort: inSprints.cutShort || waiting.cutShort,
  };
}

/**
 * Reads an open backlog and tells what it finds as it goes: the board, then pages of raw issues in rank order.
 * @throws {JiraRefusal} when the space or its list of items cannot be read at all; everything less is told as a problem
 */
export async function gatherBacklog(
  client: JiraClient,
  target: GatherTarget,
  emit: Emit,
  signal?: AbortSignal,
): Promise<{ board: Board; fields: FieldMap }> {
  const { board, fields } = await readBoard(client, target, emit);
  signal?.throwIfAborted();
  const [sprints, order] = await Promise.all([
    board.id === undefined || board.type === 'kanban'
      ? []
      : readOpenSprints(client, board.id).catch(() => {
          emit({ type: 'problem', problem: problem('sprints-unreadable') });
          return [];
        }),
    readOrder(client, board),
  ]);
  emit({ type: 'board', board, fields, sprints, order: order.ids });
  if (order.cutShort) emit({ type: 'problem', problem: problem('list-cut-short') });
  await gatherItems(client, fields, order.ids, emit, signal);
  return { board, fields };
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
    onFailed: (page) => {
      signal?.throwIfAborted();
      emit({ type: 'problem', problem: problem('page-failed', page) });
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
  try {
    const [closed, finished] = await Promise.all([
      board.id === undefined || board.type === 'kanban' ? [] : readClosedSprints(client, board.id),
      board.id === undefined
        ? searchIds(client, `project = ${board.projectId} AND ${finishedLately}`, historyLimit)
        : readBoardIds(client, board.id, 'issue', finishedLately, historyLimit),
    ]);
    emit({ type: 'closed-sprints', sprints: closed });
    const moves = readStatusMoves(client, finished.ids, signal).then(
      (found) => {
        emit({ type: 'history-moves', moves: found });
      },
      () => {
        signal?.throwIfAborted();
        emit({ type: 'problem', problem: problem('history-unreadable') });
      },
    );
    await readIssues(client, finished.ids, fieldsToRead(fields), {
      signal,
      onPage: (issues) => {
        emit({ type: 'history-page', issues });
      },
      onFailed: (page) => {
        signal?.throwIfAborted();
        emit({ type: 'problem', problem: problem('history-unreadable', page) });
      },
    });
    await moves;
  } catch {
    signal?.throwIfAborted();
    emit({ type: 'problem', problem: problem('history-unreadable') });
  }
}
