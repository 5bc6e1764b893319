import type { BulkAction } from '../../../../../src/domain/changes/bulk';
import { bulkCost, sliceSize } from '../../../../../src/domain/changes/bulk';

/** What Jira gives an app in an hour where it does not say how much is left. */
export const hourlyPoints = 65_000;

/** Points of the hour's quota that looking at so many items and doing the action to them takes at most. */
export function pointsFor(kind: BulkAction['kind'], items: number): number {
  const { item, slice } = bulkCost[kind];
  return items * item + 2 * Math.ceil(items / sliceSize) * slice;
}
