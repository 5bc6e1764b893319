import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from '@jest/globals';
import { openAlone } from '../../../sandbox/alone/open-alone';
import { emptySeed, withAutotest } from '../../../sandbox/alone/autotest';

const script = join(__dirname, '..', '..', '..', 'scripts', 'jira.mjs');
const admin = { email: 'me@example.com', token: 'mine' };
const headers = { authorization: `Basic ${Buffer.from('me@example.com:mine').toString('base64')}` };

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'alone-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Run {
  readonly out: string;
  readonly errors: string;
  readonly code: number | null;
}

/** Runs the command; `onLine` gets its first line and how to end it. */
function run(args: readonly string[], onLine: (line: string, end: () => void) => void): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let errors = '';
    child.stderr.on('data', (part) => (errors += String(part)));
    child.stdout.on('data', (part) => {
      out += String(part);
      if (out.includes('\n')) onLine(out.split('\n')[0] ?? '', () => child.kill('SIGTERM'));
    });
    child.once('exit', (code) => {
      resolve({ out, errors, code });
    });
  });
}

describe('npm run jira', () => {
  test('says in one line that it is ready, answers its administrator, and ends when told', () =>
    inFolder(async (store) => {
      let person: unknown;
      const args = ['--port', '0', '--fresh', '--data', 'empty', '--admin', 'me@example.com:mine'];
      const { out, errors, code } = await run([...args, '--store', store], (line, end) => {
        const address = line.slice(line.indexOf('http'));
        void fetch(`${address}/rest/api/3/myself`, { headers })
          .then((answer) => answer.json())
          .then((body: unknown) => {
            person = body;
          })
          .finally(end);
      });
      expect(person).toMatchObject({ emailAddress: 'me@example.com' });
      expect(out).toMatch(/^Jira stand-in is ready: http:\/\/localhost:\d+\n$/);
      expect({ errors, code }).toEqual({ errors: '', code: 0 });
    }));

  test('says in one sentence that its port is taken', () =>
    inFolder(async (store) => {
      const other = createServer();
      const port = await new Promise<number>((resolve) => {
        other.listen(0, '127.0.0.1', () => {
          const address = other.address();
          resolve(typeof address === 'object' && address ? address.port : 0);
        });
      });
      const { errors, code } = await run(['--port', String(port), '--store', store], () => undefined);
      other.close();
      expect(errors).toBe(`Port ${port} is in use. Choose another with --port.\n`);
      expect(code).toBe(1);
    }));
});

describe('the stand-in alone', () => {
  const answers = (path: string, extra: Readonly<Record<string, string>>): Promise<Response> =>
    inFolder(async (dataDir) => {
      const seed = () => withAutotest(emptySeed(new Date()), admin);
      const alone = await openAlone({ port: 0, fresh: true, dataDir, seed });
      try {
        return await fetch(`${alone.address}${path}`, { headers: { ...headers, ...extra } });
      } finally {
        await alone.close();
      }
    });

  test('writes https into self, whatever it is reached by', async () => {
    const body: unknown = await (await answers('/rest/api/3/project/AUTOTEST', {})).json();
    expect(body).toMatchObject({ self: expect.stringMatching(/^https:\/\//) as unknown });
  });

  test('answers no page of another origin, and nothing beside /rest and its switches', async () => {
    expect((await answers('/rest/api/3/myself', { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await answers('/', {})).status).toBe(404);
    expect((await answers('/__control', {})).status).toBe(200);
  });
});
