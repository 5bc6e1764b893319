import { WhereConditions, kvs } from '@forge/kvs';
import type { SpaceStore } from '../usecases/space-data/ports';
import { runsOf } from './bulk-runs';
import { factsKey } from './change-log';
import { keyOfOpened, keyOfOpenedBoard } from './opened-spaces';
import { keyOfSizing } from './sizings';
import { keyOfVerdict } from './verdicts';

/** What the storage gives and takes at once. */
const pageSize = 100;
const batchSize = 25;

interface Place {
  readonly entityName?: string;
  readonly key: string;
}

/** Rows found by an index, with what belongs to each under a key of its own. */
interface Table {
  readonly entityName: string;
  readonly index: string;
  readonly partition: string;
  readonly besides?: (key: string) => string;
}

const changes = (projectId: string): Table => ({
  entityName: 'change',
  index: 'by-project',
  partition: projectId,
  besides: factsKey,
});
const exceptions = (projectId: string): readonly Table[] =>
  ['exception', 'apart'].map((entityName) => ({ entityName, index: 'by-project', partition: projectId }));
const snapshots = (boardIds: readonly number[]): readonly Table[] =>
  boardIds.map((boardId) => ({ entityName: 'snapshot', index: 'by-board', partition: String(boardId) }));

interface Page {
  readonly keys: readonly string[];
  readonly next: string | undefined;
}
type ReadPage = (from: string | undefined) => Promise<Page>;

function pagesOf({ entityName, index, partition }: Table): ReadPage {
  return async (from) => {
    const query = kvs
      .entity<unknown>(entityName)
      .query()
      .index(index, { partition: [partition] })
      .limit(pageSize);
    const { results, nextCursor } = await (from === undefined ? query : query.cursor(from)).getMany();
    return { keys: results.map(({ key }) => key), next: nextCursor };
  };
}

function pagesOfRuns(projectId: string): ReadPage {
  return async (from) => {
    const query = kvs
      .query()
      .where('key', WhereConditions.beginsWith(runsOf(projectId)))
      .limit(pageSize);
    const { results, nextCursor } = await (
      from === undefined ? query : query.cursor(from)
    ).getMany<unknown>();
    return { keys: results.map(({ key }) => key), next: nextCursor };
  };
}

async function countIn(read: ReadPage): Promise<number> {
  let count = 0;
  let next: string | undefined;
  do {
    const page = await read(next);
    count += page.keys.length;
    next = page.next;
  } while (next !== undefined);
  return count;
}

const countAll = async (tables: readonly Table[]): Promise<number> =>
  (await Promise.all(tables.map((table) => countIn(pagesOf(table))))).reduce((sum, count) => sum + count, 0);

/** @throws where the storage kept something after all */
async function remove(places: readonly Place[]): Promise<void> {
  for (let start = 0; start < places.length; start += batchSize) {
    const { failedKeys } = await kvs.batchDelete(places.slice(start, start + batchSize));
    if (failedKeys.length > 0) throw new Error(`${failedKeys.length} entries could not be removed.`);
  }
}

/** Removes what is found, page by page: what is gone is not found again, so each page is the first one. */
async function removeFound(
  read: ReadPage,
  placesOf: (key: string) => readonly Place[],
  inTime: () => boolean,
): Promise<{ removed: number; all: boolean }> {
  for (let removed = 0; ;) {
    const { keys, next } = await read(undefined);
    await remove(keys.flatMap(placesOf));
    removed += keys.length;
    if (next === undefined) return { removed, all: true };
    if (!inTime()) return { removed, all: false };
  }
}

/** Everything the storage holds of a space, to be counted and removed. */
export const spaceStore: SpaceStore = {
  async count(projectId, boardIds) {
    const [changeCount, exceptionCount, runs, snapshotCount, settings] = await Promise.all([
      countIn(pagesOf(changes(projectId))),
      countAll(exceptions(projectId)),
      countIn(pagesOfRuns(projectId)),
      countAll(snapshots(boardIds)),
      kvs.entity<unknown>('settings').get(projectId),
    ]);
    return {
      changes: changeCount,
      exceptions: exceptionCount,
      runs,
      snapshots: snapshotCount,
      settings: settings === undefined ? 0 : 1,
    };
  },

  async forgetOpened(projectId, boardIds) {
    const keys = [keyOfOpened(projectId), keyOfSizing(projectId), ...boardIds.map(keyOfOpenedBoard)];
    await remove(keys.map((key) => ({ key })));
  },

  async forgetRecords(projectId, boardIds, inTime) {
    let removed = 0;
    for (const table of [changes(projectId), ...exceptions(projectId), ...snapshots(boardIds)]) {
      const { entityName, besides } = table;
      const placesOf = (key: string): Place[] => [
        ...(besides ? [{ key: besides(key) }] : []),
        { entityName, key },
      ];
      const done = await removeFound(pagesOf(table), placesOf, inTime);
      removed += done.removed;
      if (!done.all) return { removed, all: false };
    }
    const runs = await removeFound(pagesOfRuns(projectId), (key) => [{ key }], inTime);
    return { removed: removed + runs.removed, all: runs.all };
  },

  forgetVerdicts: (itemIds) => remove(itemIds.map((id) => ({ key: keyOfVerdict(id) }))),

  async forgetSettings(projectId) {
    await kvs.entity('settings').delete(projectId);
  },
};
