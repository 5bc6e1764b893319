import type { Field } from '../field';
import type { Case } from './case';
import { standing, still } from './case';

/** Changes to where items stand. */
export function orderCases({ ids, sprints, others }: Field): Record<string, Case> {
  const [first = '', second = '', third = '', fourth = ''] = ids;
  const [sprintId = null] = sprints.slice(-1);
  return {
    rank: async (field) => {
      const order = await field.order();
      const itemIds = [first, third];
      return {
        kind: 'rank',
        itemIds,
        where: 'after',
        otherId: order[3] ?? '',
        was: standing(order, itemIds),
      };
    },
    'rank above': async (field) => {
      const order = await field.order();
      const itemIds = [second];
      return {
        kind: 'rank',
        itemIds,
        where: 'before',
        otherId: order[0] ?? '',
        was: standing(order, itemIds),
      };
    },
    move: still({ kind: 'move', itemIds: [first, second, third], sprintId }),
    'move to the backlog': still({ kind: 'move', itemIds: [others.sprinted], sprintId: null }),
    'move with a place': async (field) => {
      const order = await field.order();
      const itemIds = [third, first];
      const was = standing(order, itemIds);
      return { kind: 'move', itemIds, sprintId, place: { where: 'before', otherId: fourth, was } };
    },
    'move with a place below': async (field) => {
      const order = await field.order();
      const was = standing(order, [third]);
      return { kind: 'move', itemIds: [third], sprintId, place: { where: 'after', otherId: fourth, was } };
    },
  };
}
