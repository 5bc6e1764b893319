import { z } from 'zod';

/** What the checks must say of a sample: exactly these of an item that is named, and nothing but hints of all others. */
export const expectedFindingsSchema = z.strictObject({
  about: z.string(),
  project: z.string(),
  preset: z.string(),
  planted: z.record(z.string(), z.strictObject({ checks: z.array(z.string()).min(1), note: z.string() })),
});
