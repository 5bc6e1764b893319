/**
 * Makes a fresh clone ready to run: only `node:` modules here, because nothing else is installed yet.
 * `ignore-scripts` in .npmrc also switches pre and post scripts off, so every command calls this itself.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const oldest = [20, 19];

/** Ends the process with one clear sentence. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Runs a command and returns its exit code; output goes to the terminal. */
export function run(command, args, { env = {}, cwd = root } = {}) {
  const done = spawnSync(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } });
  if (done.error) throw done.error;
  return done.status ?? 1;
}

/** Path of a tool's own script inside node_modules, to be started with this very Node instead of through npx. */
export function tool(name) {
  const bins = {
    tsx: 'tsx/dist/cli.mjs',
    vite: 'vite/bin/vite.js',
    jest: 'jest/bin/jest.js',
    eslint: 'eslint/bin/eslint.js',
    prettier: 'prettier/bin/prettier.cjs',
    tsc: 'typescript/bin/tsc',
    knip: 'knip/bin/knip.js',
    depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  };
  return join(root, 'node_modules', bins[name] ?? stop(`No tool is called ${name}.`));
}

/** Installs what the lockfile names when node_modules is missing or older than the lockfile. */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    stop(`Node ${oldest.join('.')} or newer is needed; this is ${process.versions.node}.`);
  }
  const lock = readFileSync(join(root, 'package-lock.json'));
  const stamp = createHash('sha256').update(lock).update(process.version).digest('hex');
  const stampFile = join(root, 'node_modules', '.installed');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;

  const modules = join(root, 'node_modules');
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
    stop(
      `${modules} is a link. Installing would empty the folder it leads to; remove the link and run this again.`,
    );
  }

  console.log('Installing what the lockfile names (about half a minute) …');
  const args = ['ci', '--ignore-scripts', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const status =
    npm && /\.c?js$/.test(npm)
      ? run(process.execPath, [npm, ...args])
      : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
  if (status !== 0)
    stop(
      'The install failed; what npm printed above says why. Run the same command again once that is mended.',
    );
  // Written last: an install cut off half way is done again.
  writeFileSync(stampFile, stamp);
}
