/** Every intent the campaign disturbs; between them they use every kind of write. */
import { z } from 'zod';
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

const typesSchema = z.object({ issueTypes: z.array(z.object({ id: z.string(), subtask: z.boolean() })) });
const linkedSchema = z.object({
  fields: z.object({
    issuelinks: z.array(
      z.object({
        type: z.object({ id: z.string() }),
        inwardIssue: z.object({ id: z.string() }).optional(),
        outwardIssue: z.object({ id: z.string() }).optional(),
      }),
    ),
  }),
});

/** The first item's links, and the type of what goes inside it. */
async function surroundings({ site }: Field, itemId: string) {
  const { issueTypes } = typesSchema.parse(await site.get('/rest/api/3/issue/createmeta/WEB/issuetypes'));
  const { fields } = linkedSchema.parse(await site.get(`/rest/api/3/issue/${itemId}?fields=issuelinks`));
  return {
    subtaskType: issueTypes.find(({ subtask }) => subtask)?.id ?? '',
    links: fields.issuelinks.map(({ type, inwardIssue, outwardIssue }) => ({
      typeId: type.id,
      outward: outwardIssue !== undefined,
      otherId: (outwardIssue ?? inwardIssue)?.id ?? '',
    })),
  };
}

export type Case = (field: Field) => Promise<Intent>;

export async function casesFor(played: Field): Promise<Record<string, Case>> {
  const { site, ids, boardId, sprints, http } = played;
  const [first = '', second = '', third = '', fourth = ''] = ids;
  const statuses = await statusesOf({ http }, first);
  const doneStatus = statuses.find(({ category }) => category === 'done')?.id ?? '';
  const progress = statuses.find(({ category }) => category === 'indeterminate')?.id ?? '';
  const [sprintId = null] = sprints.slice(-1);
  const { subtaskType, links } = await surroundings(played, first);
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
    'split into items beside it': still({
      kind: 'split',
      itemId: first,
      boardId,
      target: 'new-items',
      place: 'above',
      carry: {
        labels: false,
        components: true,
        priority: true,
        assignee: true,
        sprint: false,
        fields: [],
        links,
      },
      parts: [
        { title: 'Save a basket', criteria: [0, 1], points: 8 },
        { title: 'Share a basket', criteria: [2, 3, 4], points: 8 },
      ],
    }),
    'split into sub-tasks': still({
      kind: 'split',
      itemId: first,
      boardId,
      target: 'sub-tasks',
      typeId: subtaskType,
      parts: [
        { title: 'Backend', criteria: [0, 1, 2], points: null },
        { title: 'Tests', criteria: [3, 4], points: null },
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
