import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSeed } from '../../sandbox/backlogs';
import type { Frame } from '../../sandbox/forge/frames';
import { openSandbox } from '../../sandbox/open-sandbox';
import type { Sandbox, SandboxOptions } from '../../sandbox/open-sandbox';

const root = join(__dirname, '..', '..');

export interface TryingSandbox extends Sandbox {
  /** What `invoke(name, payload)` of @forge/bridge gives that person. */
  invokeAs(person: string, name: string, payload?: unknown): Promise<unknown>;
  frameOf(person: string): Frame;
}

/** A sandbox that hosts the small app of forge-app.yml in place of ours. */
export async function startTrying(more: Partial<SandboxOptions> = {}): Promise<TryingSandbox> {
  const dataDir = await mkdtemp(join(tmpdir(), 'backlog-refinery-forge-'));
  const sandbox = await openSandbox({
    root,
    port: 0,
    dataDir,
    seed: () => loadSeed('software'),
    manifest: join(__dirname, 'forge-app.yml'),
    bundle: __dirname,
    ...more,
  });
  const frameOf = (person: string): Frame => {
    const user = sandbox.users.find(({ name }) => name.startsWith(person));
    if (!user) throw new Error(`Nobody is called ${person}.`);
    return sandbox.forge.openFrame({
      moduleKey: 'page',
      viewer: { accountId: user.accountId, locale: 'en-GB', timeZone: 'Europe/Berlin' },
      extension: { project: { id: '10000', key: 'WEB', type: 'software' }, location: sandbox.address },
    });
  };
  return {
    ...sandbox,
    frameOf,
    invokeAs: (person, name, payload) => sandbox.forge.invoke(frameOf(person), name, payload),
    close: async () => {
      await sandbox.close();
      if (more.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
