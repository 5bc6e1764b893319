/**
 * Bundles src/ with Forge's own bundler, as `forge deploy` does, into the folder named. CommonJS, because the bundler asks
 * for `require.main`. The runtime wrapper that Forge adds from its CDN is left out: the sandbox is the runtime.
 */
const { cpSync, readFileSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const process = require('node:process');
const { getEntryPoints, getNodeBundler } = require('@forge/bundler');
const { parse } = require('yaml');

const root = join(__dirname, '..', '..');
/** An empty folder. */
const output = process.argv[2];

const silent = () => undefined;
/** Webpack foresees the end of named imports from JSON; they are what keeps unused data out of the panel's worker. */
const expected = /^Should not import the named export/;
const warn = (text) => (expected.test(String(text)) ? undefined : console.warn(text));
const logger = { info: silent, debug: silent, trace: silent, warn, error: console.error };
const noWrapper = async () => ({ script: '', source: 'sandbox', version: 'sandbox' });

async function bundle() {
  process.chdir(root);
  const manifest = parse(readFileSync(join(root, 'manifest.yml'), 'utf8'));
  const modules = manifest.modules.function.map(({ handler }) => ({
    module: handler.slice(0, handler.lastIndexOf('.')),
  }));
  const bundler = getNodeBundler(
    logger,
    { getNodeRuntimeWrapper: noWrapper, getNodeRuntimeLoader: noWrapper },
    { readConfig: async () => manifest },
  );
  const { outputDir } = await bundler.bundle({ appDirectory: root, entryPoints: getEntryPoints(modules) });
  cpSync(outputDir, output, { recursive: true });
  // The bundler makes one in the temporary folder each time and leaves it there.
  rmSync(outputDir, { recursive: true, force: true });
}

bundle().then(
  () => process.exit(0),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
