import { z } from 'zod';
import type { Behaviour } from '../step';
import { itemRefSchema } from '../step';

/**
 * Puts items, in the order given, directly below or above another. Where they stand cannot be read at a fair price, and
 * ranking twice is the same as once, so a retry simply ranks again.
 */
export const rankAtSchema = z.strictObject({
  kind: z.literal('rank'),
  items: z.array(itemRefSchema).min(1).max(50),
  where: z.enum(['after', 'before']),
  anchor: itemRefSchema,
});

export type RankAt = z.output<typeof rankAtSchema>;

export function rank(at: RankAt): Behaviour<RankAt> {
  return {
    permission: 'schedule',
    item: at.anchor,
    items: [...at.items, at.anchor],
    fields: [],
    look: () => undefined,
    inverse: () => undefined,
  };
}
