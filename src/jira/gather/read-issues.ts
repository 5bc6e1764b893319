import { z } from 'zod';
import type { JiraClient } from '../client';
import { inParallel } from './in-parallel';

/** Jira's limit for one bulk fetch with every kind of field. */
const bulkSize = 100;
/** Atlassian recommends five to ten calls at once. */
const atOnce = 5;

const answerSchema = z.object({ issues: z.array(z.unknown()) });
const withId = z.object({ id: z.string() });

/** Jira answers in ascending id; people read in rank order. */
function inOrder(issues: readonly unknown[], ids: readonly string[]): unknown[] {
  const byId = new Map(
    issues.flatMap((issue): [string, unknown][] => {
      const parsed = withId.safeParse(issue);
      return parsed.success ? [[parsed.data.id, issue]] : [];
    }),
  );
  return ids.flatMap((id) => (byId.has(id) ? [byId.get(id)] : []));
}

export interface ReadPages {
  readonly onPage: (issues: readonly unknown[], ids: readonly string[]) => void;
  readonly onFailed: (ids: readonly string[], error: unknown) => void;
  readonly signal: AbortSignal | undefined;
}

/**
 * Reads issues by id, a hundred a call. The first page goes alone so that the first rows appear at once; a page that
 * fails is reported with its ids and the others go on. Issues the reader may not see are silently absent.
 */
export async function readIssues(
  client: JiraClient,
  ids: readonly string[],
  fields: readonly string[],
  { onPage, onFailed, signal }: ReadPages,
): Promise<void> {
  const pages = Array.from({ length: Math.ceil(ids.length / bulkSize) }, (_, page) =>
    ids.slice(page * bulkSize, (page + 1) * bulkSize),
  );
  const read = async (page: readonly string[]): Promise<void> => {
    signal?.throwIfAborted();
    try {
      const answer = await client.ask(
        { method: 'POST', path: '/rest/api/3/issue/bulkfetch', body: { issueIdsOrKeys: page, fields } },
        answerSchema,
      );
      onPage(inOrder(answer.issues, page), page);
    } catch (error) {
      onFailed(page, error);
    }
  };
  const [first, ...others] = pages;
  if (first) await read(first);
  await inParallel(others, atOnce, read);
}
