import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { askJira } from '../../support/sandbox';
import { startTrying } from '../../support/trying-sandbox';
import type { TryingSandbox } from '../../support/trying-sandbox';

let sandbox: TryingSandbox;

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${sandbox.address}/__control/forge${path}`, init);

const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

beforeAll(async () => {
  sandbox = await startTrying();
});

afterEach(() => ask('', { method: 'DELETE' }));

afterAll(() => sandbox.close());

describe('licences', () => {
  test.each([
    ['active', { active: true, isEvaluation: false }],
    ['trial', { active: true, isEvaluation: true, trialEndDate: expect.any(String) }],
    ['inactive', { active: false, subscriptionEndDate: expect.any(String) }],
  ])('%s, in functions and in pages', async (license, expected) => {
    expect((await post('', { license })).status).toBe(200);
    await expect(sandbox.invokeAs('Ada', 'license')).resolves.toMatchObject(expected);
    expect(sandbox.frameOf('Ada').context['license']).toMatchObject(expected);
  });

  test('none: nothing is said of one', async () => {
    await expect(sandbox.invokeAs('Ada', 'license')).resolves.toBeNull();
    expect(sandbox.frameOf('Ada').context).not.toHaveProperty('license');
  });
});

describe('the control page', () => {
  test('shows the account of points, and sets what people choose', async () => {
    await sandbox.invokeAs('Petra', 'asUser');
    const page = await (await ask('', { headers: { accept: 'text/html' } })).text();
    expect(page).toContain(`${sandbox.jira.pointsUsed()} of 65000 points are used this hour.`);
    expect(sandbox.jira.pointsUsed()).toBeGreaterThan(0);
    const answer = await ask('', {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ license: 'trial' }),
    });
    expect(answer.status).toBe(303);
    expect(sandbox.forge.switches.license).toBe('trial');
  });

  test('sets the clock forward, which runs schedules and ends what was kept for a time', async () => {
    const ttl = { unit: 'HOURS', value: 2 };
    await sandbox.invokeAs('Ada', 'keep', { key: 'short', value: 1, options: { ttl } });
    const before = sandbox.forge.clock.now();
    expect((await post('/clock', { seconds: 3 * 3600 })).status).toBe(200);
    expect(sandbox.forge.clock.now() - before).toBeGreaterThanOrEqual(3 * 3_600_000);
    await expect(sandbox.invokeAs('Ada', 'kept', { key: 'short' })).resolves.toBeUndefined();
    const { schedules } = z
      .object({ schedules: z.array(z.object({ key: z.string(), runs: z.number() })) })
      .parse(await (await ask('')).json());
    expect(schedules).toEqual([{ key: 'hourly', runs: 3 }]);
    expect((await post('/schedules/hourly', {})).status).toBe(200);
    await expect(sandbox.invokeAs('Ada', 'listed', { list: 'ticks' })).resolves.toHaveLength(4);
  });

  test('refuses what it does not know, and pages of other sites', async () => {
    expect((await post('', { licence: 'active' })).status).toBe(400);
    expect((await post('', { license: 'stolen' })).status).toBe(400);
    expect((await post('/schedules/daily', {})).status).toBe(404);
    expect((await post('', { license: 'active' }, { origin: 'https://example.com' })).status).toBe(403);
    expect(sandbox.forge.switches.license).toBe('none');
  });
});

test('a property that manifest.yml declares can be asked for in JQL', async () => {
  await askJira(sandbox, 'Petra', 'PUT', '/rest/api/3/issue/WEB-1/properties/paint', { shade: 'teal' });
  const answer = await askJira(sandbox, 'Petra', 'POST', '/rest/api/3/search/jql', {
    jql: 'paintShade = teal',
    fields: ['summary'],
  });
  await expect(answer.json()).resolves.toMatchObject({ issues: [{ key: 'WEB-1' }] });
});

test('traffic of the SDKs that the sandbox has not is refused by its name', async () => {
  await expect(sandbox.invokeAs('Ada', 'publish')).rejects.toThrow(
    'The sandbox has no fpp/app/stargate (/forge/events/v1/app-events).',
  );
});
