/** Runs one of the project's TypeScript commands: `node scripts/run.mjs FILE …` or `--tool NAME …`. */
import process from 'node:process';
import { ensureInstalled, run, tool } from './setup.mjs';

ensureInstalled();
const [first, ...rest] = process.argv.slice(2);
if (first === '--tool') {
  const [name, ...args] = rest;
  process.exit(run(process.execPath, [tool(name), ...args]));
}
process.exit(run(process.execPath, [tool('tsx'), first, ...rest]));
