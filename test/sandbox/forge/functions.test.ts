import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { askJira } from '../../support/sandbox';
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

test('what the app asks of Jira counts against its points, and what others ask does not', async () => {
  const before = sandbox.jira.pointsUsed();
  await sandbox.invokeAs('Petra', 'asUser');
  const charged = sandbox.jira.pointsUsed();
  expect(charged).toBeGreaterThan(before);
  await askJira(sandbox, 'Petra', 'GET', '/rest/api/3/myself');
  expect(sandbox.jira.pointsUsed()).toBe(charged);
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

  test('a function that never comes back is ended; the others go on', async () => {
    const hanging = sandbox.invokeAs('Ada', 'hang');
    await expect(sandbox.invokeAs('Vera', 'asUser')).resolves.toMatchObject({ status: 200 });
    await expect(hanging).rejects.toThrow('Task timed out after 1.00 seconds');
    await expect(sandbox.invokeAs('Ada', 'asUser')).resolves.toMatchObject({ status: 200 });
  });

  test('a function that ends its process is gone alone', async () => {
    await expect(sandbox.invokeAs('Ada', 'leave')).rejects.toThrow('Runtime exited');
    await expect(sandbox.invokeAs('Ada', 'asUser')).resolves.toMatchObject({ status: 200 });
  });

  test('what a function still wants to do once it has answered', async () => {
    await expect(sandbox.invokeAs('Ada', 'later')).resolves.toBe('answered');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(sandbox.invokeAs('Ada', 'kept', { key: 'late' })).resolves.toBeUndefined();
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

describe('a function that dies in the middle', () => {
  afterEach(() => {
    sandbox.forge.setSwitches({ crashes: [] });
  });

  test('before a call: nothing of it is there', async () => {
    sandbox.forge.setSwitches({
      crashes: [{ path: '/api/v1/set', when: 'before', skip: 1, times: 1, functionKey: 'resolver' }],
    });
    await expect(sandbox.invokeAs('Ada', 'twoSteps', { name: 'one' })).rejects.toThrow(
      'The sandbox ended the function before /api/v1/set',
    );
    await expect(sandbox.invokeAs('Ada', 'kept', { key: 'step' })).resolves.toBe('one');
    await expect(sandbox.invokeAs('Ada', 'kept', { key: 'steps' })).resolves.toBeUndefined();
    await expect(sandbox.invokeAs('Ada', 'twoSteps', { name: 'two' })).resolves.toBe('done');
  });

  test('after a call: it took effect, and nobody learns of it', async () => {
    sandbox.forge.setSwitches({ crashes: [{ path: '/api/v1/set', when: 'after', skip: 0, times: 1 }] });
    await expect(sandbox.invokeAs('Ada', 'twoSteps', { name: 'three' })).rejects.toThrow('after /api/v1/set');
    await expect(sandbox.invokeAs('Ada', 'kept', { key: 'step' })).resolves.toBe('three');
  });
});
