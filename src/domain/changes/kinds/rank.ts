import { z } from 'zod';
import type { Json } from '../json';
import type { Behaviour, ItemRef } from '../step';
import { itemRefSchema } from '../step';

/** Items that go, in the order given, directly below or above another: one call of Jira, which takes 50 at most. */
const runSchema = z.strictObject({
  items: z.array(itemRefSchema).min(1).max(50),
  where: z.enum(['after', 'before']),
  anchor: itemRefSchema,
});

export type Run = z.output<typeof runSchema>;

/**
 * Changes the order. Value: each item's rank as Jira writes it, opaque and only ever compared; `{}` in what is to be
 * written, since Jira alone makes ranks. Ranking twice is the same as once, so a retry simply ranks again.
 */
export const rankAtSchema = z.strictObject({
  kind: z.literal('rank'),
  runs: z.array(runSchema).min(1),
  /**
   * How the items go back. Reading where they stand would cost a read of the whole backlog, so who asks says it, and
   * it is sealed with the rest; empty for items that the change makes itself.
   */
  back: z.array(runSchema),
  /** The field that holds the rank; `null` when it is not compared. */
  field: z.string().nullable(),
});

export type RankAt = z.output<typeof rankAtSchema>;

export function rank(at: RankAt): Behaviour<RankAt> {
  const { runs, back, field } = at;
  const moved = [...new Set(runs.flatMap(({ items }) => items))];
  const existing = moved.filter((ref) => !ref.startsWith('#'));
  const anchor: ItemRef = runs[0]?.anchor ?? '';
  return {
    permission: 'schedule',
    item: existing[0] ?? anchor,
    guarded: existing.length > 0 ? existing : [anchor],
    items: [...moved, ...runs.map((run) => run.anchor)],
    fields: field === null ? [] : [field],
    repeatable: true,
    look(scene) {
      if (field === null) return undefined;
      const found = existing.flatMap((id): [string, Json][] => {
        const item = scene.items[id];
        return item ? [[id, item.values[field] ?? null]] : [];
      });
      return Object.fromEntries(found);
    },
    inverse: () => backTo(back, field),
  };
}

/** The way back of some of the items only. @returns `undefined` when none of them has one */
export function backOf(at: RankAt, ids: ReadonlySet<string>): { at: RankAt; after: Json } | undefined {
  const runs = at.back.flatMap((run): Run[] => {
    const items = run.items.filter((id) => ids.has(id));
    return items.length === 0 ? [] : [{ ...run, items }];
  });
  return backTo(runs, at.field);
}

function backTo(runs: readonly Run[], field: string | null): { at: RankAt; after: Json } | undefined {
  if (runs.length === 0) return undefined;
  return { at: { kind: 'rank', runs: [...runs], back: [], field }, after: {} };
}
