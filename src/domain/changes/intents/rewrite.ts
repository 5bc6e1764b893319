import type { Facts } from '../facts';
import type { RewriteIntent } from '../intent';
import type { Plan } from '../plan';
import { rewriteDocument } from '../text/rewrite';
import { planEdit } from './edit';

/** Puts a person's own words into an item: an edit of its fields, worked out from the text as it is now. */
export function planRewrite(intent: RewriteIntent, facts: Facts): Plan {
  const { itemId, summary, blocks, sections } = intent;
  const item = facts.items[itemId];
  if (!item) return { steps: [], warnings: [], refusals: [{ code: 'change.refusal.not-found', params: {} }] };
  const touchesText = blocks.length + sections.length > 0;
  const document = touchesText
    ? rewriteDocument(item.values['description'] ?? null, blocks, sections)
    : undefined;
  if (touchesText && document === undefined) {
    const refusal = { code: 'change.refusal.text-changed', params: { key: item.key } };
    return { steps: [], warnings: [], refusals: [refusal] };
  }
  const fields = {
    ...(summary === undefined ? {} : { summary }),
    ...(document === undefined ? {} : { description: document }),
  };
  return planEdit({ kind: 'edit', itemId, fields }, facts);
}
