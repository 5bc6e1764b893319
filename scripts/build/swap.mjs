import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../setup.mjs';

/** Where a step builds what is to become its folder. */
export function nextOf(name) {
  const next = join(root, 'dist', '.next', name);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  return next;
}

/** Puts a finished build in place of the one before: whoever reads finds all of the old or all of the new. */
export function putInPlace(name, folder) {
  const place = join(root, folder);
  const old = join(root, 'dist', '.next', `${name}.old`);
  rmSync(old, { recursive: true, force: true });
  mkdirSync(dirname(place), { recursive: true });
  if (existsSync(place)) renameSync(place, old);
  renameSync(join(root, 'dist', '.next', name), place);
  rmSync(old, { recursive: true, force: true });
}
