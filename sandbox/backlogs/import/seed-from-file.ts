import { basename, extname } from 'node:path';
import type { SiteSeed } from '../../jira/seed';
import { issueRowSchema, readBytes, rowsOfText } from '../rows';
import { decode } from './csv/decode';
import { NoExport, readCsv } from './csv/read-csv';
import { looksLikeExport } from './csv/table';
import type { ImportReport } from './report';
import { toInstant } from './row-to-seed';
import { seedFromRows } from './seed-from-rows';

/** Thrown when nothing of a file can be used; the message is for the person who named the file. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}

function bytesOf(path: string): Buffer {
  try {
    return readBytes(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UnusableFile(`${path} cannot be read (${reason}).`, { cause });
  }
}

const tables = new Set(['.csv', '.tsv']);

/** Files that people take for an export: what they are, and what to do. */
function refuseOthers(path: string, bytes: Buffer, text: string): void {
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04')
    throw new UnusableFile(`${path} is a spreadsheet or an archive. Save it as CSV and import that.`);
  if (/^\s*<(!doctype|html)/i.test(text))
    throw new UnusableFile(`${path} is a web page. Sign in to Jira, then export the CSV again.`);
}

function isTable(path: string, text: string): boolean {
  if (/^\s*[[{]/.test(text)) return false;
  return tables.has(extname(path.replace(/\.gz$/i, '')).toLowerCase()) || looksLikeExport(text);
}

function readTable(path: string, text: string): ReturnType<typeof readCsv> {
  try {
    return readCsv(text);
  } catch (cause) {
    if (!(cause instanceof NoExport)) throw cause;
    throw new UnusableFile(`${path} ${cause.message}.`, { cause });
  }
}

const guessedEncoding = 'The file is not UTF-8; read as Windows-1252. If letters look odd, save it as UTF-8.';

function read(path: string) {
  const bytes = bytesOf(path);
  const { text, encoding } = decode(bytes);
  refuseOthers(path, bytes, text);
  if (!isTable(path, text))
    return { ...rowsOfText(text, issueRowSchema), counted: 'line', notes: [], remarks: [] } as const;
  const table = readTable(path, text);
  const notes = encoding === 'windows-1252' ? [guessedEncoding, ...table.notes] : table.notes;
  return { ...table, counted: 'row', notes } as const;
}

/**
 * A site from a file, plain or gzip: JSON lines, or a CSV as Jira Cloud exports it.
 * @param options.now instant the data speaks of; the newest date in the file when left out
 * @throws {UnusableFile} when the file cannot be read or unpacked, is neither, `now` is no date, or no row can be used
 */
export function seedFromFile(
  path: string,
  options: { readonly now?: string | undefined } = {},
): { seed: SiteSeed; report: ImportReport } {
  const now = options.now === undefined ? undefined : toInstant(options.now);
  if (options.now !== undefined && now === undefined)
    throw new UnusableFile(`“${options.now}” is no date. Write it as 2026-11-20.`);
  const { rows, lines, ...more } = read(path);
  const result = seedFromRows(rows, lines, { file: basename(path), now, ...more });
  if (result.report.imported > 0) return result;
  const first = result.report.bad[0];
  const word = more.counted === 'row' ? 'Row' : 'Line';
  throw new UnusableFile(
    first === undefined
      ? `${path} is empty.`
      : `${path} holds no row that can be imported. ${word} ${first.line}: ${first.reason}.`,
  );
}
