import { z } from 'zod';
import type { ItemState } from '../../domain/changes/facts';
import { propertyKeyOf } from '../../domain/changes/kinds/property';
import type { JiraClient } from '../client';
import { frameFields, itemState } from './item-state';

/** Jira's limit for one bulk fetch with every kind of field. */
const bulkSize = 100;

const answerSchema = z.object({ issues: z.array(z.unknown()) });

/** Reads issues by id, from the database and not from the search index: what was just written is there. */
export async function readItems(
  client: JiraClient,
  ids: readonly string[],
  fields: readonly string[],
): Promise<Record<string, ItemState>> {
  const items: Record<string, ItemState> = {};
  const properties = fields.flatMap((field) => propertyKeyOf(field) ?? []);
  const named = fields.filter((field) => propertyKeyOf(field) === undefined);
  for (let from = 0; from < ids.length; from += bulkSize) {
    const answer = await client.ask(
      {
        method: 'POST',
        path: '/rest/api/3/issue/bulkfetch',
        body: {
          issueIdsOrKeys: ids.slice(from, from + bulkSize),
          fields: [...new Set([...frameFields, ...named])],
          ...(properties.length === 0 ? {} : { properties }),
        },
      },
      answerSchema,
    );
    for (const raw of answer.issues) {
      const item = itemState(raw, fields, undefined);
      items[item.id] = item;
    }
  }
  return items;
}
