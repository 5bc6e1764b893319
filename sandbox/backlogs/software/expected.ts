import { z } from 'zod';
import data from './expected.json';

const key = z.string().regex(/^WEB-\d+$/);

const schema = z.strictObject({
  about: z.string(),
  project: z.string(),
  /** Flaws on purpose: exactly these checks must find something in the item, and no other. */
  planted: z.record(
    key,
    z.strictObject({
      zone: z.enum(['near', 'next', 'later']),
      checks: z.array(z.string()).min(1),
      duplicateOf: key.optional(),
      note: z.string().optional(),
    }),
  ),
  /** Items that look alike and are not the same. */
  notDuplicates: z.array(z.strictObject({ keys: z.array(key).length(2), why: z.string() })),
  /** Items made to be cut, and into how many parts. */
  splits: z.array(z.strictObject({ key, parts: z.number().int().min(2), why: z.string() })),
});

/** What the checks must say of the software sample. */
export const expected = schema.parse(data);
