import { z } from 'zod';
import type { RankAt } from '../../domain/changes/kinds/rank';
import type { JiraAnswer } from '../http';
import { JiraRefusal } from '../client';
import type { Writing } from './writing';
import { issueOf } from './writing';

const rankedSchema = z.object({
  entries: z.array(
    z.object({ issueId: z.number(), status: z.number(), errors: z.array(z.string()).optional() }),
  ),
});

/** 207 tells for each issue whether it was moved; one that was not is a refusal in Jira's words. */
export function requireAll(answer: JiraAnswer): void {
  if (answer.status === 204) return;
  // Anything else is no answer of Jira's to this: whether it was done is not known, and doing it again does no harm.
  if (answer.status !== 207) throw new JiraRefusal('unreadable', answer.status, [], {}, undefined);
  const { entries } = rankedSchema.parse(JSON.parse(answer.body));
  const failed = entries.filter(({ status }) => status >= 400);
  if (failed.length === 0) return;
  const words = failed.flatMap(({ errors }) => errors ?? []);
  const isBusy = failed.some(({ status }) => status >= 500);
  throw new JiraRefusal(isBusy ? 'unavailable' : 'refused', 207, [...new Set(words)], {}, undefined);
}

/** One call a run; each rests on the one before, so they go one after the other. */
export async function rank(at: RankAt, writing: Writing): Promise<void> {
  for (const { items, where, anchor } of at.runs) {
    const beside = issueOf(anchor, writing);
    const answer = await writing.client.tell({
      method: 'PUT',
      path: '/rest/agile/1.0/issue/rank',
      body: {
        issues: items.map((item) => issueOf(item, writing)),
        ...(where === 'after' ? { rankAfterIssue: beside } : { rankBeforeIssue: beside }),
      },
    });
    requireAll(answer);
  }
}
