import { z } from 'zod';
import { bulkActionSchema, bulkTargetSchema } from './bulk';

/** `kept`: an undo was refused, what the change did stands. */
export const bulkStatuses = ['waiting', 'done', 'failed', 'undone', 'kept'] as const;

const runItemSchema = bulkTargetSchema.extend({
  key: z.string(),
  changeId: z.string(),
  digest: z.string(),
  status: z.enum(bulkStatuses),
  /** The code of what stood in the way; never the words, which may quote an item. */
  why: z.string().optional(),
});

export type RunItem = z.output<typeof runItemSchema>;

/**
 * How far a run is. Ids, what was wished and codes: no text of any item, and a seal in the place of a person. Which
 * change was really made is for the log to say; this may lag behind it, and a change asked for again does nothing twice.
 */
export const bulkRecordSchema = z.object({
  bulkId: z.string(),
  action: bulkActionSchema,
  phase: z.enum(['applying', 'undoing', 'over']),
  items: z.array(runItemSchema),
});

export type BulkRecord = z.output<typeof bulkRecordSchema>;

/** What passes by itself or left open whether the site did it: such a change is asked for again as it was. */
const passing: ReadonlySet<string> = new Set(['busy', 'rate-limited', 'jira-unavailable', 'internal']);

const begunBefore = (why: string): boolean => passing.has(why) || why.startsWith('change.');

/** Whether a failed item has to be previewed anew: what stood in the way was the preview itself. */
export function needsPreview({ status, why = '' }: Pick<RunItem, 'status' | 'why'>): boolean {
  return status === 'failed' && !begunBefore(why);
}

/** What an undo leaves for good: what somebody else did since. Anything else that is in its way may be gone later. */
const leftForGood = (why: string): boolean => why === 'changed-since' || why.startsWith('change.kept.');

/** Whether something may have been written that an undo under way has not come to yet. */
export function awaitsUndo(item: Pick<RunItem, 'status' | 'why'>): boolean {
  return item.status === 'done' || (item.status === 'failed' && !needsPreview(item));
}

/** Whether there is something that an undo of the run takes back: also what an earlier one was kept from for a while. */
export function mayBeUndone(item: Pick<RunItem, 'status' | 'why'>): boolean {
  return awaitsUndo(item) || (item.status === 'kept' && !leftForGood(item.why ?? ''));
}
