/** What the store looks at before it keeps or finds anything. */
import { kvsLimits } from './limits';
import { KvsRefusal } from './refusal';
import type { SetOptions } from './requests';

/** @throws {KvsRefusal} */
export function checkKey(key: string): void {
  if (key.length === 0) throw new KvsRefusal(400, 'KEY_TOO_SHORT', 'The provided key is too short.');
  if (key.length > kvsLimits.keyCharacters)
    throw new KvsRefusal(400, 'KEY_TOO_LONG', 'The provided key has exceeded 500 characters.');
  if (!kvsLimits.keyPattern.test(key))
    throw new KvsRefusal(
      400,
      'INVALID_KEY',
      `The provided key does not match the regex: ${kvsLimits.keyPattern.source}`,
    );
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

/** Bytes of the value as JSON. */
export function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** @throws {KvsRefusal} */
export function checkValue(value: unknown): void {
  if (sizeOf(value) > kvsLimits.valueBytes)
    throw new KvsRefusal(400, 'MAX_SIZE', 'The provided value has exceeded the maximum size of 240 KiB.');
  if (depthOf(value) > kvsLimits.valueDepth)
    throw new KvsRefusal(400, 'MAX_DEPTH', 'The provided value has exceeded the maximum object depth of 31.');
}

const seconds = { SECONDS: 1, MINUTES: 60, HOURS: 60 * 60, DAYS: 24 * 60 * 60 } as const;

/**
 * @param now epoch milliseconds
 * @returns when a row ends, in epoch milliseconds
 * @throws {KvsRefusal} when that is more than a year away
 */
export function endOf(options: Pick<SetOptions, 'ttl'> | undefined, now: number): number | undefined {
  const ttl = options?.ttl;
  if (!ttl) return undefined;
  const length = ttl.value * seconds[ttl.unit];
  if (length > kvsLimits.ttlSeconds)
    throw new KvsRefusal(400, 'INVALID_TTL', 'The provided time to live is longer than one year.');
  return now + length * 1000;
}

/** @returns how many results a page holds. @throws {KvsRefusal} */
export function pageSize(limit: number | undefined): number {
  if (limit === undefined) return kvsLimits.queryDefault;
  if (!Number.isInteger(limit) || limit < 1 || limit > kvsLimits.queryMost)
    throw new KvsRefusal(400, 'QUERY_LIMIT_INVALID', 'The limit has to be between 1 and 100.');
  return limit;
}
