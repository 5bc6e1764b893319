import { z } from 'zod';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { askJira } from './sandbox';

const pageSchema = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string(), fields: z.record(z.string(), z.unknown()) })),
  nextPageToken: z.string().nullish(),
});

export type SnapshotIssue = z.output<typeof pageSchema>['issues'][number];

/** What every write moves: it says that something was done, not what. */
const moving = new Set(['updated', 'lastViewed', 'statuscategorychangedate', 'watches']);

/**
 * Everything Jira says of a space's items, in rank order, read over REST and not through the app: two of these are equal
 * when nothing that people can see differs.
 */
export async function readSpace(sandbox: Sandbox, projectKey: string): Promise<SnapshotIssue[]> {
  const issues: SnapshotIssue[] = [];
  let token: string | undefined;
  do {
    const answer = await askJira(sandbox, 'Ada', 'POST', '/rest/api/3/search/jql', {
      jql: `project = ${projectKey} ORDER BY Rank`,
      fields: ['*all'],
      maxResults: 100,
      ...(token === undefined ? {} : { nextPageToken: token }),
    });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    const page = pageSchema.parse(await answer.json());
    issues.push(
      ...page.issues.map(({ id, key, fields }) => ({
        id,
        key,
        fields: Object.fromEntries(
          Object.entries(fields).filter(([name, value]) => !moving.has(name) && !isRank(value)),
        ),
      })),
    );
    token = page.nextPageToken ?? undefined;
  } while (token !== undefined);
  return issues;
}

/** Ranks are opaque and may be rewritten; the order of the list is what counts. */
const isRank = (value: unknown): boolean => typeof value === 'string' && /^\d\|/.test(value);

/** Texts of the list items of an ADF document, in order. */
export function listItems(node: unknown): string[] {
  const parsed = z.object({ type: z.string(), content: z.array(z.unknown()).optional() }).safeParse(node);
  if (!parsed.success) return [];
  const { type, content = [] } = parsed.data;
  return type === 'listItem' || type === 'taskItem' ? [textOf(node)] : content.flatMap(listItems);
}

function textOf(node: unknown): string {
  const parsed = z
    .object({ text: z.string().optional(), content: z.array(z.unknown()).optional() })
    .safeParse(node);
  if (!parsed.success) return '';
  return (parsed.data.text ?? '') + (parsed.data.content ?? []).map(textOf).join('');
}
