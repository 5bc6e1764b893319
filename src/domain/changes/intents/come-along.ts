import type { Facts, ItemState } from '../facts';
import type { SplitIntent } from '../intent';
import type { Step } from '../kinds';
import { assigneeField } from '../kinds/assign';
import { newParts } from './split-targets';

/** What comes along but cannot be given in the call that makes a part: who does it, and its links to other items. */
export function comeAlong(intent: SplitIntent, item: ItemState, facts: Facts): Step[] {
  const { carry } = intent;
  if (!carry) return [];
  const holder = item.values[assigneeField];
  return newParts(intent).flatMap(({ part, step, index }): Step[] => {
    const ref = `#${step}`;
    const assigned: Step[] =
      carry.assignee && typeof holder === 'string'
        ? [
            {
              id: `assign-${index + 1}`,
              at: { kind: 'assign', item: ref, as: item.id },
              after: holder,
              optional: true,
              message: { code: 'change.step.assign-part', params: { title: part.title, key: item.key } },
            },
          ]
        : [];
    const linked = carry.links.flatMap(({ typeId, outward, otherId }, position): Step[] => {
      const type = facts.linkTypes.find(({ id }) => id === typeId);
      const other = facts.items[otherId];
      // Only what the item itself is tied to comes along.
      const isThere = item.links.some(
        (link) => link.typeId === typeId && link.outward === outward && link.otherId === otherId,
      );
      if (!type || !other || !isThere) return [];
      return [
        {
          id: `tie-${index + 1}-${position + 1}`,
          at: {
            kind: 'link',
            typeId,
            ...(outward ? { from: ref, to: otherId } : { from: otherId, to: ref }),
          },
          after: true,
          optional: true,
          message: {
            code: 'change.step.tie-part',
            params: { title: part.title, relation: outward ? type.outward : type.inward, other: other.key },
          },
        },
      ];
    });
    return [...assigned, ...linked];
  });
}
