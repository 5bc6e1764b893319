import { z } from 'zod';
import type { Behaviour } from '../step';
import { itemOf, itemRefSchema } from '../step';

/**
 * Sets the size of an item through its board, which works although the field is on no edit screen. Value: number (time
 * in seconds), or `null` for none, which Jira can only set where the field is on the edit screen.
 */
export const estimateAtSchema = z.strictObject({
  kind: z.literal('estimate'),
  item: itemRefSchema,
  boardId: z.number(),
  field: z.string(),
  unit: z.enum(['points', 'seconds']),
});

export type EstimateAt = z.output<typeof estimateAtSchema>;

export function estimate(at: EstimateAt): Behaviour<EstimateAt> {
  return {
    permission: 'edit',
    item: at.item,
    items: [at.item],
    fields: [at.field],
    look(scene) {
      const item = itemOf(at.item, scene);
      return item && (item.values[at.field] ?? null);
    },
    inverse: (before) => ({ at, after: before }),
  };
}
