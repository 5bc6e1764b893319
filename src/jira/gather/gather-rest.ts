import type { JiraClient } from '../client';
import type { Emit } from './events';
import type { Gathered } from './gather-backlog';
import { gatherEstimates } from './gather-estimates';
import { inOneCall } from './in-one-call';
import { problem } from './problem';
import { readChangelogs } from './read-changelogs';
import { readStatusMoves } from './read-changes';

/**
 * Reads what no row waits for: when finished items moved on, and what estimates are doubted by. Nothing here stops the
 * panel: what cannot be read is told as a problem.
 */
export async function gatherRest(
  client: JiraClient,
  { fields, estimated, finishedIds, categories }: Gathered,
  emit: Emit,
  signal?: AbortSignal,
): Promise<void> {
  const changes = inOneCall((ids, fieldIds) => readChangelogs(client, ids, fieldIds, signal));
  await Promise.all([
    readStatusMoves(client, finishedIds, categories, changes).then(
      (moves) => {
        emit({ type: 'history-moves', moves });
      },
      (error: unknown) => {
        signal?.throwIfAborted();
        emit({ type: 'problem', problem: problem('history-unreadable', error) });
      },
    ),
    gatherEstimates(client, { fields, estimated, besides: finishedIds.length }, changes, emit, signal),
  ]);
}
