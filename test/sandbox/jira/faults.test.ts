import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { CHARGED_HEADER, CONTROL_PATH } from '../../../sandbox/jira';
import { latencyOf } from '../../../sandbox/jira/server/latency';
import { fields } from './support/read';
import { openSite, parsed, type TestSite } from './support/site';
import { people } from './support/small-seed';

let site: TestSite;
let server: ServerType;
let origin: string;
beforeAll(async () => {
  site = await openSite();
  await new Promise<void>((ready) => {
    server = serve({ fetch: site.standIn.app.fetch, port: 0, hostname: '127.0.0.1' }, (info: AddressInfo) => {
      origin = `http://127.0.0.1:${info.port}`;
      ready();
    });
  });
});
afterEach(async () => {
  await fetch(`${origin}${CONTROL_PATH}`, { method: 'DELETE' });
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  await site.end();
});

const authorization = `Basic ${Buffer.from(`${people.owner.email}:${people.owner.token}`).toString('base64')}`;
const call = (
  path: string,
  init: { method?: string; body?: string; headers?: Record<string, string> } = {},
): Promise<Response> => fetch(origin + path, { ...init, headers: { authorization, ...init.headers } });
const set = async (switches: unknown): Promise<number> =>
  (await fetch(origin + CONTROL_PATH, { method: 'POST', body: JSON.stringify(switches) })).status;
const issue = '/rest/api/3/issue/SHOP-2';

