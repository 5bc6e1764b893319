import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { loadSeed } from '../../sandbox/backlogs';
import type { SiteSeed } from '../../sandbox/jira/seed';
import { openSandbox } from '../../sandbox/open-sandbox';
import type { Sandbox } from '../../sandbox/open-sandbox';

const root = join(__dirname, '..', '..');

let built = false;

/** Builds what changed, so that a test never tries yesterday's app. @throws when it does not build */
export function buildApp(): void {
  if (built) return;
  const done = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`The app does not build:\n${done.stdout}${done.stderr}`);
  built = true;
}

/**
 * A sandbox of its own on any free port, with data nobody else sees: the built app, a local Jira, a local Forge.
 * `close()` also removes the data.
 * @param seed the software sample when left out
 */
export async function startSandbox(seed: () => SiteSeed = () => loadSeed('software')): Promise<Sandbox> {
  buildApp();
  const dataDir = await mkdtemp(join(tmpdir(), 'backlog-refinery-'));
  const sandbox = await openSandbox({ root, port: 0, dataDir, seed });
  return {
    ...sandbox,
    close: async () => {
      await sandbox.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Asks the sandbox's Jira over REST as one of its people: apart from the app, to see what the app did. */
export function askJira(
  { address, users }: Sandbox,
  name: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  const user = users.find((candidate) => candidate.name.startsWith(name));
  if (!user) throw new Error(`Nobody is called ${name}.`);
  const authorization = `Basic ${Buffer.from(`${user.email}:${user.token}`).toString('base64')}`;
  return fetch(`${address}${path}`, {
    method,
    headers: { authorization, accept: 'application/json', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
