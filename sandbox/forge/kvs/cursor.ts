import { KvsRefusal } from './refusal';

/** A cursor names the last row of a page; people are not meant to read it. */
export function cursorAfter(key: string): string {
  return Buffer.from(JSON.stringify({ after: key })).toString('base64url');
}

/** @throws {KvsRefusal} */
function keyOf(cursor: string): string {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      typeof parsed === 'object' &&
      parsed !== null &&
      'after' in parsed &&
      typeof parsed.after === 'string'
    )
      return parsed.after;
  } catch {
    // Refused below.
  }
  throw new KvsRefusal(400, 'INVALID_CURSOR', 'The provided cursor is invalid.');
}

/**
 * The page of `rows` behind a cursor.
 * @throws {KvsRefusal} when the cursor is none, or its row has left the result meanwhile
 */
export function pageOf<T>(
  rows: readonly (readonly [string, T])[],
  cursor: string | undefined,
  size: number,
): { page: readonly (readonly [string, T])[]; cursor: string | undefined } {
  let from = 0;
  if (cursor !== undefined) {
    const after = keyOf(cursor);
    from = rows.findIndex(([key]) => key === after) + 1;
    if (from === 0) throw new KvsRefusal(400, 'INVALID_CURSOR', 'The provided cursor is invalid.');
  }
  const page = rows.slice(from, from + size);
  const last = page.at(-1);
  return {
    page,
    cursor: last && from + size < rows.length ? cursorAfter(last[0]) : undefined,
  };
}
