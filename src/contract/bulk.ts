import { z } from 'zod';
import { bulkStatuses } from '../domain/changes/bulk-run';
import { bulkActionSchema, bulkTargetSchema, mostInBulk, sliceSize } from '../domain/changes/bulk';
import { changePreviewSchema } from './changes';
import { failureSchema } from './result';

const id = z.string().regex(/^\d+$/).max(20);

const run = z.strictObject({
  projectId: id,
  bulkId: z.uuid(),
  /** Whom items are handed to: not kept by the server, so told with every slice. */
  accountId: z.string().min(1).max(200).optional(),
});

export const bulkRequests = {
  /** Says of each item what the action would do to it, and what it costs. Writes nothing. */
  previewBulk: z.strictObject({
    action: bulkActionSchema,
    targets: z.array(bulkTargetSchema).min(1).max(sliceSize),
  }),
  /** Keeps what was previewed as a run, to be done slice by slice; with the id of a run, takes it up for these items anew. */
  startBulk: z.strictObject({
    projectId: id,
    bulkId: z.uuid().optional(),
    action: bulkActionSchema,
    targets: z
      .array(
        bulkTargetSchema.extend({
          key: z.string().max(100),
          changeId: z.uuid(),
          digest: z.string().min(1).max(200),
        }),
      )
      .max(mostInBulk),
  }),
  /** The person's last run in the space, if it is still known. */
  readBulk: z.strictObject({ projectId: id }),
  /** Does the next items of a run. */
  applyBulkSlice: run,
  /** Takes back the last items of a run that are not yet. */
  undoBulkSlice: run.omit({ accountId: true }),
  /** Ends a run where it is: what is not done stays undone. */
  cancelBulk: run.omit({ accountId: true }),
};

export const previewedBulkSchema = z.object({
  items: z.array(changePreviewSchema.extend({ itemId: z.string() })),
  /** Items that cannot even be looked at, with the reason. */
  failures: z.array(z.object({ itemId: z.string(), failure: failureSchema })),
  /** Points left in this hour where Jira says so. */
  pointsLeft: z.number().optional(),
});

export type PreviewedBulk = z.output<typeof previewedBulkSchema>;

export const bulkRunSchema = z.object({
  bulkId: z.uuid(),
  /** What is done to each; a person is a seal here. */
  action: bulkActionSchema,
  /** Whether the person items are handed to has to be named again to go on. */
  needsPerson: z.boolean(),
  phase: z.enum(['applying', 'undoing', 'over']),
  items: z.array(
    z.object({
      itemId: z.string(),
      key: z.string(),
      place: bulkTargetSchema.shape.place,
      status: z.enum(bulkStatuses),
      /** The code of what stood in the way. */
      why: z.string().optional(),
    }),
  ),
  /** Reasons of this slice, in full. */
  failures: z.array(z.object({ itemId: z.string(), failure: failureSchema })),
  /** Seconds to leave Jira alone before the next slice. */
  waitSeconds: z.number().optional(),
});

export type BulkRun = z.output<typeof bulkRunSchema>;
