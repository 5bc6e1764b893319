import { z } from 'zod';
import type { StatusCategory } from '../../domain/backlog/item';
import type { JiraClient } from '../client';
import type { ReadChanges } from './in-one-call';

const statusSchema = z.object({
  id: z.string(),
  statusCategory: z.object({ key: z.enum(['new', 'indeterminate', 'done']) }),
});

/** Category by status id. */
export type Categories = ReadonlyMap<string, StatusCategory>;

/** An item moved to another status. */
export interface StatusMove {
  readonly itemId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly to: StatusCategory;
}

function categoriesOf(statuses: readonly unknown[]): Categories {
  return new Map(
    statuses.flatMap((status): [string, StatusCategory][] => {
      const parsed = statusSchema.safeParse(status);
      return parsed.success ? [[parsed.data.id, parsed.data.statusCategory.key]] : [];
    }),
  );
}

const issueSchema = z.object({ fields: z.object({ status: z.unknown() }) });

/** The statuses that raw issues stand in. */
export function statusesOf(issues: readonly unknown[]): Categories {
  return categoriesOf(
    issues.flatMap((issue) => {
      const parsed = issueSchema.safeParse(issue);
      return parsed.success ? [parsed.data.fields.status] : [];
    }),
  );
}

/** All over the site; a status nobody may see any more is simply not in it. */
async function readCategories(client: JiraClient): Promise<Categories> {
  return categoriesOf(await client.ask({ method: 'GET', path: '/rest/api/3/status' }, z.array(z.unknown())));
}

/**
 * When items moved between statuses, oldest first.
 * @param known statuses that need not be asked for
 * @throws {JiraRefusal} when a page of changes cannot be read, or statuses that are not known
 */
export async function readStatusMoves(
  client: JiraClient,
  ids: readonly string[],
  known: Categories,
  readChanges: ReadChanges,
): Promise<StatusMove[]> {
  if (ids.length === 0) return [];
  const changes = await readChanges(ids, ['status']);
  const isKnown = changes.every(({ to }) => to === undefined || known.has(to));
  const categories = isKnown ? known : await readCategories(client);
  return changes.flatMap(({ itemId, at, to }) =>
    to === undefined ? [] : [{ itemId, at, to: categories.get(to) ?? known.get(to) ?? 'unknown' }],
  );
}
