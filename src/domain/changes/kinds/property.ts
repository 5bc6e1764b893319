import { z } from 'zod';
import type { Behaviour } from '../step';
import { itemOf, itemRefSchema } from '../step';

/** Sets a property of an item, which people do not see, or removes it. Value: what it holds, `null` for no property. */
export const propertyAtSchema = z.strictObject({
  kind: z.literal('property'),
  item: itemRefSchema,
  key: z.string(),
});

export type PropertyAt = z.output<typeof propertyAtSchema>;

const prefix = 'property:';

/** The name under which a property stands among an item's values. */
export const propertyField = (key: string): string => `${prefix}${key}`;

/** @returns the property's key, when the name stands for one */
export function propertyKeyOf(field: string): string | undefined {
  return field.startsWith(prefix) ? field.slice(prefix.length) : undefined;
}

export function property(at: PropertyAt): Behaviour<PropertyAt> {
  const field = propertyField(at.key);
  return {
    permission: 'edit',
    item: at.item,
    items: [at.item],
    fields: [field],
    look(scene) {
      const item = itemOf(at.item, scene);
      return item && (item.values[field] ?? null);
    },
    inverse: (before) => ({ at, after: before }),
  };
}
