import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { startTrying } from '../../support/trying-sandbox';
import type { TryingSandbox } from '../../support/trying-sandbox';

const pushed = z.object({ jobId: z.string() });

const noted = z.array(
  z.object({
    body: z.record(z.string(), z.unknown()),
    queueName: z.string(),
    jobId: z.string(),
    eventId: z.string(),
    remaining: z.number(),
    retryContext: z
      .object({
        retryCount: z.number(),
        retryReason: z.string(),
        retryData: z.unknown(),
        retentionWindow: z.object({ startTime: z.string(), remainingTimeMs: z.number() }),
      })
      .optional(),
  }),
);

let sandbox: TryingSandbox;

const push = async (...events: object[]): Promise<string> =>
  pushed.parse(await sandbox.invokeAs('Ada', 'push', { events })).jobId;

const work = async (): Promise<z.output<typeof noted>> =>
  noted.parse(await sandbox.invokeAs('Ada', 'listed', { list: 'work' }));

const stats = (jobId: string): Promise<unknown> => sandbox.invokeAs('Ada', 'stats', { jobId });

beforeEach(async () => {
  sandbox = await startTrying();
});

afterEach(() => sandbox.close());

describe('a queue', () => {
  test('brings each event to its consumer, and counts them', async () => {
    const jobId = await push({ body: { name: 'one' } }, { body: { name: 'two' } });
    await sandbox.forge.events.deliveries.idle();
    const events = await work();
    expect(events.map(({ body }) => body['name']).sort()).toEqual(['one', 'two']);
    expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(2);
    expect(events[0]).toMatchObject({ jobId, queueName: 'work' });
    expect(events[0]?.remaining).toBeGreaterThan(25_000);
    await expect(stats(jobId)).resolves.toEqual({ success: 2, inProgress: 0, failed: 0 });
  });

  test('keeps an event back for as long as asked', async () => {
    const jobId = await push({ body: {}, delayInSeconds: 600 });
    await sandbox.forge.clock.advance(599_000);
    await expect(work()).resolves.toEqual([]);
    await expect(stats(jobId)).resolves.toEqual({ success: 0, inProgress: 1, failed: 0 });
    await sandbox.forge.clock.advance(2_000);
    await expect(work()).resolves.toHaveLength(1);
  });

  test('tries again when the consumer asks for it, after the time it names, and tells why', async () => {
    const jobId = await push({ body: { retry: 2 } });
    await sandbox.forge.events.deliveries.idle();
    await expect(work()).resolves.toHaveLength(1);
    await sandbox.forge.clock.advance(59_000);
    await expect(work()).resolves.toHaveLength(1);
    await sandbox.forge.clock.advance(70_000);
    const events = await work();
    expect(events.map(({ retryContext }) => retryContext?.retryCount ?? 0).sort()).toEqual([0, 1, 2]);
    expect(events.find(({ retryContext }) => retryContext)?.retryContext).toMatchObject({
      retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
      retryData: { at: 7 },
    });
    expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(1);
    await expect(stats(jobId)).resolves.toEqual({ success: 1, inProgress: 0, failed: 0 });
  });

  test('gives up after four more tries', async () => {
    const jobId = await push({ body: { retry: 99 } });
    await sandbox.forge.events.deliveries.idle();
    await sandbox.forge.clock.advance(24 * 3_600_000);
    await expect(work()).resolves.toHaveLength(5);
    await expect(stats(jobId)).resolves.toEqual({ success: 0, inProgress: 0, failed: 1 });
    expect(sandbox.problems.at(-1)).toContain('tried 5 times');
  });

  test('does not try again what the consumer threw, and does when its process was lost', async () => {
    const thrown = await push({ body: { throws: true } });
    const lost = await push({ body: { leave: true } });
    await sandbox.forge.events.deliveries.idle();
    await sandbox.forge.clock.advance(60_000);
    await expect(stats(thrown)).resolves.toEqual({ success: 0, inProgress: 0, failed: 1 });
    await expect(stats(lost)).resolves.toEqual({ success: 1, inProgress: 0, failed: 0 });
    const again = (await work()).find(({ retryContext }) => retryContext);
    expect(again?.retryContext?.retryReason).toBe('FUNCTION_PLATFORM_UNKNOWN_ERROR');
  });

  test('delivers twice when told to: the same event, nothing said of it', async () => {
    sandbox.forge.setSwitches({ deliverTwice: 1 });
    const jobId = await push({ body: { name: 'once' } });
    await sandbox.forge.events.deliveries.idle();
    const events = await work();
    expect(events).toHaveLength(2);
    expect(events[0]?.eventId).toBe(events[1]?.eventId);
    expect(events.some(({ retryContext }) => retryContext)).toBe(false);
    await expect(stats(jobId)).resolves.toEqual({ success: 1, inProgress: 0, failed: 0 });
  });

  test('calls off what has not begun', async () => {
    const jobId = await push({ body: {}, delayInSeconds: 60 });
    await sandbox.invokeAs('Ada', 'cancel', { jobId });
    await sandbox.forge.clock.advance(120_000);
    await expect(work()).resolves.toEqual([]);
    await expect(stats(jobId)).resolves.toEqual({ success: 0, inProgress: 0, failed: 0 });
    await expect(stats('no-such-job')).rejects.toThrow('was not found for the queue work');
  });

  test('runs no more of one concurrency key at a time than asked', async () => {
    const concurrency = { key: 'site', limit: 1 };
    const from = performance.now();
    await push(
      { body: { name: 'a', milliseconds: 150 }, concurrency },
      { body: { name: 'b', milliseconds: 150 }, concurrency },
      { body: { name: 'c', milliseconds: 150 }, concurrency },
    );
    await sandbox.forge.events.deliveries.idle();
    expect(performance.now() - from).toBeGreaterThan(450);
    await expect(sandbox.invokeAs('Ada', 'listed', { list: 'done' })).resolves.toHaveLength(3);
  });
});