describe('a fault', () => {
  test('meets the calls it names, after some, so many times', async () => {
    await set({ faults: [{ match: { path: issue }, skip: 1, times: 2, answer: { kind: 'unavailable' } }] });
    const statuses: number[] = [];
    for (let time = 0; time < 4; time += 1) statuses.push((await call(issue)).status);
    expect(statuses).toEqual([200, 503, 503, 200]);
    expect((await call('/rest/api/3/field')).status).toBe(200);
  });

  test('keeps its count while other switches are moved', async () => {
    await set({ faults: [{ times: 1, answer: { kind: 'conflict' } }] });
    expect((await call(issue)).status).toBe(409);
    await set({ pageLimit: 5 });
    expect((await call(issue)).status).toBe(200);
  });

  test.each([
    [{ kind: 'unavailable', retryAfter: 7 }, 503, '7', 'text/html;charset=UTF-8'],
    [
      { kind: 'rate-limit', reason: 'jira-quota-tenant-based', retryAfter: 3 },
      429,
      '3',
      'application/json;charset=UTF-8',
    ],
    [{ kind: 'rate-limit', retryAfter: null }, 429, null, 'application/json;charset=UTF-8'],
    [{ kind: 'too-large' }, 413, null, 'application/json;charset=UTF-8'],
    [{ kind: 'scope' }, 401, null, 'application/json;charset=UTF-8'],
    [{ kind: 'status', status: 500 }, 500, null, 'application/json;charset=UTF-8'],
    [{ kind: 'garbage' }, 200, null, 'application/json;charset=UTF-8'],
  ])('%j', async (answer, status, retryAfter, type) => {
    await set({ faults: [{ answer }] });
    const response = await call(issue);
    expect(response.status).toBe(status);
    expect(response.headers.get('retry-after')).toBe(retryAfter);
    expect(response.headers.get('content-type')).toBe(type);
    const body = parsed(await response.text());
    if (status === 429) expect(response.headers.get('ratelimit-reason')).toMatch(/^jira-/);
    if (answer.kind === 'scope')
      expect(body).toEqual({ code: 401, message: 'Unauthorized; scope does not match' });
    if (answer.kind === 'garbage') expect(typeof body).toBe('string');
  });

  test('ends the connection before or after the call took effect', async () => {
    const edit = (labels: string[]): Promise<Response> =>
      call(issue, { method: 'PUT', body: JSON.stringify({ fields: { labels } }) });
    await set({ faults: [{ match: { method: 'PUT' }, answer: { kind: 'reset' } }] });
    await expect(edit(['lost'])).rejects.toThrow();
    expect(await fields(site, people.owner, 'SHOP-2')).toMatchObject({ labels: ['money', 'b2b'] });
    await set({ faults: [{ match: { method: 'PUT' }, answer: { kind: 'reset', done: true } }] });
    await expect(edit(['kept'])).rejects.toThrow();
    expect(await fields(site, people.owner, 'SHOP-2')).toMatchObject({ labels: ['kept'] });
  });

  test('without a server fails to deliver', async () => {
    site.standIn.setSwitches({ faults: [{ answer: { kind: 'reset' } }] });
    await expect(site.send(people.owner, 'GET', issue)).rejects.toThrow('The connection was reset.');
  });

  test('can be slowness', async () => {
    await set({ faults: [{ answer: { kind: 'slow', milliseconds: 120 } }] });
    const before = performance.now();
    expect((await call(issue)).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(110);
  });
});

test('the control refuses a switch that is not there', async () => {
  expect(await set({ gravity: 'off' })).toBe(400);
  expect(await set({ faults: [{ answer: { kind: 'flood' } }] })).toBe(400);
  const report: unknown = await (await fetch(origin + CONTROL_PATH)).json();
  expect(report).toMatchObject({ switches: { faults: [] }, points: 0, unimplemented: [] });
});

describe('limits', () => {
  test('of writes to one issue refuse the 21st within two seconds', async () => {
    const statuses: number[] = [];
    for (let time = 0; time < 21; time += 1) {
      const reply = await site.send(people.owner, 'PUT', '/rest/api/3/issue/SHOP-3/properties/p', time);
      statuses.push(reply.status);
      if (reply.status === 429) expect(reply.headers.get('ratelimit-reason')).toBe('jira-per-issue-on-write');
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    expect((await site.send(people.owner, 'PUT', '/rest/api/3/issue/SHOP-6/properties/p', 1)).status).toBe(
      201,
    );
  });

  test('of pace refuse by operation, and can be switched off', async () => {
    const burst = async (): Promise<number[]> => {
      const replies = await Promise.all(
        Array.from({ length: 600 }, () => site.send(people.owner, 'GET', '/rest/api/3/status')),
      );
      return replies.map(({ status }) => status);
    };
    expect(await burst()).toContain(429);
    expect((await site.send(people.owner, 'GET', '/rest/api/3/issuetype')).status).toBe(200);
    site.standIn.setSwitches({ limits: { burst: false } });
    expect(await burst()).not.toContain(429);
  });

  test('of points count the calls an app is charged for', async () => {
    const before = site.standIn.pointsUsed();
    await call(issue);
    expect(site.standIn.pointsUsed()).toBe(before);
    await call(issue, { headers: { [CHARGED_HEADER]: 'backlog-refinery' } });
    expect(site.standIn.pointsUsed()).toBe(before + 2);
    const body = JSON.stringify({ jql: 'project = TEAM', fields: ['summary'] });
    await call('/rest/api/3/search/jql', {
      method: 'POST',
      body,
      headers: { [CHARGED_HEADER]: 'backlog-refinery' },
    });
    expect(site.standIn.pointsUsed()).toBe(before + 5);
  });
});

describe('people and fields', () => {
  test('somebody deleted for the moment is a former user who cannot sign in', async () => {
    const other = await openSite();
    try {
      other.standIn.setSwitches({ deletedUsers: ['u-dev'] });
      expect((await other.send(people.developer, 'GET', '/rest/api/3/myself')).status).toBe(401);
      const issue = await other.send(people.owner, 'GET', '/rest/api/3/issue/SHOP-2?fields=assignee');
      expect(issue.body).toMatchObject({
        fields: { assignee: { accountId: 'u-dev', displayName: 'Former user', active: false } },
      });
    } finally {
      await other.end();
    }
  });

  test('a field can be required for the moment', async () => {
    const other = await openSite();
    try {
      other.standIn.setSwitches({ required: [{ project: 'SHOP', field: 'Story Points' }] });
      const fields = { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'New' };
      const refused = await other.send(people.owner, 'POST', '/rest/api/3/issue', { fields });
      expect(refused).toMatchObject({
        status: 400,
        body: { errors: { customfield_10026: 'Story Points is required.' } },
      });
    } finally {
      await other.end();
    }
  });

  test('the cloud’s latency is mostly short', () => {
    const times = Array.from({ length: 100 }, (_, place) => latencyOf('cloud', () => place / 100));
    expect(Math.max(...times)).toBeLessThan(700);
    expect(latencyOf('cloud', () => 0.01)).toBeGreaterThan(600);
    expect(latencyOf([10, 20], () => 0.5)).toBe(15);
    expect(latencyOf(7)).toBe(7);
  });
});
