import type { Facts } from '../facts';
import type { DeleteIntent } from '../intent';
import type { Plan } from '../plan';
import { only, refuse } from './refuse';

/** Deletes an item for good: nothing brings it back, and the preview says so. */
export function planDelete({ itemId }: DeleteIntent, facts: Facts): Plan {
  const item = facts.items[itemId];
  if (!item) return refuse('not-found');
  const params = { key: item.key };
  if (facts.may[item.id]?.includes('delete') !== true) return refuse('may-not-delete', params);
  return only(
    {
      id: 'delete',
      at: { kind: 'delete', item: item.id, updated: item.updated },
      after: false,
      optional: false,
      message: { code: 'change.step.delete', params },
    },
    [{ code: 'change.warning.delete-for-good', params }],
  );
}
