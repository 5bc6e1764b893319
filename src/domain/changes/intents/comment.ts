import type { Facts } from '../facts';
import type { CommentIntent } from '../intent';
import type { Plan } from '../plan';
import { only, refuse } from './refuse';

/** Writes a comment. Who watches the item hears of it, which no undo takes back. */
export function planComment({ itemId, text }: CommentIntent, { items, lastComments }: Facts): Plan {
  const item = items[itemId];
  if (!item) return refuse('not-found');
  const params = { key: item.key };
  return only(
    {
      id: 'comment',
      at: { kind: 'comment', item: item.id, since: lastComments[itemId] ?? '0' },
      after: text,
      optional: false,
      message: { code: 'change.step.comment', params: { ...params, text } },
    },
    [{ code: 'change.warning.undo-keeps-notice', params }],
  );
}
