import { ForgeKvsAPIError, Sort, kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Snapshot, SnapshotLog } from '../usecases/ports';

const entityName = 'snapshot';
/** Half a year shows a trend; older numbers compare with nobody's memory. */
const kept = { ttl: { value: 180, unit: 'DAYS' } } as const;
/** What the storage gives at once, and more points than a small line shows. */
const pageSize = 100;

/** As declared in manifest.yml. */
const rowSchema = z.object({
  boardId: z.string().regex(/^\d+$/),
  at: z.iso.datetime(),
  occasion: z.string(),
  ready: z.number().int().min(0),
  notReady: z.number().int().min(0),
});

const dayKey = (boardId: number, day: string): string => `${boardId}:${day}`;

function keyOf({ boardId, at, occasion }: Snapshot): string {
  return occasion === 'day' ? dayKey(boardId, at.slice(0, 10)) : `${boardId}:sprint-${occasion}`;
}

const has = async (key: string): Promise<boolean> =>
  (await kvs.entity<unknown>(entityName).get(key)) !== undefined;

/** Counts of boards in Forge's key-value store: one entity each, so that two at once lose nothing. */
export const snapshotLog: SnapshotLog = {
  hasDay: (boardId, day) => has(dayKey(boardId, day)),

  async add(snapshot) {
    const key = keyOf(snapshot);
    const row = { ...snapshot, boardId: String(snapshot.boardId) };
    try {
      await kvs.entity(entityName).set(key, row, { ...kept, keyPolicy: 'FAIL_IF_EXISTS' });
    } catch (error) {
      // Schedules and events may come twice.
      if (!(error instanceof ForgeKvsAPIError) || !(await has(key))) throw error;
    }
  },

  async list(boardId) {
    const { results } = await kvs
      .entity<unknown>(entityName)
      .query()
      .index('by-board', { partition: [String(boardId)] })
      .sort(Sort.DESC)
      .limit(pageSize)
      .getMany();
    return results.reverse().flatMap(({ value }): Snapshot[] => {
      const row = rowSchema.safeParse(value);
      return row.success ? [{ ...row.data, boardId }] : [];
    });
  },
};
