import { z } from 'zod';
import type { Behaviour } from '../step';
import { itemOf, itemRefSchema } from '../step';

/**
 * Says who does an item, or that nobody does. Value: a seal that stands for the person, `null` for nobody. Who somebody
 * is never reaches a plan or the log: it is put in place of the seal right before the write, and for an undo it is
 * read from Jira's own history.
 */
export const assignAtSchema = z.strictObject({
  kind: z.literal('assign'),
  item: itemRefSchema,
  /** Whose history knows the person, where the item itself is only being made. */
  as: itemRefSchema.exactOptional(),
});

export type AssignAt = z.output<typeof assignAtSchema>;

export const assigneeField = 'assignee';

export function assign(at: AssignAt): Behaviour<AssignAt> {
  return {
    permission: 'assign',
    item: at.item,
    items: [at.item],
    fields: [assigneeField],
    screen: [assigneeField],
    look(scene) {
      const item = itemOf(at.item, scene);
      return item && (item.values[assigneeField] ?? null);
    },
    inverse: (before) => ({ at, after: before }),
  };
}
