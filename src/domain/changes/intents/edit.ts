import type { Message } from '../../outcome';
import type { Facts, ItemState } from '../facts';
import type { EditIntent } from '../intent';
import type { Json } from '../json';
import { sameJson } from '../json';
import type { Plan } from '../plan';

/** Labels are few words: what comes and goes is named. */
function labelsMessage(
  { key, values }: ItemState,
  after: Readonly<Record<string, Json>>,
): Message | undefined {
  const [before, now] = [values['labels'] ?? [], after['labels']];
  if (Object.keys(after).length !== 1 || !Array.isArray(before) || !Array.isArray(now)) return undefined;
  const added = now.filter((label) => !before.includes(label)).map(String);
  const removed = before.filter((label) => !now.includes(label)).map(String);
  if (removed.length === 0)
    return { code: 'change.step.labels-add', params: { key, labels: added, count: added.length } };
  if (added.length === 0)
    return { code: 'change.step.labels-remove', params: { key, labels: removed, count: removed.length } };
  return { code: 'change.step.labels', params: { key, added, removed } };
}

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
        message: labelsMessage(item, after) ?? { code: 'change.step.edit', params },
      },
    ],
    warnings: [],
    refusals: [],
  };
}
