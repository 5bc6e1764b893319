/** `npm start`: installs and builds what is missing or has changed, then runs the sandbox. `npm start -- --help`. */
import { createRequire } from 'node:module';
import { buildWhatChanged } from './build/build-what-changed.mjs';
import { ensureInstalled, stop } from './setup.mjs';

ensureInstalled();
const failure = buildWhatChanged();
if (failure) stop(failure);
// In this very process, so that whoever ends it ends the sandbox too. Imported now: it may not have been there before.
const { register } = await import('tsx/cjs/api');
register();
createRequire(import.meta.url)('../sandbox/main.ts');
