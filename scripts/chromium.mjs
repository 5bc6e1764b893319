/** Finds a Chromium for the browser tests, or gets one, and prints its path. Exit code 1 and one sentence when there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { ensureInstalled, root, stop } from './setup.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
];

function installed() {
  const asked = process.env.CHROME_PATH;
  if (asked !== undefined)
    return existsSync(asked) ? asked : stop(`CHROME_PATH names ${asked}, which is not there.`);
  const folders = (process.env.PATH ?? '').split(delimiter);
  const inPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...inPath, ...elsewhere].find((path) => existsSync(path));
}

/** What it prints goes to stderr: stdout is for the path alone. */
function done(command, ...args) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] }).status === 0;
}

const isRoot = process.getuid?.() === 0;

function fromDebian() {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return undefined;
  console.error('Installing Chromium …');
  return done('apt-get', 'update', '-qq') &&
    done('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium')
    ? installed()
    : undefined;
}

async function fromPlaywright() {
  console.error('Downloading Chromium …');
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  const there =
    existsSync(path) ||
    done(process.execPath, join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium');
  return there && existsSync(path) ? path : undefined;
}

ensureInstalled();
const path = installed() ?? fromDebian() ?? (await fromPlaywright());
if (path === undefined)
  stop('The browser tests need Chromium or Chrome: install one, or name it in CHROME_PATH.');
console.log(path);
