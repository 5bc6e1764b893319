import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

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
