/** Id of a row's element, for giving it the focus. */
export function rowId(lineId: string): string {
  return `row-${lineId}`;
}
