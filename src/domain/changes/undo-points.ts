import type { At } from './kinds';
import { behaviourOf } from './kinds';
import { anchorsOf } from './kinds/rank';
import type { ChangeRecord } from './log';
import { madeBy, toRead } from './log';

/** What one item costs to ask about, and several. */
const permissionCost = { one: 2, several: 18 } as const;

/** Points of taking one write back. A test holds them against what the stand-in charges. */
function costOf(at: At): number {
  switch (at.kind) {
    case 'transition':
      return 8;
    case 'link':
      // Ties to an item that the change made go with it.
      return behaviourOf(at).items.some((ref) => ref.startsWith('#')) ? 0 : 6;
    case 'comment':
      return 6;
    case 'assign':
      return 4;
    case 'rank':
      return 3 * at.back.length + new Set(at.back.flatMap(anchorsOf)).size;
    case 'move':
      return 3 * at.items.length;
    default:
      return 2;
  }
}

/** Points of Jira's hourly quota that taking a change back takes at most. */
export function undoPointsOf(record: ChangeRecord): number {
  const { ids } = toRead(record.steps, madeBy(record));
  const items = new Set([record.itemId, ...ids]).size;
  const reads = 2 * (1 + items);
  const writes = record.steps.reduce((sum, { at }) => sum + costOf(at), 0);
  const guarded = record.steps.flatMap(({ at }) =>
    at.kind === 'create' ? behaviourOf(at).items : (behaviourOf(at).guarded ?? behaviourOf(at).item),
  );
  const isOne = new Set(guarded).size < 2;
  return reads + writes + (isOne ? permissionCost.one : permissionCost.several);
}
