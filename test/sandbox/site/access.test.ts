import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildApp } from '../../support/sandbox';
import { startTrying } from '../../support/trying-sandbox';
import type { TryingSandbox } from '../../support/trying-sandbox';

let sandbox: TryingSandbox;

beforeAll(async () => {
  buildApp();
  sandbox = await startTrying();
}, 120_000);

afterAll(() => sandbox.close());

/** Status of a GET with a Host of one's own choosing, which `fetch` does not allow. */
function statusFor(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(`${sandbox.address}/jira/projects`, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });
}

const portOf = (address: string): string => new URL(address).port;

async function pageAs(cookie = ''): Promise<string> {
  const answer = await fetch(`${sandbox.address}/jira/projects`, { headers: { cookie } });
  return answer.text();
}

async function keyOfPage(): Promise<string> {
  return /name="sandbox-key" content="([^"]+)"/.exec(await pageAs())?.[1] ?? '';
}

const idOf = (name: string): string =>
  sandbox.users.find((user) => user.name.startsWith(name))?.accountId ?? '';

function become(name: string, key: string, origin: string): Promise<Response> {
  return fetch(`${sandbox.address}/session`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams({ key, accountId: idOf(name), back: '/jira/projects' }),
  });
}

function openFrame(headers: Record<string, string>, body: unknown): Promise<Response> {
  return fetch(`${sandbox.address}/forge/frames`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

const frame = { moduleKey: 'page', place: { projectKey: 'WEB' } };

describe('who the sandbox answers', () => {
  test('its own two names, no other that points here', async () => {
    const port = portOf(sandbox.address);
    await expect(statusFor(`localhost:${port}`)).resolves.toBe(200);
    // The other name is the app's origin, which has no pages of Jira.
    await expect(statusFor(`127.0.0.1:${port}`)).resolves.toBe(404);
    await expect(statusFor(`evil.example:${port}`)).resolves.toBe(421);
    await expect(statusFor('localhost')).resolves.toBe(421);
  });

  test('Jira over REST only with somebody’s e-mail and token, never with the cookie of the pages', async () => {
    const cookie = (await become('Ada', await keyOfPage(), sandbox.address)).headers.get('set-cookie') ?? '';
    const answer = await fetch(`${sandbox.address}/rest/api/3/myself`, { headers: { cookie } });
    expect(answer.status).toBe(401);
  });

  test('no switch is set from another site', async () => {
    const answer = await fetch(`${sandbox.address}/__control`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: '{}',
    });
    expect(answer.status).toBe(403);
  });
});

describe('what a page may ask', () => {
  test('opening a frame takes the page’s key and the site’s origin', async () => {
    const key = await keyOfPage();
    const ours = { 'x-sandbox-key': key, origin: sandbox.address };
    expect((await openFrame({}, frame)).status).toBe(403);
    expect((await openFrame({ ...ours, 'x-sandbox-key': 'guessed' }, frame)).status).toBe(403);
    expect((await openFrame({ ...ours, origin: 'https://evil.example' }, frame)).status).toBe(403);
    // The page of the app stands on an origin of its own, and has to go through the bridge.
    expect((await openFrame({ ...ours, origin: sandbox.appAddress }, frame)).status).toBe(403);

    const opened = await openFrame(ours, frame);
    expect(opened.status).toBe(200);
    await expect(opened.json()).resolves.toMatchObject({
      moduleType: 'jira:projectPage',
      context: {
        accountId: idOf('Petra'),
        extension: { type: 'jira:projectPage', project: { key: 'WEB', type: 'software' } },
      },
    });
  });

  test('settings of an app open for administrators alone', async () => {
    const as = async (name: string): Promise<Record<string, string>> => {
      const became = await become(name, await keyOfPage(), sandbox.address);
      const cookie = became.headers.get('set-cookie')?.split(';')[0] ?? '';
      const key = /name="sandbox-key" content="([^"]+)"/.exec(await pageAs(cookie))?.[1] ?? '';
      return { 'x-sandbox-key': key, origin: sandbox.address, cookie };
    };
    const settings = { moduleKey: 'settings', place: { projectKey: 'WEB' } };
    const ofSite = { moduleKey: 'admin', place: {} };
    const [dev, ada] = [await as('Dev'), await as('Ada')];
    for (const asked of [settings, ofSite]) {
      expect((await openFrame(dev, asked)).status).toBe(404);
      expect((await openFrame(ada, asked)).status).toBe(200);
    }
    // A page of a space is in a space.
    expect((await openFrame(ada, { moduleKey: 'settings', place: {} })).status).toBe(404);
  });

  test('a frame belongs to who opened it', async () => {
    const opened = sandbox.frameOf('Ada');
    const answer = await fetch(`${sandbox.address}/forge/frames/${opened.id}/invoke`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-sandbox-key': await keyOfPage(),
        origin: sandbox.address,
      },
      body: JSON.stringify({ functionKey: 'asUser' }),
    });
    expect(answer.status).toBe(404);
  });

  test('what is no request, or names no module, is refused in one sentence', async () => {
    const ours = { 'x-sandbox-key': await keyOfPage(), origin: sandbox.address };
    expect((await openFrame(ours, { moduleKey: 'page' })).status).toBe(400);
    const unknown = await openFrame(ours, { ...frame, moduleKey: 'other' });
    await expect(unknown.json()).resolves.toEqual({ message: 'manifest.yml has no module “other”.' });
  });
});

describe('being somebody else', () => {
  test('takes a page of ours, and a cookie made by hand makes nobody', async () => {
    expect((await become('Vera', 'guessed', sandbox.address)).status).toBe(403);
    expect((await become('Vera', await keyOfPage(), 'https://evil.example')).status).toBe(403);

    const became = await become('Vera', await keyOfPage(), sandbox.address);
    expect(became.headers.get('location')).toBe('/jira/projects');
    const cookie = became.headers.get('set-cookie') ?? '';
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    const there = (html: string): string | undefined => /aria-hidden="true">(\w\w)</.exec(html)?.[1];
    expect(there(await pageAs(cookie.split(';')[0]))).toBe('VL');
    expect(there(await pageAs(`sandbox-person=${idOf('Ada')}.x`))).toBe('PV');
  });
});

describe('the app’s own origin', () => {
  const path = (): string => sandbox.frameOf('Petra').src;

  test('serves a page with the bridge first, under Forge’s policy', async () => {
    const answer = await fetch(`${sandbox.appAddress}${path()}`);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`frame-ancestors ${sandbox.address};`);
    expect(policy).toMatch(/script-src 'self' https:\/\/forge\.cdn\.prod/);
    expect(policy).not.toContain('unsafe-');
    expect(await answer.text()).toMatch(/<head><script src="\/forge\/bridge-shim\.js"/);
  });

  test('sends the policy with scripts too, because a worker has none but its own', async () => {
    const answer = await fetch(`${sandbox.appAddress}${path().replace('index.html', 'page.js')}`);
    expect(answer.headers.get('content-type')).toContain('javascript');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  test.each(['../page.js', '%2e%2e/%2e%2e/package.json', '..%2f..%2f..%2fpackage.json', 'none.html', ''])(
    'gives nothing but the files of the resource: %s',
    async (file) => {
      const answer = await fetch(`${sandbox.appAddress}${path().replace('index.html', file)}`);
      expect(answer.status).toBe(404);
    },
  );
});
