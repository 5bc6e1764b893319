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

/** A way back has a second anchor: what stood on one side may be gone by then, taken back with what made it. */
const wayBackSchema = runSchema.extend({ or: runSchema.omit({ items: true }).exactOptional() });

export type WayBack = z.output<typeof wayBackSchema>;

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
  back: z.array(wayBackSchema),
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

/** Items that a way back leans on. */
export const anchorsOf = ({ anchor, or }: WayBack): ItemRef[] => [anchor, ...(or ? [or.anchor] : [])];

/** What became of an item that others stood beside: `still` there where it stood, `moved` on, or gone. */
export type Neighbour = 'still' | 'moved' | 'gone';

/**
 * The way back of some of the items only: beside what still stands where it stood, else beside what is still there.
 * @returns `inverse` is undefined when none of them has a way back; `stranded` have none because what stood beside them
 *   is gone
 */
export function backOf(
  at: RankAt,
  ids: ReadonlySet<string>,
  neighbour: (item: ItemRef) => Neighbour,
): { inverse: { at: RankAt; after: Json } | undefined; stranded: ItemRef[] } {
  const runs: Run[] = [];
  const stranded: ItemRef[] = [];
  for (const { items, or, ...asItWas } of at.back) {
    const back = items.filter((id) => ids.has(id));
    if (back.length === 0) continue;
    const places = [asItWas, ...(or ? [or] : [])];
    const place =
      places.find(({ anchor }) => neighbour(anchor) === 'still') ??
      places.find(({ anchor }) => neighbour(anchor) === 'moved');
    if (place) runs.push({ ...place, items: back });
    else stranded.push(...back);
  }
  return { inverse: backTo(runs, at.field), stranded };
}

function backTo(runs: readonly Run[], field: string | null): { at: RankAt; after: Json } | undefined {
  if (runs.length === 0) return undefined;
  return { at: { kind: 'rank', runs: [...runs], back: [], field }, after: {} };
}
