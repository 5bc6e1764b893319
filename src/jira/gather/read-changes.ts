import { z } from 'zod';
import type { StatusCategory } from '../../domain/backlog/item';
import type { JiraClient } from '../client';
import { readChangelogs } from './read-changelogs';

const statusSchema = z.object({
  id: z.string(),
  statusCategory: z.object({ key: z.enum(['new', 'indeterminate', 'done']) }),
});

/** An item moved to another status. */
export interface StatusMove {
  readonly itemId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly to: StatusCategory;
}

/** Category by status id, over the whole site; a status nobody may see any more is simply not in it. */
async function readCategories(client: JiraClient): Promise<ReadonlyMap<string, StatusCategory>> {
  const statuses = await client.ask({ method: 'GET', path: '/rest/api/3/status' }, z.array(z.unknown()));
  return new Map(
    statuses.flatMap((status): [string, StatusCategory][] => {
      const parsed = statusSchema.safeParse(status);
      return parsed.success ? [[parsed.data.id, parsed.data.statusCategory.key]] : [];
    }),
  );
}

/**
 * When items moved between statuses, oldest first.
 * @throws {JiraRefusal} when the statuses or a page of changes cannot be read
 */
export async function readStatusMoves(
  client: JiraClient,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<StatusMove[]> {
  if (ids.length === 0) return [];
  const categories = await readCategories(client);
  const changes = await readChangelogs(client, ids, ['status'], signal);
  return changes.flatMap(({ itemId, at, to }) =>
    to === undefined ? [] : [{ itemId, at, to: categories.get(to) ?? 'unknown' }],
  );
}
