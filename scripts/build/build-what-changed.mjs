import { join } from 'node:path';
import process from 'node:process';
import { root, run, tool } from '../setup.mjs';
import { forget, hashOf, isFresh, remember } from './stamps.mjs';

const vite = (config, ...rest) =>
  run(process.execPath, [
    tool('vite'),
    'build',
    '--config',
    join(root, config),
    '--logLevel',
    'warn',
    ...rest,
  ]);

const steps = [
  {
    name: 'functions',
    what: 'the functions',
    inputs: ['src', 'manifest.yml', 'tsconfig.json', 'tsconfig.base.json', 'package-lock.json'],
    outputs: ['dist/functions/index.cjs'],
    build: () => run(process.execPath, [join(root, 'scripts/build/functions.cjs')]),
  },
  {
    name: 'panel',
    what: 'the panel',
    inputs: ['static/panel', 'src', 'tsconfig.base.json', 'package-lock.json'],
    outputs: ['static/panel/dist/index.html', 'static/panel/dist/badge.html'],
    build: () =>
      run(process.execPath, [tool('vite'), 'build', '--logLevel', 'warn'], {
        cwd: join(root, 'static/panel'),
      }),
  },
  {
    name: 'site',
    what: "the sandbox's own scripts",
    inputs: ['sandbox/site/client', 'sandbox/forge/bridge', 'package-lock.json'],
    outputs: ['dist/site/host.js', 'dist/site/bridge-shim.js'],
    build: () =>
      vite('sandbox/site/client/vite.config.mjs', '--mode', 'host') ||
      vite('sandbox/site/client/vite.config.mjs', '--mode', 'bridge-shim'),
  },
];

/**
 * Builds each part whose inputs differ from what it was last built from.
 * @param only names of the steps wanted; all of them when left out
 * @returns undefined, or one sentence saying what could not be built
 */
export function buildWhatChanged(only) {
  for (const { name, what, inputs, outputs, build } of steps) {
    if (only && !only.includes(name)) continue;
    const hash = hashOf(inputs);
    if (isFresh(name, hash, outputs)) continue;
    console.error(`Building ${what} …`);
    forget(name);
    if (build() !== 0) return `Building ${what} failed; the lines above say why.`;
    remember(name, hash);
  }
  return undefined;
}
