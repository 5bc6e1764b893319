/** Fails when the built panel grows past what a first screen may weigh. Prints what it weighs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import process from 'node:process';
import { root } from './setup.mjs';

const dist = join(root, 'static/panel/dist');
const kilobyte = 1000;

/** Gzipped size in kB. */
const weigh = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / kilobyte;

/** What a page loads before it shows anything: its scripts and what it tells the browser to fetch with them. */
function scriptsOf(page) {
  const html = readFileSync(join(dist, page), 'utf8');
  return [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file);
}

/** Scripts of a chunk. @param name as the build names the chunk */
const chunk = (name) =>
  readdirSync(join(dist, 'assets'))
    .filter((file) => new RegExp(`^${name}-.{8}\\.js$`).test(file))
    .map((file) => `assets/${file}`);

// The page asks for the reader's language once it knows it; nothing shows before.
const language = chunk('en');
const limits = [
  { name: 'panel, first screen', files: [...scriptsOf('index.html'), ...language], most: 180 },
  { name: 'badge, first screen', files: [...scriptsOf('badge.html'), ...language], most: 160 },
  { name: 'engine in the worker', files: chunk('worker'), most: 120 },
];

let tooLarge = false;
for (const { name, files, most } of limits) {
  const size = files.reduce((sum, file) => sum + weigh(file), 0);
  const fits = files.length > 0 && size <= most;
  tooLarge ||= !fits;
  console.log(
    `${fits ? ' ' : '✗'} ${name}: ${size.toFixed(1)} kB gzip in ${files.length} files, at most ${most}`,
  );
}
process.exit(tooLarge ? 1 : 0);
