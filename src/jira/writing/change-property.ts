import { z } from 'zod';

/**
 * The mark a created issue carries from its very first moment, so that a retry finds it. Anybody who can edit the issue
 * can edit the mark: it only ever answers “was this made by that step”, asked by who holds the change's sealed id.
 */
export const changeProperty = {
  key: 'backlog-refinery.change',
  schema: z.object({ changeId: z.string(), step: z.string() }),
} as const;
