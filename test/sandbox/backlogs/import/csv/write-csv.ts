/** Cells as spreadsheets and Jira write them: in quotation marks where they hold a separator, a mark or a line break. */
export function writeCsv(
  rows: readonly (readonly string[])[],
  { delimiter = ',', lineEnd = '\r\n' }: { readonly delimiter?: string; readonly lineEnd?: string } = {},
): string {
  const cell = (text: string): string =>
    text.includes(delimiter) || /["\r\n]/.test(text) || text !== text.trim()
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  return rows.map((row) => row.map(cell).join(delimiter) + lineEnd).join('');
}
