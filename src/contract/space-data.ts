import { z } from 'zod';

const projectId = z.string().regex(/^\d+$/).max(20);

export const spaceDataRequests = {
  /** What the app keeps of a space, in numbers, for those who administer it. */
  countSpaceData: z.strictObject({ projectId }),
  /** Removes it, a slice a call, for those who administer it. `from` is as the slice before said. */
  removeSpaceData: z.strictObject({ projectId, from: z.string().max(2000).optional() }),
};

const count = z.number().int().min(0);

export const spaceDataCountsSchema = z.object({
  changes: count,
  exceptions: count,
  runs: count,
  snapshots: count,
  settings: count,
  /** Items that have a verdict with them, as far as search knows. */
  verdicts: count,
});

export type SpaceDataCounts = z.output<typeof spaceDataCountsSchema>;

export const removedSliceSchema = z.object({
  done: z.boolean(),
  /** Entries of the storage. */
  records: count,
  /** Items whose verdict was removed. */
  items: count,
  /** Items whose verdict Jira would not let go, such as archived ones. */
  refused: count,
  next: z.string().optional(),
});

export type RemovedSlice = z.output<typeof removedSliceSchema>;
