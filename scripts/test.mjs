/** `npm test`: everything that must hold, cheapest first. `npm test -- unit` runs one step alone. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensureInstalled, root, run, stop, tool } from './setup.mjs';

ensureInstalled();

const node = (name, ...args) => run(process.execPath, [tool(name), ...args]);
const script = (file, ...args) => run(process.execPath, [join(root, 'scripts', file), ...args]);

// By name: Node 20 takes no patterns.
const clientFolder = join(root, 'test/client');
const clientTests = readdirSync(clientFolder)
  .filter((name) => name.endsWith('.test.mjs'))
  .map((name) => join(clientFolder, name));

const typed = ['.', 'static/panel', 'sandbox', 'test', 'scripts', 'eval', 'bench'];

const steps = [
  ['format', () => node('prettier', '--check', '--log-level=warn', '.')],
  ['lint', () => node('eslint', '.', '--max-warnings=0')],
  [
    'types',
    () => typed.map((folder) => node('tsc', '-p', folder, '--noEmit')).find((status) => status !== 0) ?? 0,
  ],
  [
    'dependencies',
    () =>
      node(
        'depcruise',
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'err-long',
        'src',
        'static/panel/src',
        'sandbox',
        'test',
        'eval',
        'bench',
        'scripts',
      ),
  ],
  ['dead code', () => node('knip')],
  ['docs', () => script('run.mjs', 'scripts/docs.ts', '--check')],
  ['build', () => script('build.mjs')],
  ['size', () => script('size.mjs')],
  ['unit', () => node('jest', '--selectProjects', 'node', 'panel')],
  ['client', () => run(process.execPath, ['--test', '--test-reporter=spec', ...clientTests])],
  ['browser', () => script('chromium.mjs') || node('jest', '--selectProjects', 'browser', '--maxWorkers=1')],
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some(([step]) => step === name));
if (unknown.length > 0)
  stop(`No step is called ${unknown.join(', ')}. The steps: ${steps.map(([step]) => step).join(', ')}.`);
if (!existsSync(join(root, 'node_modules')) || readdirSync(join(root, 'node_modules')).length === 0)
  stop('node_modules is empty; run the command again.');

const started = Date.now();
for (const [name, step] of steps) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const from = Date.now();
  console.log(`\n── ${name}`);
  if (step() !== 0) stop(`\n${name} failed. Run it alone with: npm test -- ${JSON.stringify(name)}`);
  console.log(`── ${name}: ${((Date.now() - from) / 1000).toFixed(1)} s`);
}
console.log(`\nAll passed in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
