import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTrying } from '../../support/trying-sandbox';
import type { TryingSandbox } from '../../support/trying-sandbox';

let sandbox: TryingSandbox;

beforeAll(async () => {
  sandbox = await startTrying({ invocationSeconds: 1 });
});

afterAll(() => sandbox.close());

const idOf = (name: string): string | undefined =>
  sandbox.users.find((user) => user.name.startsWith(name))?.accountId;

describe('who a function is in Jira', () => {
  test('asUser is the person whose page called, whatever the page says', async () => {
    await expect(sandbox.invokeAs('Petra', 'asUser', { accountId: idOf('Ada') })).resolves.toMatchObject({
      status: 200,
      body: { accountId: idOf('Petra') },
    });
    await expect(sandbox.invokeAs('Petra', 'context')).resolves.toEqual({
      accountId: idOf('Petra'),
      type: 'jira:projectPage',
    });
  });

  test('asApp is the app itself', async () => {
    await expect(sandbox.invokeAs('Petra', 'asApp')).resolves.toMatchObject({
      body: { accountType: 'app' },
    });
  });

  test('without either it is nobody', async () => {
    const { status } = (await sandbox.invokeAs('Petra', 'asNobody')) as { status: number };
    expect([401, 403]).toContain(status);
  });

  test('nobody becomes somebody else without the permission to', async () => {
    await expect(sandbox.invokeAs('Vera', 'asSomebodyElse', { accountId: idOf('Ada') })).rejects.toThrow(
      'Authentication Required',
    );
  });

  test('two people at the same time stay apart', async () => {
    const answers = await Promise.all([
      sandbox.invokeAs('Petra', 'afterAWhile', { milliseconds: 60 }),
      sandbox.invokeAs('Vera', 'afterAWhile', { milliseconds: 20 }),
      sandbox.invokeAs('Dev', 'afterAWhile', { milliseconds: 40 }),
    ]);
    expect(answers).toMatchObject(
      ['Petra', 'Vera', 'Dev'].map((name) => ({ body: { accountId: idOf(name) } })),
    );
  });
});

describe('what Forge refuses', () => {
  test('an operation of Jira whose scope the manifest does not name: 401, for whoever asks', async () => {
    await expect(sandbox.invokeAs('Ada', 'write')).resolves.toEqual({
      status: 401,
      body: { code: 401, message: 'Unauthorized; scope does not match' },
    });
    expect(sandbox.problems.at(-1)).toContain('write:jira-work');
  });

  test('traffic to what the sandbox does not have, by its name', async () => {
    await expect(sandbox.invokeAs('Ada', 'graph')).rejects.toThrow(
      'The sandbox has no fpp/user/stargate (/graphql).',
    );
  });

  test('addresses the manifest does not allow', async () => {
    await expect(sandbox.invokeAs('Ada', 'elsewhere')).rejects.toThrow('example.com');
  });

  test('requests over 500 KB and answers over 5 MB', async () => {
    await expect(sandbox.invokeAs('Ada', 'dates', { text: 'x'.repeat(500 * 1024) })).rejects.toThrow(
      'the request is larger',
    );
    await expect(sandbox.invokeAs('Ada', 'large', { bytes: 5 * 1024 * 1024 })).rejects.toThrow(
      'the answer is larger',
    );
    await expect(sandbox.invokeAs('Ada', 'large', { bytes: 5 * 1024 * 1024 - 2 })).resolves.toHaveLength(
      5 * 1024 * 1024 - 2,
    );
  });

  test('functions that run too long, and what they still want to do then', async () => {
    await expect(sandbox.invokeAs('Ada', 'afterAWhile', { milliseconds: 1200 })).rejects.toThrow(
      'There was an error invoking the function - Task timed out after 1.00 seconds',
    );
  });

  test('more than a hundred lines of log', async () => {
    const before = sandbox.functionLog.length;
    await sandbox.invokeAs('Ada', 'lines', { count: 150 });
    const lines = sandbox.functionLog.slice(before);
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toMatchObject({ level: 'warn' });
  });
});

describe('how a function is called', () => {
  test('what it throws reaches the page as the platform words it, and its stack the log', async () => {
    await expect(sandbox.invokeAs('Ada', 'crash')).rejects.toThrow(
      'There was an error invoking the function - no such thing',
    );
    expect(sandbox.functionLog.at(-1)).toMatchObject({
      level: 'error',
      text: expect.stringContaining('at '),
    });
    await expect(sandbox.invokeAs('Ada', 'nothing')).rejects.toThrow(
      "Resolver has no definition for 'nothing'.",
    );
  });

  test('its answer goes through JSON', async () => {
    await expect(sandbox.invokeAs('Ada', 'dates')).resolves.toEqual({
      at: '1970-01-01T00:00:00.000Z',
      none: null,
    });
  });

  test('it can ask how much time is left', async () => {
    const left = await sandbox.invokeAs('Ada', 'remaining');
    expect(left).toBeGreaterThan(500);
    expect(left).toBeLessThanOrEqual(1000);
  });

  test('dynamicProperties gets the place and nothing about the page', async () => {
    const { context, accountId } = sandbox.frameOf('Vera');
    expect(context).toMatchObject({ accountId, moduleKey: 'page' });
    await expect(
      sandbox.forge.dynamicProperties(
        'context',
        { accountId, locale: 'en-GB', timeZone: 'Europe/Berlin' },
        {
          project: { id: '10000', key: 'WEB', type: 'software' },
          issue: { id: '10001', key: 'WEB-1', type: 'Story', typeId: '10001' },
          location: '',
        },
      ),
    ).resolves.toEqual({ status: { type: 'lozenge', value: { label: 'WEB-1', type: 'success' } } });
  });
});
