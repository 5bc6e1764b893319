import { join } from 'node:path';
import process from 'node:process';
import { root, run, tool } from '../setup.mjs';
import { withLock } from './lock.mjs';
import { forget, hashOf, isFresh, remember } from './stamps.mjs';
import { nextOf, putInPlace } from './swap.mjs';

/** A test that builds has another NODE_ENV; with that, React's development build would be what people get. */
const env = { NODE_ENV: 'production' };

const vite = (config, next, ...rest) =>
  run(
    process.execPath,
    [tool('vite'), 'build', '--config', join(root, config), '--logLevel', 'warn', '--outDir', next, ...rest],
    { env },
  );

const siteConfig = 'sandbox/site/client/vite.config.mjs';

const steps = [
  {
    name: 'functions',
    what: 'the functions',
    inputs: ['src', 'manifest.yml', 'tsconfig.json', 'tsconfig.base.json', 'package-lock.json'],
    outputs: ['dist/functions/index.cjs'],
    folder: 'dist/functions',
    build: (next) => run(process.execPath, [join(root, 'scripts/build/functions.cjs'), next]),
  },
  {
    name: 'panel',
    what: 'the panel',
    inputs: ['static/panel', 'src', 'tsconfig.base.json', 'package-lock.json'],
    outputs: ['static/panel/dist/index.html', 'static/panel/dist/badge.html'],
    folder: 'static/panel/dist',
    build: (next) =>
      run(
        process.execPath,
        [tool('vite'), 'build', '--logLevel', 'warn', '--outDir', next, '--emptyOutDir'],
        { cwd: join(root, 'static/panel'), env },
      ),
  },
  {
    name: 'site',
    what: "the sandbox's own scripts",
    inputs: ['sandbox/site/client', 'sandbox/forge/bridge', 'package-lock.json'],
    outputs: ['dist/site/host.js', 'dist/site/bridge-shim.js'],
    folder: 'dist/site',
    build: (next) =>
      vite(siteConfig, next, '--mode', 'host') || vite(siteConfig, next, '--mode', 'bridge-shim'),
  },
];

/**
 * Builds each part whose inputs differ from what it was last built from.
 * @param only names of the steps wanted; all of them when left out
 * @returns undefined, or one sentence saying what could not be built
 */
export function buildWhatChanged(only) {
  return withLock(join(root, 'dist', '.building'), () => buildSteps(only));
}

function buildSteps(only) {
  for (const { name, what, inputs, outputs, folder, build } of steps) {
    if (only && !only.includes(name)) continue;
    const hash = hashOf(inputs);
    if (isFresh(name, hash, outputs)) continue;
    console.error(`Building ${what} …`);
    forget(name);
    if (build(nextOf(name)) !== 0) return `Building ${what} failed; the lines above say why.`;
    putInPlace(name, folder);
    remember(name, hash);
  }
  return undefined;
}
