import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext } from 'playwright-core';

const root = join(__dirname, '..', '..');

/** No traffic of the browser's own; Chromium refuses to run as root inside its sandbox. */
const flags = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

function findChromium(): string {
  const found = spawnSync(process.execPath, [join(root, 'scripts/chromium.mjs')], { encoding: 'utf8' });
  const path = found.stdout.trim().split('\n').at(-1) ?? '';
  if (found.status !== 0 || path === '') throw new Error(found.stderr.trim());
  return path;
}

/** A headless Chromium. @throws with one sentence when this machine has none and cannot get one */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: flags });
}

/** A person's browser, with everything it keeps. */
export interface Profile {
  readonly context: BrowserContext;
  /** Also forgets what it kept. */
  readonly close: () => Promise<void>;
}

/**
 * A Chromium that keeps things, as Chrome comes: pages within pages of another site have storage of their own. Debian's
 * Chromium refuses them that unless told otherwise, as every private window does; there the panel keeps nothing.
 */
export async function launchProfile(viewport: {
  readonly width: number;
  readonly height: number;
}): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'backlog-refinery-profile-'));
  await mkdir(join(folder, 'Default'));
  await writeFile(
    join(folder, 'Default', 'Preferences'),
    JSON.stringify({ profile: { cookie_controls_mode: 0, block_third_party_cookies: false } }),
  );
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findChromium(),
    args: flags,
    viewport,
  });
  return {
    context,
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
