import { z } from 'zod';

/** A sentence of the catalogue by its code, with what is filled in. */
export const messageSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).readonly()])),
});
