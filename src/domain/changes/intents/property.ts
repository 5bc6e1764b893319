import type { Facts } from '../facts';
import type { PropertyIntent } from '../intent';
import { sameJson } from '../json';
import { propertyField } from '../kinds/property';
import type { Plan } from '../plan';
import { only, refuse } from './refuse';

/** Sets or removes one of the app's own properties of an item. */
export function planProperty({ itemId, key, value }: PropertyIntent, { items }: Facts): Plan {
  const item = items[itemId];
  if (!item) return refuse('not-found');
  const params = { key: item.key, property: key };
  if (sameJson(item.values[propertyField(key)] ?? null, value)) return refuse('nothing', params);
  return only({
    id: 'property',
    at: { kind: 'property', item: item.id, key },
    after: value,
    optional: false,
    message: { code: value === null ? 'change.step.property-gone' : 'change.step.property', params },
  });
}
