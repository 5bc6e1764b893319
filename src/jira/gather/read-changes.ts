import { z } from 'zod';
import type { StatusCategory } from '../../domain/backlog/item';
import type { JiraClient } from '../client';

/** Jira's limits for one bulk fetch of changelogs. */
const itemsPerCall = 1000;

const statusSchema = z.object({
  id: z.string(),
  statusCategory: z.object({ key: z.enum(['new', 'indeterminate', 'done']) }),
});

const pageSchema = z.object({
  issueChangeLogs: z.array(
    z.object({
      issueId: z.string(),
      changeHistories: z.array(
        z.object({
          // Epoch milliseconds on the live site, an ISO date in the documentation.
          created: z.union([z.number(), z.string()]),
          items: z.array(z.object({ fieldId: z.string().optional(), to: z.string().nullish() })),
        }),
      ),
    }),
  ),
  nextPageToken: z.string().nullish(),
});

/** An item moved to another status. */
export interface StatusMove {
  readonly itemId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly to: StatusCategory;
}

function milliseconds(created: number | string): number {
  return typeof created === 'number' ? created : Date.parse(created.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
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
 * When items moved between statuses, oldest first: a thousand items and one field a call, pages followed to the end.
 * @throws {JiraRefusal} when the statuses or a page cannot be read
 */
export async function readStatusMoves(
  client: JiraClient,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<StatusMove[]> {
  if (ids.length === 0) return [];
  const categories = await readCategories(client);
  const moves: StatusMove[] = [];
  for (let from = 0; from < ids.length; from += itemsPerCall) {
    let token: string | undefined;
    do {
      signal?.throwIfAborted();
      const page = await client.ask(
        {
          method: 'POST',
          path: '/rest/api/3/changelog/bulkfetch',
          body: {
            issueIdsOrKeys: ids.slice(from, from + itemsPerCall),
            fieldIds: ['status'],
            ...(token === undefined ? {} : { nextPageToken: token }),
          },
        },
        pageSchema,
      );
      for (const { issueId, changeHistories } of page.issueChangeLogs) {
        for (const { created, items } of changeHistories) {
          for (const { fieldId, to } of items) {
            if (fieldId !== 'status' || typeof to !== 'string') continue;
            moves.push({ itemId: issueId, at: milliseconds(created), to: categories.get(to) ?? 'unknown' });
          }
        }
      }
      token = page.nextPageToken ?? undefined;
    } while (token !== undefined);
  }
  return moves.sort((a, b) => a.at - b.at);
}
