/** `npm run build`: the functions with Forge's bundler, the panel with Vite, what the sandbox's pages need. */
import process from 'node:process';
import { buildWhatChanged } from './build/build-what-changed.mjs';
import { ensureInstalled, stop } from './setup.mjs';

ensureInstalled();
const wanted = process.argv.slice(2);
const failure = buildWhatChanged(wanted.length > 0 ? wanted : undefined);
if (failure) stop(failure);
