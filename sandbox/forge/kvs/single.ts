/** Get, set and delete of one key: plain values, secrets and entities alike. */
import { checkKey, checkValue, endOf } from './checks';
import { KvsRefusal } from './refusal';
import type { GetOptions, SetOptions } from './requests';
import type { Row, Rows, TableName, Write } from './rows';

type MetadataFields = GetOptions['metadataFields'];

export function metadataOf(row: Row, fields: MetadataFields): Record<string, unknown> {
  return {
    ...(fields?.includes('CREATED_AT') ? { createdAt: row.createdAt } : {}),
    ...(fields?.includes('UPDATED_AT') ? { updatedAt: row.updatedAt } : {}),
    ...(fields?.includes('EXPIRE_TIME') && row.expiresAt !== undefined
      ? { expireTime: new Date(row.expiresAt).toISOString() }
      : {}),
  };
}

export function answerOf(key: string, row: Row, fields: MetadataFields): Record<string, unknown> {
  return { key, value: row.value, ...metadataOf(row, fields) };
}

/** @throws {KvsRefusal} 404, which the SDK turns into `undefined` */
export function getOne(rows: Rows, table: TableName, key: string, options?: GetOptions): unknown {
  checkKey(key);
  const row = rows.get(table, key);
  if (!row) throw new KvsRefusal(404, 'KEY_NOT_FOUND', 'The specified key does not exist.');
  return answerOf(key, row, options?.metadataFields);
}

/**
 * The write that a set makes, checked but not done.
 * @throws {KvsRefusal}
 */
export function writeOf(
  rows: Rows,
  {
    table,
    key,
    value,
    options,
  }: { table: TableName; key: string; value: unknown; options?: SetOptions | undefined },
  now: number,
): Write & { readonly row: Row } {
  checkKey(key);
  checkValue(value);
  const before = rows.get(table, key);
  if (before && options?.keyPolicy === 'FAIL_IF_EXISTS')
    throw new KvsRefusal(409, 'KEY_ALREADY_EXISTS', 'The specified key already exists.');
  const expiresAt = endOf(options, now);
  return {
    table,
    key,
    row: {
      value,
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
      ...(expiresAt === undefined ? {} : { expiresAt }),
    },
  };
}

/** @returns what the answer holds: nothing, unless the caller asked for the value before or after */
export async function setOne(
  rows: Rows,
  wanted: { table: TableName; key: string; value: unknown; options?: SetOptions | undefined },
  now: number,
): Promise<unknown> {
  const before = rows.get(wanted.table, wanted.key);
  const write = writeOf(rows, wanted, now);
  await rows.commit([write]);
  const shown = { PREVIOUS: before, LATEST: write.row, none: undefined }[
    wanted.options?.returnValue ?? 'none'
  ];
  return shown && answerOf(wanted.key, shown, wanted.options?.returnMetadataFields);
}

/** @throws {KvsRefusal} when the key is no key; a key that is not there is no refusal */
export async function deleteOne(rows: Rows, table: TableName, key: string): Promise<void> {
  checkKey(key);
  await rows.commit([{ table, key }]);
}
