import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The file itself, or every file of JSON lines in a folder, by name. */
export function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => /\.jsonl(\.gz)?$/.test(name))
    .sort()
    .map((name) => join(path, name));
}
