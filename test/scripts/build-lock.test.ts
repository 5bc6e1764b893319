import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const lockModule = pathToFileURL(join(__dirname, '..', '..', 'scripts', 'build', 'lock.mjs')).href;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** A process that holds the lock for a while and writes down when it came and went. */
function hold(name: string): Promise<number | null> {
  const code = `
    import { appendFileSync } from 'node:fs';
    import { withLock } from ${JSON.stringify(lockModule)};
    const log = ${JSON.stringify(join(folder, 'log'))};
    withLock(${JSON.stringify(join(folder, 'lock'))}, () => {
      appendFileSync(log, '${name} in\\n');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150);
      appendFileSync(log, '${name} out\\n');
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' });
  return new Promise((resolve) => child.once('exit', resolve));
}

test('processes that build at the same time do so one after the other', async () => {
  const codes = await Promise.all(['a', 'b', 'c'].map(hold));
  expect(codes).toEqual([0, 0, 0]);
  const lines = (await readFile(join(folder, 'log'), 'utf8')).trim().split('\n');
  expect(lines).toHaveLength(6);
  for (let at = 0; at < lines.length; at += 2) expect(lines[at + 1]).toBe(lines[at]?.replace(' in', ' out'));
  expect(existsSync(join(folder, 'lock'))).toBe(false);
});

test('a lock whose process is gone holds nobody up', async () => {
  const gone = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => gone.once('exit', resolve));
  await writeFile(join(folder, 'lock'), String(gone.pid));
  await expect(hold('a')).resolves.toBe(0);
});
