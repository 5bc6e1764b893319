import type { Board } from '../../domain/backlog/backlog';
import type { JiraClient } from '../client';
import type { Emit } from './events';
import { problem } from './problem';
import { readBoardIds, searchIds } from './read-ids';
import type { IdList } from './read-ids';

/** Finished items of the last year that are read for pace, sizes and “already done?”: the newest ones. */
const historyLimit = 1000;
const finishedLately = 'statusCategory = Done AND resolved >= -365d ORDER BY resolved DESC';

export const nothing: IdList = { ids: [], cutShort: undefined };

export type BoardType = Board['type'];

/** What has to be known to ask for a list. */
export interface Listed {
  readonly projectId: string;
  readonly boardId: number | undefined;
}

/**
 * Open items as Jira's backlog shows them: what is planned into sprints and what waits, each in rank order.
 * @param type what the board is; only what is planned waits for it
 * @throws {JiraRefusal} when neither list can be read; half a backlog is told as a problem
 */
export async function readOrder(
  client: JiraClient,
  { projectId, boardId }: Listed,
  type: Promise<BoardType>,
  emit: Emit,
): Promise<IdList> {
  if (boardId === undefined)
    return searchIds(
      client,
      `project = ${projectId} AND statusCategory != Done AND hierarchyLevel = 0 ORDER BY Rank`,
    );
  const [inSprints, waiting] = await Promise.allSettled([
    type.then((known) =>
      readBoardIds(
        client,
        boardId,
        'issue',
        known === 'kanban'
          ? 'statusCategory != Done'
          : 'statusCategory != Done AND (sprint in openSprints() OR sprint in futureSprints())',
      ),
    ),
    readBoardIds(client, boardId, 'backlog', undefined),
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

/** What the team finished lately, newest first. @throws {JiraRefusal} */
export function readFinished(client: JiraClient, { projectId, boardId }: Listed): Promise<IdList> {
  return boardId === undefined
    ? searchIds(client, `project = ${projectId} AND ${finishedLately}`, historyLimit)
    : readBoardIds(client, boardId, 'issue', finishedLately, historyLimit);
}
