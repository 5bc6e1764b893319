/** What is said against findings: requests and answers. */
import { z } from 'zod';
import { exceptionSchema } from '../domain/exceptions/exception';

const id = z.string().regex(/^\d+$/).max(20);

export const exceptionRequests = {
  /** Waives, snoozes or dismisses one finding. Pairs have `sayApart`. */
  setException: z.strictObject({ exception: exceptionSchema.refine(({ otherId }) => otherId === undefined) }),
  /** Takes back what was said against a finding. */
  removeException: z.strictObject({ itemId: id, check: z.string().min(1).max(40) }),
  /** What was said in these spaces, newest first; only of items the asker may browse. */
  listExceptions: z.strictObject({ projectIds: z.array(id).min(1).max(20) }),
};

export const exceptionsSchema = z.array(exceptionSchema).readonly();
