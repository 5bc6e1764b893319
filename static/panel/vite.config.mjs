import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { parsedSentences } from '../../scripts/vite-sentences.mjs';
import { withoutJsonSchemas } from '../../scripts/vite-zod.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  // Forge serves resources from a deep path of its own.
  base: './',
  plugins: [parsedSentences(), react()],
  resolve: {
    // Atlaskit reads its feature gates through Statsig (30 KB); the stub answers what an unset gate answers.
    alias: [
      {
        find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/,
        replacement: here('./src/feature-gates-stub.ts'),
      },
    ],
  },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        index: here('./index.html'),
        badge: here('./badge.html'),
        settings: here('./settings.html'),
      },
      output: {
        // A schema looks for eval when it is made. In a chunk of its own, zod is told not to before any other chunk runs.
        codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|src\/zod-jitless/ }] },
      },
    },
  },
  worker: { format: 'es', plugins: () => [withoutJsonSchemas()] },
});
