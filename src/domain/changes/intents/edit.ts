import type { Facts } from '../facts';
import type { EditIntent } from '../intent';
import type { Json } from '../json';
import { sameJson } from '../json';
import type { Plan } from '../plan';

/** Sets fields of an item; those that hold the value already are left alone. */
export function planEdit({ itemId, fields }: EditIntent, { items, fieldNames }: Facts): Plan {
  const item = items[itemId];
  if (!item) return { steps: [], warnings: [], refusals: [{ code: 'change.refusal.not-found', params: {} }] };
  const changed = Object.entries(fields).filter(
    ([field, value]) => value !== undefined && !sameJson(value, item.values[field] ?? null),
  );
  const after = Object.fromEntries(
    changed.flatMap(([field, value]): [string, Json][] => (value === undefined ? [] : [[field, value]])),
  );
  const names = Object.keys(after);
  const params = { key: item.key, fields: names.map((field) => fieldNames[field] ?? field) };
  if (names.length === 0)
    return { steps: [], warnings: [], refusals: [{ code: 'change.refusal.nothing', params }] };
  return {
    steps: [
      {
        id: 'edit',
        at: { kind: 'edit', item: item.id, fields: names },
        after,
        optional: false,
        message: { code: 'change.step.edit', params },
      },
    ],
    warnings: [],
    refusals: [],
  };
}
