import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { OpenedSpaces } from '../usecases/ports';

/** Spaces nobody has opened the panel in for so long cost nothing any more. */
const kept = { ttl: { value: 30, unit: 'DAYS' } } as const;
/** A note that is younger is not written again: people open the panel often. */
const freshFor = 24 * 60 * 60 * 1000;

const noteSchema = z.object({ at: z.iso.datetime() });

const keyOf = (projectId: string): string => `opened:${projectId}`;
const keyOfBoard = (boardId: number): string => `opened-board:${boardId}`;

async function noteAt(key: string, at: Date): Promise<void> {
  const note = noteSchema.safeParse(await kvs.get<unknown>(key));
  if (note.success && at.getTime() - Date.parse(note.data.at) < freshFor) return;
  await kvs.set(key, { at: at.toISOString() }, kept);
}

export const openedSpaces: OpenedSpaces = {
  async has(projectId) {
    return noteSchema.safeParse(await kvs.get<unknown>(keyOf(projectId))).success;
  },
  async note({ projectId, boardId }, at) {
    await noteAt(keyOf(projectId), at);
    if (boardId !== undefined) await noteAt(keyOfBoard(boardId), at);
  },
};
