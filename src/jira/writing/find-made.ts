import { z } from 'zod';
import type { Made } from '../../domain/changes/step';
import type { JiraClient } from '../client';
import { changeProperty } from './change-property';

const issueSchema = z.object({
  id: z.string(),
  key: z.string(),
  properties: z.record(z.string(), z.unknown()).catch({}),
});
const pageSchema = z.object({
  issues: z.array(issueSchema),
  isLast: z.boolean().optional(),
  nextPageToken: z.string().nullish(),
});
const fetchedSchema = z.object({ issues: z.array(issueSchema) });

type Issue = z.output<typeof issueSchema>;

/** How many keys beyond the newest the index knows are looked up. */
const beyond = 100;

function marked(issues: readonly Issue[], changeId: string): Record<string, Made> {
  return Object.fromEntries(
    issues.flatMap(({ id, key, properties }) => {
      const mark = changeProperty.schema.safeParse(properties[changeProperty.key]);
      return mark.success && mark.data.changeId === changeId ? [[mark.data.step, { id, key }]] : [];
    }),
  );
}

async function search(client: JiraClient, jql: string, most: number): Promise<Issue[]> {
  const issues: Issue[] = [];
  let token: string | undefined;
  do {
    const page = await client.ask(
      {
        method: 'POST',
        path: '/rest/api/3/search/jql',
        body: {
          jql,
          fields: ['created'],
          properties: [changeProperty.key],
          maxResults: Math.min(most, 100),
          ...(token === undefined ? {} : { nextPageToken: token }),
        },
      },
      pageSchema,
    );
    issues.push(...page.issues);
    token = page.isLast === true ? undefined : (page.nextPageToken ?? undefined);
  } while (token !== undefined && issues.length < most);
  return issues;
}

/**
 * Finds issues that a change created, by the mark each got in the call that created it. The search index may lag behind,
 * so the keys that follow the newest one it knows are read by key as well, which is never behind.
 */
export async function findMade(
  client: JiraClient,
  changeId: string,
  projectId: string,
  since: Date,
  now: Date,
): Promise<Record<string, Made>> {
  // Relative, so that nobody's time zone matters; some minutes more, so that no clock does.
  const minutes = Math.ceil((now.getTime() - since.getTime()) / 60_000) + 10;
  const recent = await search(
    client,
    `project = ${projectId} AND created >= -${minutes}m ORDER BY created DESC`,
    1000,
  );
  const [newest] =
    recent.length > 0 ? recent : await search(client, `project = ${projectId} ORDER BY created DESC`, 1);
  const [, prefix, number] = /^(.+)-(\d+)$/.exec(newest?.key ?? '') ?? [];
  if (prefix === undefined || number === undefined) return marked(recent, changeId);

  const keys = Array.from({ length: beyond }, (_, index) => `${prefix}-${Number(number) + index + 1}`);
  const { issues } = await client.ask(
    {
      method: 'POST',
      path: '/rest/api/3/issue/bulkfetch',
      body: { issueIdsOrKeys: keys, fields: ['created'], properties: [changeProperty.key] },
    },
    fetchedSchema,
  );
  return { ...marked(recent, changeId), ...marked(issues, changeId) };
}
