import { z } from 'zod';
import type { JiraClient } from '../client';

const account = z.object({ accountId: z.string() });
const some = z.array(z.unknown()).catch([]);
const issueSchema = z.object({
  fields: z.object({
    creator: account,
    comment: z.object({ total: z.number() }),
    attachment: some,
    subtasks: some,
  }),
  changelog: z.object({
    total: z.number(),
    histories: z.array(z.object({ author: account.nullish() })),
  }),
});

/** Asked when a change broke off before it could note how it left an issue it had created. In doubt, yes. */
export async function touchedByOthers(client: JiraClient, issueId: string): Promise<boolean> {
  const { fields, changelog } = await client.ask(
    {
      method: 'GET',
      path: `/rest/api/3/issue/${encodeURIComponent(issueId)}?fields=creator,comment,attachment,subtasks&expand=changelog`,
    },
    issueSchema,
  );
  const { creator, comment, attachment, subtasks } = fields;
  return (
    comment.total > 0 ||
    attachment.length > 0 ||
    subtasks.length > 0 ||
    changelog.total > changelog.histories.length ||
    changelog.histories.some(({ author }) => author?.accountId !== creator.accountId)
  );
}
