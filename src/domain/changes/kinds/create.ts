import { z } from 'zod';
import type { Behaviour } from '../step';
import { itemOf, itemRefSchema } from '../step';

/**
 * Makes an item. Value: its fields, or `null` for no item. The change's id and the step's are written into the item in
 * the same call, so that a retry finds it instead of making it again.
 */
export const createAtSchema = z.strictObject({
  kind: z.literal('create'),
  /** The step's own id, under which the item is known until it has one. */
  step: z.string(),
  projectId: z.string(),
  typeId: z.string(),
  /** The item it is made beside; who may create is asked there. */
  beside: itemRefSchema,
});

export type CreateAt = z.output<typeof createAtSchema>;

/**
 * Deletes an item, unless anything about it has changed since `updated`. Value: when it was last changed, `false` once it
 * is gone.
 */
export const deleteAtSchema = z.strictObject({
  kind: z.literal('delete'),
  item: itemRefSchema,
  updated: z.string(),
});

export type DeleteAt = z.output<typeof deleteAtSchema>;

export function create(at: CreateAt): Behaviour<CreateAt> {
  return {
    permission: 'create',
    item: at.beside,
    items: [`#${at.step}`],
    fields: [],
    look: (scene) => scene.made[at.step] !== undefined,
    inverse: () => undefined,
  };
}

export function deletion(at: DeleteAt): Behaviour<DeleteAt> {
  return {
    permission: 'delete',
    item: at.item,
    items: [at.item],
    fields: [],
    look: (scene) => itemOf(at.item, scene)?.updated ?? false,
    inverse: () => undefined,
  };
}
