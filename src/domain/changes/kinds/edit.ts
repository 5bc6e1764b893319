import { z } from 'zod';
import type { Json } from '../json';
import type { Behaviour, Scene } from '../step';
import { itemOf, itemRefSchema } from '../step';

/**
 * Sets fields of one item in one write; Jira sets all of them or none. Value: field id → value. Priority and labels are
 * edits like any other: the same permission, the same screen, and one write for all of them costs least.
 */
export const editAtSchema = z.strictObject({
  kind: z.literal('edit'),
  item: itemRefSchema,
  fields: z.array(z.string()).min(1),
});

export type EditAt = z.output<typeof editAtSchema>;

export function edit(at: EditAt): Behaviour<EditAt> {
  return {
    permission: 'edit',
    item: at.item,
    items: [at.item],
    fields: at.fields,
    screen: at.fields,
    look(scene: Scene): Json | undefined {
      const item = itemOf(at.item, scene);
      return item && Object.fromEntries(at.fields.map((field) => [field, item.values[field] ?? null]));
    },
    inverse: (before) => ({ at, after: before }),
  };
}
