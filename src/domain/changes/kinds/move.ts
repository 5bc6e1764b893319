import { z } from 'zod';
import type { Json } from '../json';
import { isObject } from '../json';
import type { Behaviour } from '../step';

/**
 * Moves items into a sprint or out of every open one. Value: each item's open sprint by its id, `null` for none. Closed
 * sprints stay with an item whatever happens.
 */
export const moveAtSchema = z.strictObject({
  kind: z.literal('move'),
  items: z.array(z.string().regex(/^\d+$/)).min(1).max(50),
  /** The field that says the sprint. */
  field: z.string(),
});

export type MoveAt = z.output<typeof moveAtSchema>;

export function move(at: MoveAt): Behaviour<MoveAt> {
  return {
    permission: 'schedule',
    item: at.items[0] ?? '',
    guarded: at.items,
    items: at.items,
    fields: [at.field],
    look(scene) {
      const found = at.items.flatMap((id): [string, Json][] => {
        const item = scene.items[id];
        return item ? [[id, item.values[at.field] ?? null]] : [];
      });
      return Object.fromEntries(found);
    },
    inverse: (before) => ({ at, after: before }),
  };
}

/** The way back of some of the items only. @returns `undefined` when it is none of them */
export function sprintBackOf(
  at: MoveAt,
  before: Json,
  ids: ReadonlySet<string>,
): { at: MoveAt; after: Json } | undefined {
  const items = at.items.filter((id) => ids.has(id));
  if (items.length === 0 || !isObject(before)) return undefined;
  return {
    at: { ...at, items },
    after: Object.fromEntries(items.map((id) => [id, before[id] ?? null])),
  };
}
