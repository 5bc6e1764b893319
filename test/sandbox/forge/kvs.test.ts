import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openKvs } from '../../../sandbox/forge/kvs/service';
import type { KvsService } from '../../../sandbox/forge/kvs/service';
import { startTrying } from '../../support/trying-sandbox';
import type { TryingSandbox } from '../../support/trying-sandbox';

describe('the key-value store through @forge/kvs', () => {
  test('keeps, finds by index, page and filter, and exchanges only while a condition holds', async () => {
    const sandbox = await startTrying();
    try {
      await sandbox.invokeAs('Ada', 'keep', { key: 'greeting', value: { hello: ['world'] } });
      await expect(sandbox.invokeAs('Vera', 'kept', { key: 'greeting' })).resolves.toEqual({
        hello: ['world'],
      });
      await expect(sandbox.invokeAs('Vera', 'kept', { key: 'other' })).resolves.toBeUndefined();

      const notes = [
        { space: 'WEB', rank: 3, text: 'c' },
        { space: 'WEB', rank: 1, text: 'a' },
        { space: 'WEB', rank: 2, text: 'b' },
        { space: 'NEWS', rank: 9, text: 'd' },
        { space: 'WEB', text: 'in no index' },
      ];
      await expect(sandbox.invokeAs('Ada', 'notes', { notes })).resolves.toEqual({
        all: ['c', 'b', 'a'],
        some: ['b'],
        more: true,
        filtered: ['b'],
      });

      await expect(sandbox.invokeAs('Ada', 'exchange', { rank: 1 })).rejects.toThrow('does not hold');
      await expect(sandbox.invokeAs('Ada', 'kept', { key: 'second' })).resolves.toBeUndefined();
      await sandbox.invokeAs('Ada', 'notes', { notes: [{ space: 'WEB', rank: 1, text: 'first' }] });
      await sandbox.invokeAs('Ada', 'exchange', { rank: 1 });
      await expect(sandbox.invokeAs('Ada', 'kept', { key: 'second' })).resolves.toBe('done');

      await expect(
        sandbox.invokeAs('Ada', 'notes', { notes: [{ text: 'e', colour: 'red' }] }),
      ).rejects.toThrow('“note” has no attribute “colour”');
    } finally {
      await sandbox.close();
    }
  });
});

