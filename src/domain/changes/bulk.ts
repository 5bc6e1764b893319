/** One wish for many items: each gets an ordinary change of its own. */
import { z } from 'zod';
import type { Intent } from './intent';
import { assignIntentSchema, estimateIntentSchema, labelIntentSchema, standingSchema } from './intent';

const id = z.string().regex(/^\d+$/).max(20);

export const mostInBulk = 500;

export const bulkActionSchema = z.discriminatedUnion('kind', [
  estimateIntentSchema.omit({ itemId: true }),
  assignIntentSchema.omit({ itemId: true }),
  labelIntentSchema.omit({ itemId: true }),
  z.strictObject({ kind: z.literal('priority'), priority: id }),
  z.strictObject({ kind: z.literal('move'), sprintId: z.number().int().positive().nullable() }),
  z.strictObject({ kind: z.literal('rank') }),
  z.strictObject({ kind: z.literal('transition'), statusId: id }),
]);

export type BulkAction = z.output<typeof bulkActionSchema>;

/** Where a ranked item goes, and where it stands when its turn comes. */
export const bulkPlaceSchema = z.strictObject({
  where: z.enum(['before', 'after']),
  otherId: id,
  was: standingSchema.omit({ itemId: true }),
});

export const bulkTargetSchema = z.strictObject({
  itemId: id,
  /** Only where items are ranked. */
  place: bulkPlaceSchema.optional(),
});

export type BulkTarget = z.output<typeof bulkTargetSchema>;

/** What the action means for one item; `undefined` for a ranking that does not say where to. */
export function intentOf(action: BulkAction, { itemId, place }: BulkTarget): Intent | undefined {
  switch (action.kind) {
    case 'priority':
      return { kind: 'edit', itemId, fields: { priority: action.priority } };
    case 'move':
      return { ...action, itemIds: [itemId] };
    case 'rank':
      return place && { ...action, ...place, itemIds: [itemId], was: [{ itemId, ...place.was }] };
    default:
      return { ...action, itemId };
  }
}

/** Items one call of the server takes: so few that a slow site answers before the function is stopped. */
export const sliceSize = 20;

/** What Jira gives an app in an hour where it does not say how much is left. */
export const hourlyPoints = 65_000;

interface BulkCost {
  /** From preview to result. */
  readonly item: number;
  /** The map of the site's fields, which each slice of a run reads once. */
  readonly slice: number;
  /** To take one item back. */
  readonly undo: number;
}

/** Points of Jira's hourly quota. A test holds these against what the stand-in charges. */
const bulkCost: Readonly<Record<BulkAction['kind'], BulkCost>> = {
  estimate: { item: 14, slice: 150, undo: 10 },
  assign: { item: 14, slice: 0, undo: 12 },
  label: { item: 14, slice: 0, undo: 10 },
  priority: { item: 14, slice: 0, undo: 10 },
  move: { item: 48, slice: 150, undo: 14 },
  rank: { item: 48, slice: 150, undo: 24 },
  transition: { item: 40, slice: 0, undo: 22 },
};

/** Points of the one call by which a start hears how many are left. */
const startCost = 3;

/** Points that looking at so many items and doing the action to them takes at most. */
export function pointsFor(kind: BulkAction['kind'], items: number): number {
  const { item, slice } = bulkCost[kind];
  return startCost + items * item + 2 * Math.ceil(items / sliceSize) * slice;
}

/** Points that taking so many items back takes at most. */
export function undoPointsFor(kind: BulkAction['kind'], items: number): number {
  return items * bulkCost[kind].undo;
}
