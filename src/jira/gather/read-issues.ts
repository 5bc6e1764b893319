import { z } from 'zod';
import { propertyKey } from '../../domain/report/stored-verdict';
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

function pagesOf(ids: readonly string[]): (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / bulkSize) }, (_, page) =>
    ids.slice(page * bulkSize, (page + 1) * bulkSize),
  );
}

/** Who is told what became of the issues that were asked for. */
export interface Told {
  readonly onPage: (issues: readonly unknown[], ids: readonly string[]) => void;
  readonly onFailed: (ids: readonly string[], error: unknown) => void;
}

export interface ReadPages extends Told {
  readonly signal: AbortSignal | undefined;
  /** Issues that are read behind the others and fill up their last page; never rejects. */
  readonly behind?: Told & { readonly ids: Promise<readonly string[]> };
}

/**
 * Reads issues by id, a hundred a call. The first page goes alone so that the first rows appear at once; a page that
 * fails is reported with its ids and the others go on. Issues the reader may not see are silently absent.
 */
export async function readIssues(
  client: JiraClient,
  ids: readonly string[],
  fields: readonly string[],
  { signal, behind, ...own }: ReadPages,
): Promise<void> {
  const ofOwn = new Set(ids);
  const tell = (page: readonly string[], say: (told: Told, ids: readonly string[]) => void): void => {
    const [mine, others] = [page.filter((id) => ofOwn.has(id)), page.filter((id) => !ofOwn.has(id))];
    if (mine.length > 0) say(own, mine);
    if (behind && others.length > 0) say(behind, others);
  };
  const read = async (page: readonly string[]): Promise<void> => {
    signal?.throwIfAborted();
    try {
      const { issues } = await client.ask(
        {
          method: 'POST',
          path: '/rest/api/3/issue/bulkfetch',
          // With the verdict that search knows, or all would have to be read a second time to compare.
          body: { issueIdsOrKeys: page, fields, properties: [propertyKey] },
        },
        answerSchema,
      );
      tell(page, ({ onPage }, of) => {
        onPage(inOrder(issues, of), of);
      });
    } catch (error) {
      tell(page, ({ onFailed }, of) => {
        onFailed(of, error);
      });
    }
  };
  const [first, ...others] = pagesOf(ids);
  if (first) await read(first);
  const rest = behind && others.at(-1)?.length !== bulkSize ? (others.pop() ?? []) : [];
  await inParallel(others, atOnce, read);
  if (behind) await inParallel(pagesOf([...rest, ...(await behind.ids)]), atOnce, read);
}
