import { z } from 'zod';
import type { JiraClient } from '../client';

/** Jira's limits for one bulk fetch of changelogs. */
export const changelogLimits = { items: 1000, fields: 10 } as const;

// `toString` is a member of every object; read from a null prototype it is what Jira sent or nothing.
const changeSchema = z
  .unknown()
  .transform((change) => Object.assign(Object.create(null) as object, change))
  .pipe(
    z.object({
      fieldId: z.string().optional(),
      to: z.string().nullish(),
      fromString: z.string().nullish(),
      toString: z.string().nullish(),
    }),
  );

const pageSchema = z.object({
  issueChangeLogs: z.array(
    z.object({
      issueId: z.string(),
      changeHistories: z.array(
        z.object({
          // Epoch milliseconds on the live site, an ISO date in the documentation.
          created: z.union([z.number(), z.string()]),
          items: z.array(changeSchema),
        }),
      ),
    }),
  ),
  nextPageToken: z.string().nullish(),
});

/** One field of one item, changed. */
export interface FieldChange {
  readonly itemId: string;
  readonly fieldId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Id of the new value, of fields that have ids. */
  readonly to: string | undefined;
  readonly before: string;
  readonly after: string;
}

function milliseconds(created: number | string): number {
  return typeof created === 'number' ? created : Date.parse(created.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
}

/**
 * What was changed in some fields of many items, oldest first: a thousand items a call, pages followed to the end.
 * @param fieldIds ten at most
 * @throws {JiraRefusal} when a page cannot be read
 */
export async function readChangelogs(
  client: JiraClient,
  ids: readonly string[],
  fieldIds: readonly string[],
  signal?: AbortSignal,
): Promise<FieldChange[]> {
  const changes: FieldChange[] = [];
  for (let from = 0; from < ids.length; from += changelogLimits.items) {
    let token: string | undefined;
    do {
      signal?.throwIfAborted();
      const page = await client.ask(
        {
          method: 'POST',
          path: '/rest/api/3/changelog/bulkfetch',
          body: {
            issueIdsOrKeys: ids.slice(from, from + changelogLimits.items),
            fieldIds,
            ...(token === undefined ? {} : { nextPageToken: token }),
          },
        },
        pageSchema,
      );
      for (const { issueId, changeHistories } of page.issueChangeLogs) {
        for (const { created, items } of changeHistories) {
          for (const { fieldId, to, fromString, toString: after } of items) {
            if (fieldId === undefined || !fieldIds.includes(fieldId)) continue;
            changes.push({
              itemId: issueId,
              fieldId,
              at: milliseconds(created),
              to: to ?? undefined,
              before: fromString ?? '',
              after: after ?? '',
            });
          }
        }
      }
      token = page.nextPageToken ?? undefined;
    } while (token !== undefined);
  }
  return changes.sort((a, b) => a.at - b.at);
}