describe('what a queue refuses', () => {
  test.each([
    ['a name no consumer has', 'nobodys', [{ body: {} }], 'no consumer for the queue “nobodys”'],
    ['nothing', 'work', [], 'No events pushed.'],
    ['51 events', 'work', Array.from({ length: 51 }, () => ({ body: {} })), 'more than the 50 events'],
    ['over 200 KB', 'work', [{ body: { text: 'x'.repeat(200 * 1024) } }], '200KB'],
    ['a longer delay', 'work', [{ body: {}, delayInSeconds: 901 }], 'between 0 and 900'],
    [
      'over 100 KB for a consumer that may run long',
      'long-work',
      [{ body: { text: 'x'.repeat(100 * 1024) } }],
      'Failed to process 1 event',
    ],
  ])('%s', async (_what, queue, events, words) => {
    await expect(sandbox.invokeAs('Ada', 'pushElsewhere', { queue, events })).rejects.toThrow(words);
  });

  test('more than 500 events in a minute', async () => {
    const events = Array.from({ length: 50 }, () => ({ body: {}, delayInSeconds: 900 }));
    // At the start of a minute, so that all pushes fall into one.
    await sandbox.forge.clock.advance(60_000 - (sandbox.forge.clock.now() % 60_000));
    for (let at = 0; at < 10; at += 1) await push(...events);
    await expect(push({ body: {} })).rejects.toThrow('Too many requests.');
    await sandbox.forge.clock.advance(60_000);
    await push({ body: {} });
  });
});

describe('a sandbox that was closed with events on their way', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'queues-'));
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  test('delivers them when it is back', async () => {
    const before = await startTrying({ dataDir });
    const { jobId } = pushed.parse(
      await before.invokeAs('Ada', 'push', { events: [{ body: { name: 'kept' }, delayInSeconds: 300 }] }),
    );
    await before.close();
    const after = await startTrying({ dataDir });
    try {
      await after.forge.clock.advance(301_000);
      await expect(after.invokeAs('Ada', 'stats', { jobId })).resolves.toMatchObject({ success: 1 });
      await expect(after.invokeAs('Ada', 'listed', { list: 'work' })).resolves.toMatchObject([
        { body: { name: 'kept' } },
      ]);
    } finally {
      await after.close();
    }
  });
});
