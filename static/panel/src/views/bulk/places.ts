import type { BulkTarget } from '../../../../../src/domain/changes/bulk';

/**
 * Where items go when they are put on top or at the bottom of the backlog, one after the other in an order that keeps
 * theirs: each beside the same item that stays, and each with where it stands when its turn comes.
 * @param backlog ids of the whole backlog below the sprints, in rank order; what is not in it is left out
 */
export function targetsAt(
  end: 'top' | 'bottom',
  chosen: ReadonlySet<string>,
  backlog: readonly string[],
): BulkTarget[] {
  const standing = [...backlog];
  const moving = backlog.filter((id) => chosen.has(id));
  const staying = backlog.filter((id) => !chosen.has(id));
  const otherId = end === 'top' ? staying[0] : staying.at(-1);
  if (otherId === undefined) return [];
  return (end === 'top' ? moving : moving.toReversed()).map((itemId) => {
    const at = standing.indexOf(itemId);
    const was = { above: standing[at - 1] ?? null, below: standing[at + 1] ?? null };
    standing.splice(at, 1);
    standing.splice(standing.indexOf(otherId) + (end === 'top' ? 0 : 1), 0, itemId);
    return { itemId, place: { where: end === 'top' ? 'before' : 'after', otherId, was } };
  });
}
