import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { openSite, type TestSite } from './support/site';
import { people } from './support/small-seed';

const path = '/__control';
let site: TestSite;

beforeAll(async () => {
  site = await openSite();
});
afterEach(async () => {
  await site.standIn.app.request(path, { method: 'DELETE' });
});
afterAll(() => site.end());

const page = async (): Promise<string> =>
  (await site.standIn.app.request(path, { headers: { accept: 'text/html' } })).text();

const post = async (fields: Record<string, string>): Promise<Response> =>
  site.standIn.app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });

const readItem = async (): Promise<number> =>
  (await site.send(people.developer, 'GET', '/rest/api/3/issue/SHOP-3')).status;

test('lets something go wrong, names it, and takes it back', async () => {
  const answer = await post({ do: 'fault', place: 'read', answer: 'broken', times: 'always' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, path]);
  expect(await page()).toContain('Reading work items: Jira itself fails (500). Until it is taken back.');
  expect([await readItem(), await readItem()]).toEqual([500, 500]);
  await post({ do: 'no-fault', at: '0' });
  expect(await readItem()).toBe(200);
  expect(await page()).toContain('Nothing is set to go wrong.');
});

test('takes a permission from one person and gives it back', async () => {
  await post({ do: 'deny', accountId: people.developer.accountId, permission: 'BROWSE_PROJECTS' });
  expect(await readItem()).toBe(404);
  expect(await page()).toContain(`${people.developer.name} may not: See the space`);
  await post({ do: 'allow', at: '0' });
  expect(await readItem()).toBe(200);
});

test('sets the pace and limits, and keeps what only a program can set', async () => {
  site.standIn.setSwitches({ indexLag: 1234 });
  await post({ do: 'pace', latency: 'none', indexLag: 'keep', pageLimit: 'short' });
  await post({ do: 'limits', burst: 'on' });
  const state: unknown = await (await site.standIn.app.request(path)).json();
  expect(state).toMatchObject({
    switches: {
      latency: 0,
      indexLag: 1234,
      pageLimit: 10,
      limits: { burst: true, perIssueWrites: false, points: false },
    },
  });
  expect(await page()).toContain('<option value="keep" selected>As a program set it</option>');
});

test('refuses in a sentence what it does not offer, and puts everything back', async () => {
  const answer = await post({ do: 'fault', place: 'nowhere', answer: 'broken', times: 'once' });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('Choose one of what is offered for “place”.');
  site.standIn.setSwitches({ pageLimit: 3 });
  await post({ do: 'reset' });
  expect(await (await site.standIn.app.request(path)).json()).toMatchObject({
    switches: { pageLimit: null },
  });
});
