import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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

/**
 * A sandbox that hosts the small app of forge-app.yml in place of ours.
 * @param scopes named in its manifest beside those that are there
 */
export async function startTrying({
  scopes = [],
  ...more
}: Partial<SandboxOptions> & { readonly scopes?: readonly string[] } = {}): Promise<TryingSandbox> {
  const dataDir = await mkdtemp(join(tmpdir(), 'backlog-refinery-forge-'));
  const manifest = join(dataDir, 'manifest.yml');
  const text = await readFile(join(__dirname, 'forge-app.yml'), 'utf8');
  await writeFile(manifest, [text.trimEnd(), ...scopes.map((scope) => `    - ${scope}`), ''].join('\n'));
  const sandbox = await openSandbox({
    root,
    port: 0,
    dataDir,
    seed: () => loadSeed('software'),
    manifest,
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
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
