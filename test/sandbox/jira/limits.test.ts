import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CHARGED_HEADER, POINTS_PER_HOUR } from '../../../sandbox/jira';
import { Limits } from '../../../sandbox/jira/server/limits';
import { defaultSwitches } from '../../../sandbox/jira/state/switches';
import { Refusal } from '../../../sandbox/jira/refusal';
import { errors } from './support/read';
import { openSite, type Reply, type TestSite } from './support/site';
import { people } from './support/small-seed';

let site: TestSite;
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.end());

/** As the Forge host asks for an app. */
async function charged(path: string): Promise<Response> {
  const { email, token } = people.owner;
  return site.standIn.app.request(path, {
    headers: {
      authorization: `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`,
      [CHARGED_HEADER]: 'app',
    },
  });
}
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const shared = (reply: Reply | Response): (string | null)[] =>
  ['x-ratelimit-limit', 'x-ratelimit-remaining', 'ratelimit-reason'].map((name) => reply.headers.get(name));

describe('the points of an app in an hour', () => {
  test('are announced with every answer that counts, and how many are left only near the end', async () => {
    const early = await charged('/rest/api/3/project/SHOP');
    expect(early.headers.get('ratelimit-policy')).toBe(`"global-app-quota";q=${POINTS_PER_HOUR};w=3600`);
    expect(early.headers.get('ratelimit')).toMatch(/^"global-app-quota";t=\d+$/);
    expect(early.headers.get('x-ratelimit-nearlimit')).toBeNull();

    site.standIn.setSwitches({ spentPoints: 54_000 });
    const late = await charged('/rest/api/3/project/SHOP');
    const [, left] = /^"global-app-quota";r=(\d+);t=\d+$/.exec(late.headers.get('ratelimit') ?? '') ?? [];
    expect(Number(left)).toBe(POINTS_PER_HOUR - site.standIn.pointsUsed());
    expect(late.headers.get('x-ratelimit-nearlimit')).toBe('true');
  });

  test('spent, refuse until the hour is over', async () => {
    site.standIn.setSwitches({ spentPoints: POINTS_PER_HOUR });
    const reply = await charged('/rest/api/3/myself');
    expect(reply.status).toBe(429);
    expect(shared(reply)).toEqual(['65000', '0', 'jira-quota-global-based']);
    const wait = Number(reply.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(3600);
    expect(reply.headers.get('ratelimit')).toBe(`"global-app-quota";r=0;t=${wait}`);
    const reset = reply.headers.get('x-ratelimit-reset') ?? '';
    expect(reset).toMatch(INSTANT);
    expect(reset).toMatch(/:00:0\dZ$/);
    // Who is no app has no points to spend.
    expect((await site.send(people.owner, 'GET', '/rest/api/3/myself')).status).toBe(200);
  });

  test('are only announced while nobody holds to them', async () => {
    site.standIn.setSwitches({ spentPoints: POINTS_PER_HOUR, limits: { points: false } });
    const reply = await charged('/rest/api/3/myself');
    expect(reply.status).toBe(200);
    expect(reply.headers.get('beta-ratelimit-policy')).toBe('"global-app-quota";q=65000;w=3600');
    expect(reply.headers.get('beta-ratelimit')).toMatch(/^"global-app-quota";r=0;t=\d+$/);
    expect(reply.headers.get('ratelimit')).toBeNull();
  });

  test('are new when the hour of the clock is', () => {
    let now = Date.parse('2026-11-20T09:59:30Z');
    const limits = new Limits(defaultSwitches, () => now);
    limits.charge(POINTS_PER_HOUR);
    expect(() => {
      limits.refuseSpent();
    }).toThrow(Refusal);
    now += 30_000;
    limits.refuseSpent();
    expect(limits.pointsUsed).toBe(0);
  });
});

test('too many calls of one operation are refused, of another not', async () => {
  // Of the slowest refill, so that a busy machine is still too fast for it.
  const replies = await Promise.all(
    Array.from({ length: 600 }, () => site.send(people.owner, 'DELETE', '/rest/api/3/issueLink/1')),
  );
  const refused = replies.find(({ status }) => status === 429);
  expect(refused && shared(refused)).toEqual(['175', '0', 'jira-burst-based']);
  expect(refused?.headers.get('retry-after')).toBe('1');
  expect(refused?.headers.get('x-ratelimit-reset')).toMatch(INSTANT);
  expect(refused && errors(refused)).toEqual({ errorMessages: ['Rate limit exceeded.'], errors: {} });
  expect((await site.send(people.owner, 'GET', '/rest/api/3/myself')).status).toBe(200);
});

test('too many writes of one work item are refused, of another not', async () => {
  const write = (key: string, text: string): Promise<Reply> =>
    site.send(people.owner, 'PUT', `/rest/api/3/issue/${key}`, { fields: { summary: text } });
  const limits = new Limits(defaultSwitches, () => 0);
  for (let time = 0; time < 20; time += 1) limits.countWrite(1);
  expect(() => {
    limits.countWrite(1);
  }).toThrow(Refusal);
  limits.countWrite(2);
  for (let time = 0; time < 20; time += 1) await write('SHOP-3', `Title ${time}`);
  const refused = await write('SHOP-3', 'One too many');
  expect(shared(refused)).toEqual(['20', '0', 'jira-per-issue-on-write']);
  expect(refused.headers.get('retry-after')).toBe('2');
  expect((await write('SHOP-2', 'Another')).status).toBe(204);
});

test('writes that were refused for another reason are none', async () => {
  const write = (fields: object): Promise<Reply> =>
    site.send(people.owner, 'PUT', '/rest/api/3/issue/SHOP-3', { fields });
  for (let time = 0; time < 30; time += 1) expect((await write({ status: 'x' })).status).toBe(400);
  expect((await write({ summary: 'Written at last' })).status).toBe(204);
});

test('the end of a limit is told by the clock that the answer tells', async () => {
  site.standIn.setSwitches({
    faults: [{ match: {}, answer: { kind: 'rate-limit', retryAfter: 7 } }],
  });
  const { headers } = await site.send(people.owner, 'GET', '/rest/api/3/myself');
  const seconds = (name: string): number => Date.parse(headers.get(name) ?? '') / 1000;
  expect(Math.abs(seconds('x-ratelimit-reset') - seconds('date') - 7)).toBeLessThanOrEqual(1);
});
