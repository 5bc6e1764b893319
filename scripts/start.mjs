/** `npm start`: installs and builds what is missing or has changed, then runs the sandbox. `npm start -- --help`. */
import { join } from 'node:path';
import process from 'node:process';
import { buildWhatChanged } from './build/build-what-changed.mjs';
import { ensureInstalled, root, run, stop, tool } from './setup.mjs';

ensureInstalled();
const failure = buildWhatChanged();
if (failure) stop(failure);
process.exit(run(process.execPath, [tool('tsx'), join(root, 'sandbox/main.ts'), ...process.argv.slice(2)]));
