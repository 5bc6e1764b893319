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

export const loggedChangeSchema = z.object({
  changeId: z.uuid(),
  kind: z.string(),
  at: z.string(),
  status: changeResultSchema.shape.status,
  items: changeResultSchema.shape.items,
  steps: z.array(messageSchema),
  undoable: z.boolean(),
});
export type LoggedChange = z.output<typeof loggedChangeSchema>;
