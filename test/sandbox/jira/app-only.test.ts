import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { openSite, type Reply, type TestSite } from './support/site';
import { people } from './support/small-seed';

let site: TestSite;
let app: { readonly email: string; readonly token: string };
beforeAll(async () => {
  site = await openSite();
  app = site.standIn.users.find(({ accountType }) => accountType === 'app')!;
});
afterAll(() => site.end());
const send = (method: string, path: string, body?: unknown, who = app): Promise<Reply> =>
  site.send(who, method, path, body);

describe('webhooks', () => {
  const hook = (jqlFilter: string): unknown => ({
    url: 'https://app.example.com/hook',
    webhooks: [{ events: ['jira:issue_updated'], jqlFilter, fieldIdsFilter: ['summary'] }],
  });
  test('are registered, listed, kept alive and taken away by the app', async () => {
    const made = await send('POST', '/rest/api/3/webhook', hook('project = SHOP'));
    const [result] = z
      .object({ webhookRegistrationResult: z.array(z.object({ createdWebhookId: z.number() })) })
      .parse(made.body).webhookRegistrationResult;
    const id = z.number().parse(result?.createdWebhookId);
    expect((await send('GET', '/rest/api/3/webhook')).body).toEqual({
      maxResults: 100,
      startAt: 0,
      total: 1,
      isLast: true,
      values: [
        {
          id,
          url: 'https://app.example.com/hook',
          events: ['jira:issue_updated'],
          jqlFilter: 'project = SHOP',
          fieldIdsFilter: ['summary'],
          expirationDate: expect.any(Number) as unknown,
        },
      ],
    });
    const refreshed = await send('PUT', '/rest/api/3/webhook/refresh', { webhookIds: [id] });
    const { expirationDate } = z.object({ expirationDate: z.number() }).parse(refreshed.body);
    expect(expirationDate - site.standIn.now().getTime()).toBeGreaterThan(29 * 86_400_000);
    const removed = await send('DELETE', '/rest/api/3/webhook', { webhookIds: [id] });
    expect([removed.status, removed.body]).toEqual([202, '']);
    expect((await send('GET', '/rest/api/3/webhook')).body).toMatchObject({ total: 0 });
  });
  test('each with its own refusal', async () => {
    const made = await send('POST', '/rest/api/3/webhook', hook('project = "'));
    expect(made.body).toMatchObject({ webhookRegistrationResult: [{ errors: [expect.any(String)] }] });
  });
  test('are not for people', async () => {
    expect((await send('GET', '/rest/api/3/webhook', undefined, people.admin)).status).toBe(403);
  });
});

test('what functions of JQL came to is the app’s alone, and here there is none', async () => {
  const path = '/rest/api/3/jql/function/computation';
  expect((await send('GET', path, undefined, people.admin)).status).toBe(403);
  expect((await send('GET', path)).body).toMatchObject({ total: 0, values: [] });
  const set = { values: [{ id: 'x', value: 'project = SHOP' }] };
  expect((await send('POST', path, set)).status).toBe(404);
  expect((await send('POST', `${path}?skipNotFoundPrecomputations=true`, set)).body).toEqual({
    notFoundPrecomputationIDs: ['x'],
  });
  expect((await send('POST', `${path}/search`, { precomputationIDs: ['y'] })).body).toEqual({
    precomputations: [],
    notFoundPrecomputationIDs: ['y'],
  });
});
