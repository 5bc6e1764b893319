/** `npm run jira`: the Jira stand-in alone, for any client. `npm run jira -- --help`. */
import { createRequire } from 'node:module';
import { ensureInstalled } from './setup.mjs';

ensureInstalled();
// In this very process, so that whoever ends it ends the stand-in too. Imported now: it may not have been there before.
const { register } = await import('tsx/cjs/api');
register();
createRequire(import.meta.url)('../sandbox/alone/main.ts');
