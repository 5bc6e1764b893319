import { z } from 'zod';
import type { Estimation } from './backlog';

/** How a board sizes items, as it is kept and sent. */
export const estimationSchema: z.ZodType<Estimation> = z.union([
  z.object({ unit: z.enum(['points', 'seconds']), fieldId: z.string(), fieldName: z.string() }),
  z.object({ unit: z.literal('count') }),
  z.object({ unit: z.literal('off'), reason: z.enum(['no-field', 'not-in-data', 'not-read']) }),
]);
