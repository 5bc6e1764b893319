import { z } from 'zod';
import type { Behaviour } from '../step';
import { idOf, itemOf, itemRefSchema } from '../step';

/** Ties two items, or unties them: `from` blocks, duplicates, relates to … `to`. Value: whether the link is there. */
export const linkAtSchema = z.strictObject({
  kind: z.literal('link'),
  typeId: z.string(),
  from: itemRefSchema,
  to: itemRefSchema,
});

export type LinkAt = z.output<typeof linkAtSchema>;

export function link(at: LinkAt): Behaviour<LinkAt> {
  return {
    permission: 'link',
    item: at.from,
    items: [at.from, at.to],
    fields: [],
    look(scene) {
      const from = itemOf(at.from, scene);
      const to = idOf(at.to, scene.made);
      if (!from) return undefined;
      return from.links.some(
        ({ typeId, outward, otherId }) => typeId === at.typeId && outward && otherId === to,
      );
    },
    inverse: (before) => ({ at, after: before }),
  };
}
