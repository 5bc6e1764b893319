import { z } from 'zod';
import type { JiraReader } from './reader';
import { boardSchema } from './schemas';
import type { Board } from './schemas';

const pageSchema = z.object({ values: z.array(boardSchema), isLast: z.boolean().catch(true) });

/** Beyond that nobody reads a list; the spaces lead to the rest. */
const mostBoards = 500;

export interface BoardList {
  readonly boards: readonly Board[];
  /** There are more than were read. */
  readonly more: boolean;
}

/** The boards the person may see, by name. @throws {Unreadable} */
export async function readBoards(reader: JiraReader): Promise<BoardList> {
  const boards: Board[] = [];
  for (;;) {
    const path = `/rest/agile/1.0/board?startAt=${boards.length}&maxResults=50`;
    const { values, isLast }: z.output<typeof pageSchema> = await reader.read(path, pageSchema);
    boards.push(...values);
    if (isLast || values.length === 0 || boards.length >= mostBoards)
      return {
        boards: boards.toSorted((a, b) => a.name.localeCompare(b.name)),
        more: !isLast && values.length > 0,
      };
  }
}
