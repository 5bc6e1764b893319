import { z } from 'zod';
import { messageSchema } from './message';

export { intentSchema } from '../domain/changes/intent';
export type { Intent } from '../domain/changes/intent';

export const changePreviewSchema = z.object({
  changeId: z.uuid(),
  digest: z.string(),
  /** One sentence a write. */
  steps: z.array(z.object({ id: z.string(), message: messageSchema, optional: z.boolean() })),
  /** What an undo will not bring back, and other things worth knowing first. */
  warnings: z.array(messageSchema),
  /** Why the change cannot be made; empty when it can. */
  refusals: z.array(messageSchema),
});
export type ChangePreview = z.output<typeof changePreviewSchema>;

export const changeResultSchema = z.object({
  changeId: z.uuid(),
  status: z.enum(['applied', 'undone', 'partly-applied', 'partly-undone']),
  /** Items the change touched or made, in rank order. */
  items: z.array(z.object({ id: z.string(), key: z.string(), created: z.boolean() })),
  /** Steps that were not done, each with the reason. */
  left: z.array(messageSchema),
});
export type ChangeResult = z.output<typeof changeResultSchema>;

/** A change as one viewer may see it: items, steps and values of what Jira does not show them are not in it. */
export const loggedChangeSchema = z.object({
  changeId: z.uuid(),
  /** What was wanted: the kind of its intent. */
  kind: z.string(),
  /** ISO 8601 instant. */
  at: z.string(),
  /** Display name of who made it, as Jira's own history says; `null` where that does not tell. */
  by: z.string().nullable(),
  /** Made together with others, in one run over many items. */
  inBulk: z.boolean(),
  status: changeResultSchema.shape.status,
  items: changeResultSchema.shape.items,
  steps: z.array(
    z.object({
      message: messageSchema,
      state: z.enum(['done', 'started', 'failed', 'undone', 'kept']),
      /** Fields with what stood in them before and after, in Jira's own words; empty where its history keeps none. */
      values: z.array(
        z.object({ key: z.string(), field: z.string(), before: z.string(), after: z.string() }),
      ),
    }),
  ),
  undoable: z.boolean(),
  /** Points of Jira's hourly quota that an undo takes at most. */
  undoPoints: z.number(),
});
export type LoggedChange = z.output<typeof loggedChangeSchema>;

export const changePageSchema = z.object({
  /** Newest first. */
  changes: z.array(loggedChangeSchema),
  /** Where the next page begins; absent on the last one. */
  next: z.string().optional(),
});
export type ChangePage = z.output<typeof changePageSchema>;
