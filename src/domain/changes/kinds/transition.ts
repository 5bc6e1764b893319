import { z } from 'zod';
import type { Behaviour } from '../step';
import { itemOf, itemRefSchema } from '../step';

/**
 * Takes an item to another status, with what the workflow asks for on the way. Value: the status' id under `status`,
 * the resolution's under `resolution`, and the fields of the transition's screen. Which transition leads there is
 * looked up when it is made: its id says nothing an hour later, nor for the way back.
 */
export const transitionAtSchema = z.strictObject({
  kind: z.literal('transition'),
  item: itemRefSchema,
  /** Fields of the screen that are filled, without `status` and `resolution`. */
  fields: z.array(z.string()),
});

export type TransitionAt = z.output<typeof transitionAtSchema>;

export function transition(at: TransitionAt): Behaviour<TransitionAt> {
  // The resolution is always looked at: most workflows set and empty it by themselves.
  const fields = ['status', 'resolution', ...at.fields];
  return {
    permission: 'transition',
    item: at.item,
    items: [at.item],
    fields,
    look(scene) {
      const item = itemOf(at.item, scene);
      return item && Object.fromEntries(fields.map((field) => [field, item.values[field] ?? null]));
    },
    inverse: (before) => ({ at, after: before }),
  };
}
