import { z } from 'zod';
import type { BacklogItem } from '../../domain/backlog/item';
import type { JiraClient } from '../client';
import { fieldsToRead } from '../fields';
import type { FieldMap } from '../fields';
import { issueSchema } from '../issue-schema';
import { normaliseIssue } from '../normalise-issue';
import { textQueries } from './text-query';

/** Likeness is judged by texts, types, components and versions: no field of the site's own is needed. */
const noOwnFields: FieldMap = {
  estimation: { unit: 'off', reason: 'not-in-data' },
  sprint: undefined,
  flagged: undefined,
  criteria: [],
};
const fields = fieldsToRead(noOwnFields);

/** As many as Jira answers at once with their texts. */
const mostFound = 100;

const pageSchema = z.object({ issues: z.array(z.unknown()) });

/** An item, and what to compare it with as far as search knows. */
export interface Neighbourhood {
  readonly item: BacklogItem;
  /** Found by words of the item; open, or finished within a year. */
  readonly candidates: readonly BacklogItem[];
  /** The newest of the space: what people write about there, so that its everyday words count little. */
  readonly newest: readonly BacklogItem[];
}

async function search(client: JiraClient, jql: string): Promise<BacklogItem[]> {
  const { issues } = await client.ask(
    { method: 'POST', path: '/rest/api/3/search/jql', body: { jql, fields, maxResults: mostFound } },
    pageSchema,
  );
  return issues.flatMap((raw) =>
    issueSchema.safeParse(raw).success ? [normaliseIssue(raw, noOwnFields)] : [],
  );
}

/**
 * Reads what may be like an item, however large the site: Jira's own text search finds candidates of the space, newest
 * first, in at most four calls, as the person who asks.
 * @throws {JiraRefusal} when the item is gone or hidden, or search does not answer
 */
export async function readNeighbourhood(client: JiraClient, itemId: string): Promise<Neighbourhood> {
  const query = new URLSearchParams({ fields: fields.join(',') });
  const path = `/rest/api/3/issue/${encodeURIComponent(itemId)}?${query.toString()}`;
  const item = normaliseIssue(await client.ask({ method: 'GET', path }, issueSchema), noOwnFields);
  const text = item.description.blocks.map((block) => block.text).join('\n');
  const others = `project = ${item.projectId} AND id != ${item.id}`;
  const recent = '(statusCategory != Done OR resolved >= -365d)';
  const [newest, ...found] = await Promise.all(
    [others, ...textQueries(item.summary, text).map((words) => `${others} AND ${recent} AND (${words})`)].map(
      (jql) => search(client, `${jql} ORDER BY created DESC`),
    ),
  );
  const candidates = new Map(found.flat().map((candidate) => [candidate.id, candidate]));
  return { item, candidates: [...candidates.values()], newest: newest ?? [] };
}
