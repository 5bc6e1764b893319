/** Batches, where each item stands alone, and transactions, where all stand together. */
import { checkKey, sizeOf } from './checks';
import { allHold } from './conditions';
import type { Entities } from './entities';
import { kvsLimits } from './limits';
import { KvsRefusal } from './refusal';
import type { Conditions, KvsRequests } from './requests';
import type { Row, Rows, TableName, Write } from './rows';
import { deleteOne, getOne, setOne, writeOf } from './single';

interface Named {
  readonly key: string;
  readonly entityName?: string | undefined;
}

interface BatchAnswer {
  readonly successfulKeys: readonly unknown[];
  readonly failedKeys: readonly unknown[];
}

export function tableOf(entities: Entities, entityName: string | undefined): TableName {
  return entityName === undefined ? 'values' : `entity:${entities.need(entityName).name}`;
}

/** @throws {KvsRefusal} when there are too many items; an item's own refusal stands in the answer */
async function batch<Item extends Named>(
  items: readonly Item[],
  run: (item: Item) => unknown,
): Promise<BatchAnswer> {
  if (items.length === 0 || items.length > kvsLimits.batchItems)
    throw new KvsRefusal(400, 'BATCH_SIZE_INVALID', 'A batch holds 1 to 25 items.');
  const successfulKeys: unknown[] = [];
  const failedKeys: unknown[] = [];
  for (const item of items) {
    const name = { key: item.key, ...(item.entityName === undefined ? {} : { entityName: item.entityName }) };
    try {
      const answer = await run(item);
      successfulKeys.push(typeof answer === 'object' && answer !== null ? { ...name, ...answer } : name);
    } catch (error) {
      if (!(error instanceof KvsRefusal)) throw error;
      failedKeys.push({ ...name, error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}

export function batchGet(
  rows: Rows,
  entities: Entities,
  items: KvsRequests['batchGet'],
): Promise<BatchAnswer> {
  return batch(items, ({ key, entityName, options }) =>
    getOne(rows, tableOf(entities, entityName), key, options),
  );
}

export function batchSet(
  rows: Rows,
  entities: Entities,
  items: KvsRequests['batchSet'],
  now: number,
): Promise<BatchAnswer> {
  return batch(items, async ({ key, value, entityName, options }) => {
    if (entityName !== undefined) entities.checkValue(entityName, value);
    await setOne(rows, { table: tableOf(entities, entityName), key, value, options }, now);
  });
}

export function batchDelete(
  rows: Rows,
  entities: Entities,
  items: KvsRequests['batchDelete'],
): Promise<BatchAnswer> {
  return batch(items, ({ key, entityName }) => deleteOne(rows, tableOf(entities, entityName), key));
}

function demand(conditions: Conditions | undefined, row: Row | undefined): void {
  if (conditions && !allHold(conditions, row?.value))
    throw new KvsRefusal(409, 'CONDITION_NOT_MET', 'A condition of the transaction does not hold.');
}

/** Looks at everything first, then writes everything in one commit. @throws {KvsRefusal} with nothing written */
export async function transact(
  rows: Rows,
  entities: Entities,
  request: KvsRequests['transaction'],
  now: number,
): Promise<void> {
  const { set = [], delete: gone = [], check = [] } = request;
  const all: readonly (Named & { conditions?: Conditions | undefined })[] = [...set, ...gone, ...check];
  if (all.length === 0 || all.length > kvsLimits.transactionItems)
    throw new KvsRefusal(400, 'TRANSACTION_SIZE_INVALID', 'A transaction holds 1 to 25 operations.');
  if (sizeOf(request) > kvsLimits.transactionBytes)
    throw new KvsRefusal(400, 'TRANSACTION_TOO_LARGE', 'A transaction may hold 4 MB.');
  const names = all.map(({ key, entityName }) => `${entityName ?? ''}\u0001${key}`);
  if (new Set(names).size < names.length)
    throw new KvsRefusal(400, 'DUPLICATE_KEY', 'A transaction may name each key once.');

  for (const { key, entityName, conditions } of all) {
    checkKey(key);
    if (conditions && entityName === undefined)
      throw new KvsRefusal(400, 'INVALID_CONDITION', 'Only entities take conditions.');
    demand(conditions, rows.get(tableOf(entities, entityName), key));
  }
  const writes: Write[] = [
    ...set.map(({ key, value, entityName, options }) => {
      if (entityName !== undefined) entities.checkValue(entityName, value);
      return writeOf(rows, { table: tableOf(entities, entityName), key, value, options }, now);
    }),
    ...gone.map(({ key, entityName }) => ({ table: tableOf(entities, entityName), key })),
  ];
  await rows.commit(writes);
}
