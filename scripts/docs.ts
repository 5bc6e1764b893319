/** `npm run docs` makes the pages of the checks anew; with `--check` it only says which are stale. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { checks } from '../src/domain/checks';
import { checkPage, indexPage } from './docs/check-page';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs/checks');

/** What a page should say, by its path; pages of checks that are gone are named too. */
function pages(): { path: string; current: string; wanted: string | undefined }[] {
  const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
  const wanted = new Map([['README.md', indexPage(checks)]]);
  for (const check of checks) {
    const name = `${check.id}.md`;
    wanted.set(name, checkPage(check, read(join(folder, name))));
  }
  const present = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];
  return [...new Set([...wanted.keys(), ...present])].sort().map((name) => {
    const path = join(folder, name);
    return { path, current: read(path), wanted: wanted.get(name) };
  });
}

const stale = pages().filter(({ current, wanted }) => current !== wanted);
if (process.argv.includes('--check')) {
  for (const { path, wanted } of stale)
    console.error(wanted === undefined ? `${path}: no such check any more` : `${path}: out of date`);
  if (stale.length > 0) console.error('Run `npm run docs` and commit what it changed.');
  process.exit(stale.length > 0 ? 1 : 0);
}

mkdirSync(folder, { recursive: true });
for (const { path, wanted } of stale) {
  if (wanted === undefined)
    console.error(`${path}: no such check any more; remove the page if nothing in it is worth keeping.`);
  else writeFileSync(path, wanted);
}
console.log(stale.length === 0 ? 'All pages are up to date.' : `${stale.length} pages made anew.`);
