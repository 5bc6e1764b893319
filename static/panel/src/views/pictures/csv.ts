/** A value of a table; a number is written as one, a text never as a formula. */
export type Cell = string | number;

/** What a spreadsheet would take for the beginning of a formula. */
const formula = /^[=+\-@\t\r]/;
const needsQuotes = /[",\r\n]/;

function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const harmless = formula.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Without it, spreadsheets read umlauts as something else. */
const byteOrderMark = '\uFEFF';

/** A table as RFC 4180 has it: commas, CRLF after every row, quotes where needed; what looks like a formula is a text. */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}
