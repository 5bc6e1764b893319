import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { buildApp } from '../../support/sandbox';
import { email, startFarSite, token, traces } from './support';
import type { FarSite } from './support';

/** What scripts/start.mjs runs once all is built, which test/sandbox/start.test.ts tries. */
const program = ['--require', 'tsx/cjs', join(__dirname, '../../../sandbox/main.ts')];

/** `npm start -- --site`, with all that it says. */
class Started {
  said = '';
  #entrance: Promise<string>;

  constructor(
    readonly child: ChildProcess,
    readonly store: string,
  ) {
    this.#entrance = new Promise((resolve, reject) => {
      const listen = (chunk: unknown): void => {
        this.said += String(chunk);
        const found = /is ready: (\S+)\n/.exec(this.said)?.[1];
        if (found !== undefined) resolve(found);
      };
      child.stdout?.on('data', listen);
      child.stderr?.on('data', listen);
      child.once('exit', () => {
        reject(new Error(`It ended: ${this.said}`));
      });
    });
    this.#entrance.catch(() => undefined);
  }

  entrance(): Promise<string> {
    return this.#entrance;
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    if (this.child.exitCode === null && this.child.kill('SIGTERM')) await ended;
    await rm(this.store, { recursive: true, force: true });
  }
}

async function start(
  site: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Started> {
  const store = await mkdtemp(join(tmpdir(), 'site-'));
  const options = ['--site', site, '--port', '0', '--no-open', '--verbose', '--store', store, ...args];
  const { JIRA_EMAIL, JIRA_API_TOKEN, ...rest } = process.env;
  expect([JIRA_EMAIL, JIRA_API_TOKEN]).toEqual([undefined, undefined]);
  return new Started(spawn(process.execPath, [...program, ...options], { env: { ...rest, ...env } }), store);
}

const signedIn = { JIRA_EMAIL: email, JIRA_API_TOKEN: token };
const frameSchema = z.object({ id: z.string(), src: z.string() });
const answerSchema = z.object({ status: z.number(), body: z.string() });

/** A browser that came in by the address that was printed, and remembers each answer whole. */
class Visitor {
  readonly answers: string[] = [];
  cookie = '';
  key = '';
  constructor(readonly address: string) {}

  async ask(
    path: string,
    init: RequestInit = {},
  ): Promise<{ status: number; text: string; headers: Headers }> {
    const headers = new Headers({ cookie: this.cookie, ...Object.fromEntries(new Headers(init.headers)) });
    const answer = await fetch(`${this.address}${path}`, { redirect: 'manual', ...init, headers });
    const text = await answer.text();
    this.answers.push(JSON.stringify([...answer.headers]), text);
    return { status: answer.status, text, headers: answer.headers };
  }

  async enter(entrance: string): Promise<void> {
    const { headers } = await this.ask(entrance.slice(this.address.length));
    this.cookie = (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    this.key = /name="sandbox-key" content="([^"]+)"/.exec((await this.ask('/')).text)?.[1] ?? '';
  }

  post(path: string, body: unknown, more: Record<string, string> = {}) {
    return this.ask(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: this.address,
        'x-sandbox-key': this.key,
        ...more,
      },
      body: JSON.stringify(body),
    });
  }

  async openPanel(): Promise<string> {
    const frame = { moduleKey: 'refine-backlog', place: { projectKey: 'WEB', boardId: '1' } };
    return frameSchema.parse(JSON.parse((await this.post('/forge/frames', frame)).text)).id;
  }

  /** What `requestJira` of the bridge gives the app. */
  async bridge(frame: string, method: string, path: string, body: unknown = null) {
    const asked = {
      path,
      method,
      headers: [['content-type', 'application/json']],
      body: body && JSON.stringify(body),
    };
    return answerSchema.parse(JSON.parse((await this.post(`/forge/frames/${frame}/product`, asked)).text));
  }
}

async function visit(started: Started): Promise<Visitor> {
  const entrance = await started.entrance();
  const visitor = new Visitor(new URL(entrance).origin);
  await visitor.enter(entrance);
  return visitor;
}

