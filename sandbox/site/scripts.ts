import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '..', '..', 'dist', 'site');

function read(file: string): string {
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch (cause) {
    throw new Error('The scripts of the pages are not built; run npm run build.', { cause });
  }
}

/** The script of Jira's pages, as `npm run build` made it. @throws when it has not been built */
export const readHostScript = (): string => read('host.js');

/** The first script of every page of the app. @throws when it has not been built */
export const readShim = (): string => read('bridge-shim.js');
