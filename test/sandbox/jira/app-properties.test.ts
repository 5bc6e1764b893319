import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { APP_USER } from '../../../sandbox/jira/state/planting/basics';
import { openSite, type TestSite } from './support/site';
import { people } from './support/small-seed';

const base = '/rest/forge/1/app/properties';
let site: TestSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.end());

test('an app keeps properties of its own: listed, read, replaced and taken away', async () => {
  expect((await site.send(APP_USER, 'GET', base)).body).toEqual({ keys: [] });
  expect((await site.send(APP_USER, 'PUT', `${base}/zones`, { on: true })).status).toBe(201);
  expect((await site.send(APP_USER, 'PUT', `${base}/zones`, { on: false })).status).toBe(200);
  expect((await site.send(APP_USER, 'GET', `${base}/zones`)).body).toEqual({
    key: 'zones',
    value: { on: false },
  });
  expect((await site.send(APP_USER, 'GET', base)).body).toMatchObject({ keys: [{ key: 'zones' }] });
  expect((await site.send(APP_USER, 'DELETE', `${base}/zones`)).status).toBe(204);
  expect((await site.send(APP_USER, 'GET', `${base}/zones`)).status).toBe(404);
});

test('no person reads or writes them', async () => {
  expect((await site.send(people.admin, 'GET', base)).status).toBe(401);
  expect((await site.send(people.admin, 'PUT', `${base}/zones`, { on: true })).status).toBe(401);
});
