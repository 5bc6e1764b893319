import { issueRowSchema } from '../../rows';
import type { BadRow, IssueRow } from '../../rows';
import { Cells } from './cells';
import { makeDateReader } from './dates';
import { readHeading } from './headings';
import type { Column } from './headings';
import { readRow } from './read-row';
import { readTable } from './table';

export interface ReadCsv {
  readonly rows: readonly IssueRow[];
  /** Row of each in a spreadsheet, headings being row 1. */
  readonly lines: readonly number[];
  readonly bad: readonly BadRow[];
  readonly remarks: readonly BadRow[];
  /** What is true of the whole file: sentences. */
  readonly notes: readonly string[];
}

/** The file has no headings that could be an export's; the message says what is missing and where to get it. */
export class NoExport extends Error {
  override readonly name = 'NoExport';
}

const dateRoles = ['created', 'updated', 'resolved', 'due', 'comment'] as const;

function need(columns: readonly Column[], role: 'key' | 'summary', heading: string): void {
  if (columns.some((column) => column.role === role)) return;
  const found = columns.slice(0, 8).map((column) => `“${column.heading}”`);
  throw new NoExport(
    `has no column “${heading}” (it has ${found.join(', ')}${columns.length > 8 ? ' …' : ''}). In Jira, choose “Export CSV (all fields)” where work items are searched; other headings can be renamed to Jira’s English ones`,
  );
}

function dateTexts(cells: readonly Cells[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    dateRoles.map((role) => {
      const all = cells.flatMap((row) => row.all(role));
      return [role, role === 'comment' ? all.map((text) => text.split(';', 1)[0] ?? '') : all];
    }),
  );
}

function unreadColumns(columns: readonly Column[], cells: readonly Cells[]): string[] {
  const filled = columns.filter(
    (column) => column.role === 'unread' && cells.some((row) => row.at(column).trim() !== ''),
  );
  const names = [...new Set(filled.map(({ heading }) => heading || 'a column without heading'))];
  return names.length === 0 ? [] : [`Columns that were not read: ${names.join(', ')}.`];
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Jira's rank is made to be compared sign by sign; rows without one come last, as they stand. */
function inRankOrder(cells: readonly Cells[]): { readonly cells: readonly Cells[]; readonly note?: string } {
  const ranked = cells.filter((row) => row.one('rank') !== undefined);
  if (ranked.length === 0) return { cells };
  const sorted = ranked.toSorted((a, b) => byCodeUnit(a.one('rank') ?? '', b.one('rank') ?? ''));
  const rest = cells.filter((row) => row.one('rank') === undefined);
  const note =
    rest.length === 0
      ? 'Ordered by the column Rank.'
      : `Ordered by the column Rank; ${rest.length} without a rank come last.`;
  return { cells: [...sorted, ...rest], note };
}

const missing = {
  key: 'every work item needs its key, such as SHOP-12',
  summary: 'a work item needs a title',
};

/**
 * Rows of a CSV as Jira Cloud exports it.
 * @throws {NoExport} when keys or titles have no column
 */
export function readCsv(text: string): ReadCsv {
  const table = readTable(text);
  const columns = table.headings.map(readHeading);
  need(columns, 'key', 'Issue key');
  need(columns, 'summary', 'Summary');
  const { cells, note: order } = inRankOrder(
    table.records.map((record) => new Cells(record.row, columns, record)),
  );
  const dates = makeDateReader(dateTexts(cells));
  const keyOfId = new Map(
    cells.flatMap((row) => {
      const [id, key] = [row.one('id'), row.one('key')];
      return id === undefined || key === undefined ? [] : [[id, key] as const];
    }),
  );
  const bad: BadRow[] = [...table.bad];
  const remarks: BadRow[] = [...table.remarks];
  const taken: { row: IssueRow; line: number }[] = [];
  for (const row of cells) {
    const line = row.row;
    const absent = (['key', 'summary'] as const).find((role) => row.one(role) === undefined);
    const own: BadRow[] = [];
    const parsed = issueRowSchema.safeParse(
      readRow(row, { dates, keyOfId, remark: (reason) => own.push({ line, reason }) }),
    );
    if (absent !== undefined) bad.push({ line, reason: `${absent}: missing; ${missing[absent]}` });
    else if (parsed.success) {
      taken.push({ row: parsed.data, line });
      remarks.push(...own);
    } else
      bad.push({
        line,
        reason: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      });
  }
  return {
    rows: taken.map(({ row }) => row),
    lines: taken.map(({ line }) => line),
    bad,
    remarks,
    notes: [...(order === undefined ? [] : [order]), ...dates.notes, ...unreadColumns(columns, cells)],
  };
}
