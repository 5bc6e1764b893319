/** Every intent the campaign disturbs; between them they use every kind of write. */
import { people } from '../../../sandbox/backlogs';
import type { Intent, RankIntent } from '../../../src/domain/changes/intent';
import type { Field } from './field';
import { statusesOf } from './statuses';

/** Where items stand now, as the panel would say it. */
export function standing(order: readonly string[], ids: readonly string[]): RankIntent['was'] {
  return ids.map((itemId) => {
    const place = order.indexOf(itemId);
    return { itemId, above: order[place - 1] ?? null, below: order[place + 1] ?? null };
  });
}

export type Case = (field: Field) => Promise<Intent>;

export async function casesFor({ site, ids, boardId, sprints, http }: Field): Promise<Record<string, Case>> {
  const [first = '', second = '', third = '', fourth = ''] = ids;
  const statuses = await statusesOf({ http }, first);
  const doneStatus = statuses.find(({ category }) => category === 'done')?.id ?? '';
  const progress = statuses.find(({ category }) => category === 'indeterminate')?.id ?? '';
  const [sprintId = null] = sprints.slice(-1);
  site.calls = [];
  const still =
    (intent: Intent): Case =>
    () =>
      Promise.resolve(intent);
  return {
    split: still({
      kind: 'split',
      itemId: first,
      boardId,
      target: 'keep-key',
      acceptLowerSum: true,
      parts: [
        { title: 'Save a basket', criteria: [0, 1], points: 5 },
        { title: 'Share a basket', criteria: [2, 3, 4], points: 8 },
      ],
    }),
    edit: still({
      kind: 'edit',
      itemId: first,
      fields: { summary: 'Baskets', labels: ['zebra', 'apple'], priority: '1' },
    }),
    estimate: still({ kind: 'estimate', itemId: first, boardId, points: 3 }),
    relate: still({ kind: 'relate', itemId: first, otherId: second, linkType: 'relates' }),
    assign: still({ kind: 'assign', itemId: first, accountId: people.frontend.accountId }),
    transition: still({ kind: 'transition', itemId: first, statusId: progress }),
    'transition with a screen': still({
      kind: 'transition',
      itemId: first,
      statusId: doneStatus,
      fields: { resolution: '10001' },
    }),
    'close-duplicate': still({ kind: 'close-duplicate', itemId: first, otherId: second }),
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
    move: still({ kind: 'move', itemIds: [first, second, third], sprintId }),
    'move with a place': async (field) => {
      const order = await field.order();
      const itemIds = [third, first];
      const was = standing(order, itemIds);
      return { kind: 'move', itemIds, sprintId, place: { where: 'before', otherId: fourth, was } };
    },
    comment: still({
      kind: 'comment',
      itemId: first,
      text: 'Said in the refinement:\nwe wait for the tax rates.',
    }),
    property: still({
      kind: 'property',
      itemId: first,
      key: 'backlog-refinery.note',
      value: { waived: true },
    }),
  };
}
