import { Filter, FilterConditions, ForgeKvsAPIError, Sort, kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Facts } from '../domain/changes/facts';
import { factsSchema } from '../domain/changes/facts';
import type { ChangeRecord } from '../domain/changes/log';
import { changeRecordSchema } from '../domain/changes/log';
import type { ChangeLog } from '../usecases/ports';

const entityName = 'change';
/** What was there before may hold text of an item; it and all that needs it is kept no longer than this. */
const kept = { ttl: { value: 30, unit: 'DAYS' } } as const;
/** What the storage gives at once. */
const pageSize = 100;
/** Of the log that is shown: each record costs reading its items. */
const shownSize = 25;

/** As declared in manifest.yml: what is queried stands beside the record. */
const rowSchema = z.object({
  changeId: z.string(),
  projectId: z.string(),
  itemId: z.string(),
  at: z.string(),
  status: z.string(),
  lease: z.string(),
  record: changeRecordSchema,
});

type Row = z.output<typeof rowSchema>;

function rowOf(record: ChangeRecord): Row {
  const { changeId, projectId, itemId, at, status, lease } = record;
  return { changeId, projectId, itemId, at, status, lease, record };
}

export const factsKey = (changeId: string): string => `change-before:${changeId}`;

async function load(changeId: string): Promise<ChangeRecord | undefined> {
  const row = await kvs.entity<unknown>(entityName).get(changeId);
  return row === undefined ? undefined : rowSchema.parse(row).record;
}

async function loadFacts(changeId: string): Promise<Facts | undefined> {
  const facts = await kvs.get<unknown>(factsKey(changeId));
  return facts === undefined ? undefined : factsSchema.parse(facts);
}

/** The storage refuses a condition that does not hold with an error whose code is not documented: so look what is there. */
async function unlessRefused(
  write: () => Promise<void>,
  isRefused: () => Promise<boolean>,
): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ForgeKvsAPIError && (await isRefused())) return false;
    throw error;
  }
}

/** Changes in Forge's key-value store: one entity each, the state before beside it under the same id. */
export const changeLog: ChangeLog = {
  load,
  loadFacts,

  async begin(record, facts) {
    // First what a later retry or undo needs, then the record that makes the change known. The id is the asker's own
    // until then, so whoever loses the race has written the very same facts.
    await kvs.set(factsKey(record.changeId), facts, kept);
    return unlessRefused(
      () =>
        kvs
          .entity<Row>(entityName)
          .set(record.changeId, rowOf(record), { ...kept, keyPolicy: 'FAIL_IF_EXISTS' }),
      async () => (await load(record.changeId)) !== undefined,
    );
  },

  save(record, lease) {
    return unlessRefused(
      () =>
        kvs
          .transact()
          .set<Row>(
            record.changeId,
            rowOf(record),
            {
              entityName,
              conditions: new Filter<Row>().and('lease', FilterConditions.equalTo(lease)),
            },
            kept,
          )
          .execute(),
      async () => (await load(record.changeId))?.lease !== lease,
    );
  },

  async list(projectId) {
    const { results } = await kvs
      .entity<unknown>(entityName)
      .query()
      .index('by-project', { partition: [projectId] })
      .sort(Sort.DESC)
      .limit(pageSize)
      .getMany();
    return results.map(({ value }) => rowSchema.parse(value).record);
  },

  async page(projectId, from) {
    const query = kvs
      .entity<unknown>(entityName)
      .query()
      .index('by-project', { partition: [projectId] })
      .sort(Sort.DESC)
      .limit(shownSize);
    const { results, nextCursor } = await (from === undefined ? query : query.cursor(from)).getMany();
    return {
      records: results.map(({ value }) => rowSchema.parse(value).record),
      ...(nextCursor !== undefined && { next: nextCursor }),
    };
  },
};
