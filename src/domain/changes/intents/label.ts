import type { Facts } from '../facts';
import type { LabelIntent } from '../intent';
import type { Plan } from '../plan';
import { planEdit } from './edit';
import { refuse } from './refuse';

/** Adds labels and takes labels away, counted from those the item has now: what somebody else just added stays. */
export function planLabel({ itemId, add, remove }: LabelIntent, facts: Facts): Plan {
  const item = facts.items[itemId];
  if (!item) return refuse('not-found');
  const found = item.values['labels'];
  const present = Array.isArray(found) ? found.filter((label) => typeof label === 'string') : [];
  const labels = [...new Set([...present, ...add])].filter((label) => !remove.includes(label));
  // Told here: to an edit the same labels in another order would be a change.
  if (labels.length === present.length && present.every((label) => labels.includes(label)))
    return refuse('nothing', { key: item.key, fields: [facts.fieldNames['labels'] ?? 'labels'] });
  return planEdit({ kind: 'edit', itemId, fields: { labels } }, facts);
}
