import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Mode `host`: the script of Jira's pages. Mode `bridge-shim`: the first script of every page of the app. */
const entries = { host: './main.ts', 'bridge-shim': '../../forge/bridge/shim.ts' };

export default ({ mode }) => ({
  root: here('.'),
  build: {
    outDir: here('../../../dist/site'),
    emptyOutDir: false,
    lib: { entry: here(entries[mode]), name: 'sandbox', formats: ['iife'], fileName: () => `${mode}.js` },
  },
});
