import { z } from 'zod';
import type { Json } from '../../domain/changes/json';
import type { AssignAt } from '../../domain/changes/kinds/assign';
import type { JiraClient } from '../client';
import type { Writing } from './writing';
import { issueOf } from './writing';

/** @param after the account id itself, `null` for nobody */
export async function assign(at: AssignAt, after: Json, writing: Writing): Promise<void> {
  await writing.client.tell({
    method: 'PUT',
    path: `/rest/api/3/issue/${issueOf(at.item, writing)}`,
    body: { fields: { assignee: after === null ? null : { accountId: after } } },
  });
}

const historySchema = z.object({
  issueChangeLogs: z.array(
    z.object({
      changeHistories: z.array(
        z.object({
          items: z.array(z.object({ from: z.string().nullish(), to: z.string().nullish() })),
        }),
      ),
    }),
  ),
});

/** Account ids of everybody an issue was ever assigned to, as Jira's history of that one field says. */
export async function readAssignees(client: JiraClient, issueId: string): Promise<string[]> {
  const { issueChangeLogs } = await client.ask(
    {
      method: 'POST',
      path: '/rest/api/3/changelog/bulkfetch',
      body: { issueIdsOrKeys: [issueId], fieldIds: ['assignee'] },
    },
    historySchema,
  );
  const ids = issueChangeLogs.flatMap(({ changeHistories }) =>
    changeHistories.flatMap(({ items }) => items.flatMap(({ from, to }) => [from, to])),
  );
  return [...new Set(ids.filter((id): id is string => typeof id === 'string' && id !== ''))];
}
