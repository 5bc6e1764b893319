import type { Facts } from '../facts';
import type { AssignIntent } from '../intent';
import { assigneeField } from '../kinds/assign';
import type { Plan } from '../plan';
import { only, refuse } from './refuse';

/** Hands an item to somebody, or to nobody. `accountId` is a seal by the time it gets here. */
export function planAssign({ itemId, accountId }: AssignIntent, { items }: Facts): Plan {
  const item = items[itemId];
  if (!item) return refuse('not-found');
  const params = { key: item.key };
  const before = item.values[assigneeField] ?? null;
  if (before === accountId) return refuse('nothing', params);
  return only({
    id: 'assign',
    at: { kind: 'assign', item: item.id },
    after: accountId,
    optional: false,
    message: {
      code: accountId === null ? 'change.step.unassign' : 'change.step.assign',
      params: { ...params, before: before === null ? 'none' : 'somebody' },
    },
  });
}
