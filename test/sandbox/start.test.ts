import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildApp } from '../support/sandbox';

const script = join(__dirname, '..', '..', 'scripts', 'start.mjs');

describe('npm start', () => {
  beforeAll(buildApp, 120_000);

  test('prints one line with the address when it is ready, and is gone when it is killed', async () => {
    const store = await mkdtemp(join(tmpdir(), 'start-'));
    const child = spawn(process.execPath, [script, '--port', '0', '--no-open', '--store', store], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const lines = createInterface({ input: child.stdout });
      const line = await new Promise<string>((resolve) => lines.once('line', resolve));
      const address = /^Backlog Refinery is ready: (http:\/\/localhost:\d+)$/.exec(line)?.[1];
      if (address === undefined) throw new Error(`It said “${line}”.`);
      expect((await fetch(`${address}/jira/projects`)).status).toBe(200);

      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      await expect(fetch(address)).rejects.toThrow('fetch failed');
    } finally {
      child.kill('SIGKILL');
      await rm(store, { recursive: true, force: true });
    }
  });
});
