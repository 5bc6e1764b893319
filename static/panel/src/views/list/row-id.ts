const prefix = 'row-';

/** Id of a row's element, for giving it the focus. */
export function rowId(lineId: string): string {
  return `${prefix}${lineId}`;
}

/** The line that a row's element stands for. */
export function lineIdOf(row: Element): string {
  return row.id.slice(prefix.length);
}