describe('what else @forge/kvs can do', () => {
  let sandbox: TryingSandbox;
  beforeAll(async () => {
    sandbox = await startTrying();
  });
  afterAll(() => sandbox.close());

  test('secrets are no values, and go when told to', async () => {
    await expect(sandbox.invokeAs('Ada', 'secrets', { key: 'token', value: 's3cret' })).resolves.toEqual({
      read: 's3cret',
      asValue: null,
      after: null,
    });
  });

  test('batches: each item for itself, 25 at most', async () => {
    const items = [
      { key: 'one', value: 1 },
      { key: 'a/b', value: 2 },
    ];
    await expect(sandbox.invokeAs('Ada', 'batch', { items })).resolves.toEqual({
      failed: ['a/b: INVALID_KEY'],
      got: [1],
      gone: 1,
    });
    const many = Array.from({ length: 26 }, (_, at) => ({ key: `key-${at}`, value: at }));
    await expect(sandbox.invokeAs('Ada', 'batch', { items: many })).rejects.toThrow('1 to 25 items');
  });

  test('transactions: 25 operations at most', async () => {
    await sandbox.invokeAs('Ada', 'many', { count: 25 });
    await expect(sandbox.invokeAs('Ada', 'kept', { key: 'many-24' })).resolves.toBe(24);
    await expect(sandbox.invokeAs('Ada', 'many', { count: 26 })).rejects.toThrow('1 to 25 operations');
  });

  test('the first of two who set the same key wins when both ask for that', async () => {
    const both = await Promise.allSettled([
      sandbox.invokeAs('Ada', 'only', { value: 'Ada' }),
      sandbox.invokeAs('Vera', 'only', { value: 'Vera' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the key-value store itself', () => {
  const hour = 60 * 60 * 1000;
  let dataDir: string;
  let kvs: KvsService;
  let now = Date.UTC(2026, 10, 21);
  let throttled = false;

  const open = (fresh = false): Promise<KvsService> =>
    openKvs({ dataDir, fresh, entities: [], now: () => now, throttled: () => throttled });

  async function ask(path: string, body: unknown): Promise<{ status: number; body: unknown }> {
    const answer = await kvs.answer(`/api/v1/${path}`, JSON.stringify(body));
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kvs-'));
    kvs = await open();
  });

  afterEach(async () => {
    await kvs.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  test.each([
    ['empty', '', 'KEY_TOO_SHORT'],
    ['too long', 'k'.repeat(501), 'KEY_TOO_LONG'],
    ['blank', '   ', 'INVALID_KEY'],
    ['with a slash', 'a/b', 'INVALID_KEY'],
  ])('refuses a key that is %s', async (_what, key, code) => {
    await expect(ask('set', { key, value: 1 })).resolves.toMatchObject({ status: 400, body: { code } });
  });

  test('refuses values beyond 240 KiB or 31 levels, and takes those just below', async () => {
    const bytes = (length: number): string => 'x'.repeat(length - 2);
    const nested = (depth: number): unknown => (depth === 0 ? 1 : { in: nested(depth - 1) });
    await expect(ask('set', { key: 'k', value: bytes(240 * 1024) })).resolves.toMatchObject({ status: 200 });
    await expect(ask('set', { key: 'k', value: bytes(240 * 1024 + 1) })).resolves.toMatchObject({
      body: { code: 'MAX_SIZE' },
    });
    await expect(ask('set', { key: 'k', value: nested(31) })).resolves.toMatchObject({ status: 200 });
    await expect(ask('set', { key: 'k', value: nested(32) })).resolves.toMatchObject({
      body: { code: 'MAX_DEPTH' },
    });
  });

  test('refuses what it does not know instead of passing it over', async () => {
    await expect(ask('set', { key: 'k', value: 1, option: {} })).resolves.toMatchObject({ status: 400 });
    await expect(ask('forget', {})).resolves.toMatchObject({ status: 404 });
  });

  test('forgets a row when its time is over, and says when that is', async () => {
    await ask('set', { key: 'k', value: 1, options: { ttl: { value: 2, unit: 'HOURS' } } });
    await expect(
      ask('get', { key: 'k', options: { metadataFields: ['CREATED_AT', 'EXPIRE_TIME'] } }),
    ).resolves.toEqual({
      status: 200,
      body: { key: 'k', value: 1, createdAt: now, expireTime: new Date(now + 2 * hour).toISOString() },
    });
    now += 2 * hour;
    await expect(ask('get', { key: 'k' })).resolves.toMatchObject({
      status: 404,
      body: { code: 'KEY_NOT_FOUND' },
    });
  });

  test('keeps the first of two when told to, and hands back what was there', async () => {
    const options = { keyPolicy: 'FAIL_IF_EXISTS' };
    await expect(ask('set', { key: 'k', value: 1, options })).resolves.toMatchObject({ status: 200 });
    await expect(ask('set', { key: 'k', value: 2, options })).resolves.toMatchObject({ status: 409 });
    await expect(
      ask('set', { key: 'k', value: 3, options: { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' } }),
    ).resolves.toMatchObject({ body: { value: 1 } });
  });

  test('pages by key, ten at a time unless asked otherwise', async () => {
    const items = Array.from({ length: 12 }, (_, index) => ({ key: `k:${index + 10}`, value: index }));
    await ask('batch/set', items);
    const first = await ask('query', {
      where: [{ property: 'key', condition: 'BEGINS_WITH', values: ['k:'] }],
    });
    const { data, cursor } = first.body as { data: unknown[]; cursor: string };
    expect(data).toHaveLength(10);
    await expect(
      ask('query', { after: cursor, where: [{ property: 'key', condition: 'BEGINS_WITH', values: ['k:'] }] }),
    ).resolves.toEqual({
      status: 200,
      body: {
        data: [
          { key: 'k:20', value: 10 },
          { key: 'k:21', value: 11 },
        ],
      },
    });
    await expect(ask('query', { limit: 101 })).resolves.toMatchObject({ status: 400 });
    await expect(ask('query', { after: 'nonsense' })).resolves.toMatchObject({ status: 400 });
  });

  test('answers each item of a batch apart, and takes 25', async () => {
    await expect(
      ask('batch/set', [
        { key: 'good', value: 1 },
        { key: 'b/d', value: 1 },
      ]),
    ).resolves.toMatchObject({
      body: {
        successfulKeys: [{ key: 'good' }],
        failedKeys: [{ key: 'b/d', error: { code: 'INVALID_KEY' } }],
      },
    });
    const many = Array.from({ length: 26 }, (_, index) => ({ key: `k${index}` }));
    await expect(ask('batch/get', many)).resolves.toMatchObject({ status: 400 });
  });

  test('writes nothing of a transaction that is refused', async () => {
    await expect(
      ask('transaction', {
        set: [
          { key: 'fine', value: 1 },
          { key: 'n/t', value: 1 },
        ],
      }),
    ).resolves.toMatchObject({ status: 400 });
    await expect(ask('get', { key: 'fine' })).resolves.toMatchObject({ status: 404 });
  });

  test('keeps secrets apart from values, and both over a restart until told to start anew', async () => {
    await ask('secret/set', { key: 'k', value: 'hidden' });
    await expect(ask('get', { key: 'k' })).resolves.toMatchObject({ status: 404 });
    await kvs.close();
    kvs = await open();
    await expect(ask('secret/get', { key: 'k' })).resolves.toMatchObject({ body: { value: 'hidden' } });
    await kvs.close();
    kvs = await open(true);
    await expect(ask('secret/get', { key: 'k' })).resolves.toMatchObject({ status: 404 });
  });

  test('keeps to what an installation may ask in a second and a minute, when told to', async () => {
    throttled = true;
    try {
      const refused = { status: 429, body: { code: 'RATE_LIMITED' } };
      for (let time = 0; time < 1000; time += 1) await ask('get', { key: 'none' });
      await expect(ask('get', { key: 'none' })).resolves.toMatchObject(refused);
      now += 1000;
      await expect(ask('get', { key: 'none' })).resolves.toMatchObject({ status: 404 });
      // 20 units of 10 KB each.
      const value = 'x'.repeat(199 * 1024);
      const write = (): ReturnType<typeof ask> => ask('set', { key: 'big', value });
      for (let time = 0; time < 200; time += 1) await write();
      await expect(write()).resolves.toMatchObject(refused);
      await expect(ask('get', { key: 'big' })).resolves.toMatchObject({ status: 200 });
      now += 60_000;
      await expect(write()).resolves.toMatchObject({ status: 200 });
    } finally {
      throttled = false;
    }
  });
});
