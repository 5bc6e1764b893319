import { WhereConditions, kvs } from '@forge/kvs';
import { z } from 'zod';
import type { OpenedSpaces } from '../usecases/ports';

/** Spaces nobody has opened the panel in for so long cost nothing any more. */
const kept = { ttl: { value: 30, unit: 'DAYS' } } as const;
/** A note that is younger is not written again: people open the panel often. */
const freshFor = 24 * 60 * 60 * 1000;

const noteSchema = z.object({ at: z.iso.datetime() });

export const keyOfOpened = (projectId: string): string => `opened:${projectId}`;
const boardPrefix = 'opened-board:';
export const keyOfOpenedBoard = (boardId: number): string => `${boardPrefix}${boardId}`;
/** What the storage gives at once. */
const pageSize = 100;

async function noteAt(key: string, at: Date): Promise<void> {
  const note = noteSchema.safeParse(await kvs.get<unknown>(key));
  if (note.success && at.getTime() - Date.parse(note.data.at) < freshFor) return;
  await kvs.set(key, { at: at.toISOString() }, kept);
}

export const openedSpaces: OpenedSpaces = {
  async has(projectId) {
    return noteSchema.safeParse(await kvs.get<unknown>(keyOfOpened(projectId))).success;
  },
  async boards() {
    const boards: number[] = [];
    let cursor: string | undefined;
    do {
      const query = kvs.query().where('key', WhereConditions.beginsWith(boardPrefix)).limit(pageSize);
      const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany<unknown>();
      boards.push(...page.results.map(({ key }) => Number(key.slice(boardPrefix.length))));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return boards;
  },
  async note({ projectId, boardId }, at) {
    await noteAt(keyOfOpened(projectId), at);
    if (boardId !== undefined) await noteAt(keyOfOpenedBoard(boardId), at);
  },
};