function statusFor(
  address: string,
  headers: Record<string, string>,
  path = '/',
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${address}${path}`, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

let far: FarSite;
// Not what is tried here: a build that nobody made before takes what it takes on a busy machine.
beforeAll(() => {
  buildApp();
}, 600_000);
beforeAll(async () => {
  far = await startFarSite();
}, 60_000);
afterAll(() => far.close());

describe('npm start over a site, reading only', () => {
  let started: Started;
  let visitor: Visitor;
  beforeAll(async () => {
    started = await start(far.address, [], signedIn);
    visitor = await visit(started);
  }, 60_000);
  afterAll(() => started.close());

  test('lists the person’s boards, and shows a backlog and a work item of the site', async () => {
    const home = await visitor.ask('/');
    expect(home.text).toContain('Your boards');
    expect(home.text).toContain('/jira/software/c/projects/WEB/boards/1/backlog');
    expect(home.text).toContain('read-only');
    expect(home.text).not.toContain('/__control');
    const backlog = await visitor.ask('/jira/software/c/projects/WEB/boards/1/backlog');
    expect(backlog.text).toContain('Refine backlog');
    expect((await visitor.ask('/browse/WEB-1')).text).toContain('WEB-1');
  });

  test('the app reads through the bridge and over /rest, as that person', async () => {
    const frame = await visitor.openPanel();
    const found = await visitor.bridge(frame, 'POST', '/rest/api/3/search/jql', {
      jql: 'project = WEB',
      maxResults: 2,
    });
    expect(found.status).toBe(200);
    const me = await visitor.ask('/rest/api/3/myself');
    expect(JSON.parse(me.text)).toMatchObject({ displayName: 'Petra Vogel' });
  });

  test('a change is refused with what to do, by the bridge and over /rest', async () => {
    const before = (await visitor.ask('/rest/api/3/issue/WEB-2?fields=summary')).text;
    const change = { fields: { summary: 'Changed by accident' } };
    const refused = await visitor.bridge(await visitor.openPanel(), 'PUT', '/rest/api/3/issue/WEB-2', change);
    expect(refused).toMatchObject({
      status: 403,
      body: expect.stringContaining('start again with --allow-writes'),
    });
    expect((await visitor.post('/rest/api/3/issue', change)).status).toBe(403);
    expect((await visitor.ask('/rest/api/3/issue/WEB-2?fields=summary')).text).toBe(before);
  });

  test.each([
    '/',
    '/jira/projects',
    '/browse/WEB-1',
    '/rest/api/3/myself',
    '/static/site.css',
    '/forge/frames',
    '/enter',
  ])('%s is shown to nobody without the secret', async (path) => {
    for (const cookie of ['', 'backlog-refinery=x', `${visitor.cookie.split('=')[0] ?? ''}=guessed`])
      await expect(statusFor(visitor.address, { cookie }, path)).resolves.toBe(401);
    await expect(statusFor(visitor.address, {}, '/enter?secret=guessed')).resolves.toBe(401);
  });

  test('the cookie is strict, and out of reach of scripts; the secret of the address is not in it', async () => {
    const entrance = await started.entrance();
    const { headers } = await visitor.ask(entrance.slice(visitor.address.length));
    expect(headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(visitor.cookie.split('=')[1]).not.toBe(new URL(entrance).searchParams.get('secret'));
  });

  test('another name that points here, and another page, get nothing, cookie or not', async () => {
    const { cookie, address } = visitor;
    const { port } = new URL(address);
    for (const host of [`evil.example:${port}`, 'localhost', `localhost.evil.example:${port}`])
      await expect(statusFor(address, { cookie, host })).resolves.toBe(421);
    // Here are the app's own files only.
    await expect(statusFor(address, { cookie, host: `127.0.0.1:${port}` })).resolves.toBe(404);
    for (const origin of [
      'https://evil.example',
      'null',
      `http://127.0.0.1:${port}`,
      `http://localhost:${port}0`,
    ]) {
      await expect(statusFor(address, { cookie, origin })).resolves.toBe(403);
      expect((await visitor.post('/rest/api/3/search/jql', {}, { origin })).status).toBe(403);
      expect((await visitor.post('/forge/frames', {}, { origin })).status).toBe(403);
    }
    const bare = await visitor.ask('/rest/api/3/search/jql', { method: 'POST', body: '{}' });
    expect(bare.status).toBe(403);
  });

  test('the token is in no answer, no line that was printed, and no file', async () => {
    expect(visitor.answers.length).toBeGreaterThan(20);
    expect(started.said).toContain('GET /rest/api/3/myself 200');
    const files = await filesIn(started.store);
    expect(files.length).toBeGreaterThan(0);
    const stored = await Promise.all(files.map((file) => readFile(file, 'latin1')));
    for (const trace of traces) {
      expect(started.said).not.toContain(trace);
      for (const text of [...visitor.answers, ...stored]) expect(text.includes(trace)).toBe(false);
    }
  });
});

describe('npm start over a site, with --allow-writes', () => {
  test('lets a change through', async () => {
    const started = await start(far.address, ['--allow-writes'], signedIn);
    try {
      const visitor = await visit(started);
      const frame = await visitor.openPanel();
      const change = { fields: { labels: ['through-the-app'] } };
      const done = await visitor.bridge(frame, 'PUT', '/rest/api/3/issue/WEB-3', change);
      expect(done.status).toBe(204);
      const read = await visitor.bridge(frame, 'GET', '/rest/api/3/issue/WEB-3?fields=labels');
      expect(JSON.parse(read.body)).toMatchObject(change);
      expect((await visitor.ask('/')).text).toContain('changes go through');
    } finally {
      await started.close();
    }
  }, 60_000);
});

describe('what ends a start', () => {
  test.each([
    ['https://freewheel.atlassian.net', {}, 'Set JIRA_EMAIL and JIRA_API_TOKEN in the environment'],
    ['http://freewheel.atlassian.net', signedIn, 'would send your token without encryption'],
    ['http://127.0.0.1:1', signedIn, '127.0.0.1:1 does not answer. Check the address and the connection.'],
    ['FAR', { JIRA_EMAIL: email, JIRA_API_TOKEN: 'wrong' }, 'does not accept JIRA_EMAIL with JIRA_API_TOKEN'],
  ])(
    '%s %j',
    async (site, env, sentence) => {
      const started = await start(site === 'FAR' ? far.address : site, [], { ...env });
      try {
        await expect(started.entrance()).rejects.toThrow(sentence);
        expect(started.said).not.toMatch(/\n\s+at /);
        for (const trace of traces) expect(started.said).not.toContain(trace);
      } finally {
        await started.close();
      }
    },
    60_000,
  );
});
