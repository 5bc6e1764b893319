import { z } from 'zod';

const id = z.string().regex(/^\d{1,20}$/);

/** A day, so that nobody's clock or time zone is kept. */
const day = z.iso.date();

/**
 * What a team says against one finding, by ids alone: no text of an item, nobody's name.
 * - `waive`: leaves the score's denominator until its expiry
 * - `snooze`: is not shown until a date; the score stays
 * - `dismiss`: the finding is wrong here; counts as a pass until what it rests on changes
 */
export const exceptionSchema = z
  .strictObject({
    itemId: id,
    check: z.string().regex(/^[a-z][a-z-]{0,39}$/),
    kind: z.enum(['waive', 'snooze', 'dismiss']),
    /** Why, in the team's own words. */
    reason: z.string().trim().max(200).default(''),
    /** Last day it holds, UTC. A dismissal needs none. */
    until: day.optional(),
    /** Of what a dismissed finding rested on. */
    print: z
      .string()
      .regex(/^[0-9a-f]{8}$/)
      .optional(),
    /** “Not a duplicate”: the other of the two; kept once, under the smaller id. */
    otherId: id.optional(),
  })
  .refine(({ kind, until }) => kind === 'dismiss' || until !== undefined, { path: ['until'] })
  .refine(({ kind, print, otherId }) => kind !== 'dismiss' || print !== undefined || otherId !== undefined, {
    path: ['print'],
  })
  .refine(({ kind, otherId }) => otherId === undefined || kind === 'dismiss', { path: ['otherId'] });

export type ItemException = z.output<typeof exceptionSchema>;

/** Whether it still holds on that day. */
export function holdsOn({ until }: ItemException, now: Date): boolean {
  return until === undefined || until >= now.toISOString().slice(0, 10);
}
