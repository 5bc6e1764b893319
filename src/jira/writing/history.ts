import { z } from 'zod';
import type { PastWrite } from '../../usecases/ports';
import type { JiraClient } from '../client';

/** Jira's limits for one bulk fetch of changelogs. */
const most = { items: 1000, fields: 10 } as const;
/** A thousand entries each: more would not be read in the time a function has. */
const mostPages = 5;

const sideSchema = z
  .string()
  .nullish()
  .transform((text) => text ?? null);

const pageSchema = z.object({
  issueChangeLogs: z.array(
    z.object({
      issueId: z.string(),
      changeHistories: z.array(
        z.object({
          author: z.object({ displayName: z.string() }).nullish(),
          // Epoch milliseconds on the live site, an ISO date in the documentation.
          created: z.union([z.number(), z.string()]),
          items: z.array(
            z.object({
              field: z.string(),
              fieldId: z.string().optional(),
              from: sideSchema,
              fromString: sideSchema,
              to: sideSchema,
              toString: sideSchema,
            }),
          ),
        }),
      ),
    }),
  ),
  nextPageToken: z.string().nullish(),
});

function instant(created: number | string): Date {
  return new Date(typeof created === 'number' ? created : created.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
}

/** What Jira's changelogs say of these fields of these issues, as far as the user may see them. */
export async function readHistory(
  client: JiraClient,
  ids: readonly string[],
  fields: readonly string[],
): Promise<PastWrite[]> {
  if (ids.length === 0 || fields.length === 0) return [];
  const wanted = new Set(fields);
  const writes: PastWrite[] = [];
  let token: string | undefined;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = await client.ask(
      {
        method: 'POST',
        path: '/rest/api/3/changelog/bulkfetch',
        body: {
          issueIdsOrKeys: ids.slice(0, most.items),
          ...(fields.length <= most.fields && { fieldIds: fields }),
          ...(token !== undefined && { nextPageToken: token }),
        },
      },
      pageSchema,
    );
    for (const { issueId, changeHistories } of page.issueChangeLogs)
      for (const { author, created, items } of changeHistories)
        for (const { field, fieldId, from, fromString, to, toString } of items)
          if (fieldId !== undefined && wanted.has(fieldId))
            writes.push({
              itemId: issueId,
              at: instant(created),
              by: author?.displayName ?? null,
              field: { id: fieldId, name: field },
              from: { value: from, text: fromString },
              to: { value: to, text: toString },
            });
    token = page.nextPageToken ?? undefined;
    if (token === undefined) break;
  }
  return writes;
}
