import { basename } from 'node:path';
import type { SiteSeed } from '../../jira/seed';
import { issueRowSchema, readRows } from '../rows';
import type { ImportReport } from './report';
import { toInstant } from './row-to-seed';
import { seedFromRows } from './seed-from-rows';

/** Thrown when nothing of a file can be used; the message is for the person who named the file. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}

function read(path: string) {
  try {
    return readRows(path, issueRowSchema);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UnusableFile(`${path} cannot be read (${reason}).`, { cause });
  }
}

/**
 * A site from a file of JSON lines, plain or gzip.
 * @param options.now instant the data speaks of; the newest date in the file when left out
 * @throws {UnusableFile} when the file cannot be read or unpacked, `now` is no date, or no row at all can be used
 */
export function seedFromFile(
  path: string,
  options: { readonly now?: string | undefined } = {},
): { seed: SiteSeed; report: ImportReport } {
  const now = options.now === undefined ? undefined : toInstant(options.now);
  if (options.now !== undefined && now === undefined)
    throw new UnusableFile(`“${options.now}” is no date. Write it as 2026-11-20.`);
  const { rows, lines, bad } = read(path);
  const result = seedFromRows(rows, lines, { file: basename(path), now, bad });
  if (result.report.imported > 0) return result;
  const first = result.report.bad[0];
  throw new UnusableFile(
    first === undefined
      ? `${path} is empty.`
      : `${path} holds no row that can be imported. Line ${first.line}: ${first.reason}.`,
  );
}
