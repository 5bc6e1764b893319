/** Remembers by content what was built, so that a second build takes no time and a changed file is never missed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../setup.mjs';

const stampFolder = join(root, 'dist', '.stamps');
/** Made by builds or only for tests: no input of any build. */
const skipped = new Set(['node_modules', 'dist', 'test']);

function* filesOf(path) {
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path).sort()) {
    if (!skipped.has(entry)) yield* filesOf(join(path, entry));
  }
}

/** Hash over names and contents of files and folders, given from the repository's root. */
export function hashOf(inputs) {
  const hash = createHash('sha256').update(process.version);
  for (const input of inputs) {
    for (const file of filesOf(join(root, input))) hash.update(file).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Whether a step was last finished with this hash and what it made is still there. */
export function isFresh(name, hash, outputs) {
  const stamp = join(stampFolder, name);
  return (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hash &&
    outputs.every((path) => existsSync(join(root, path)))
  );
}

/** Called before a step starts: one cut off half way is done again. */
export function forget(name) {
  rmSync(join(stampFolder, name), { force: true });
}

export function remember(name, hash) {
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(join(stampFolder, name), hash);
}
