import { z } from 'zod';
import type { ItemComment } from '../domain/text/comment-question';
import { parseAdf } from '../domain/text/parse-adf';
import type { JiraClient } from './client';

/** A question is asked and answered in the last few comments, or it is a discussion nobody waits for. */
const newest = 10;

const commentSchema = z.object({
  // Missing for a person whose account is gone.
  author: z
    .object({
      accountId: z.string(),
      displayName: z.string().catch(''),
      accountType: z.string().optional(),
    })
    .optional(),
  created: z.string(),
  body: z.unknown(),
});

const pageSchema = z.object({ comments: z.array(z.unknown()) });

/**
 * The newest comments of an item that the one who asks may see, in one call; what cannot be read of them is left out.
 *
 * @param itemId id or key
 * @throws {JiraRefusal} when Jira does not answer
 */
export async function readComments(client: JiraClient, itemId: string): Promise<readonly ItemComment[]> {
  const query = new URLSearchParams({ orderBy: '-created', maxResults: String(newest) });
  const path = `/rest/api/3/issue/${encodeURIComponent(itemId)}/comment?${query.toString()}`;
  const { comments } = await client.ask({ method: 'GET', path }, pageSchema);
  return comments.flatMap((raw): ItemComment[] => {
    const parsed = commentSchema.safeParse(raw);
    if (!parsed.success) return [];
    const { author, created, body } = parsed.data;
    return [
      {
        author: author?.accountId ?? '',
        authorName: author?.displayName ?? '',
        isApp: author?.accountType === 'app',
        created,
        body: parseAdf(body),
      },
    ];
  });
}
