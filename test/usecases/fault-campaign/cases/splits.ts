import type { SplitIntent } from '../../../../src/domain/changes/intent';
import type { Field } from '../field';
import type { Case } from './case';
import { still } from './case';
import type { Surroundings } from './surroundings';

const saveAndShare = (points: readonly [number, number]): SplitIntent['parts'] => [
  { title: 'Save a basket', criteria: [0, 1], points: points[0] },
  { title: 'Share a basket', criteria: [2, 3, 4], points: points[1] },
];

const nothing = {
  labels: false,
  components: false,
  priority: false,
  assignee: false,
  sprint: false,
  fields: [],
  links: [],
};

export function splitCases(
  { ids, boardId, others }: Field,
  { subtaskType, storyType, carried }: Surroundings,
): Record<string, Case> {
  const [first = ''] = ids;
  const split = (more: Omit<SplitIntent, 'kind' | 'itemId' | 'boardId'> & { itemId?: string }): Case =>
    still({ kind: 'split', itemId: first, boardId, ...more });
  return {
    split: split({ target: 'keep-key', acceptLowerSum: true, parts: saveAndShare([5, 8]) }),
    'split into items beside it': split({
      target: 'new-items',
      place: 'above',
      carry: { ...nothing, components: true, priority: true },
      parts: saveAndShare([8, 8]),
    }),
    'split with all that can come along': split({
      itemId: others.carried,
      target: 'keep-key',
      place: 'below',
      carry: {
        ...nothing,
        labels: true,
        assignee: true,
        sprint: true,
        fields: ['fixVersions'],
        links: [...carried.links],
      },
      parts: [
        { title: 'Order as a guest', criteria: [...carried.criteria], points: 5 },
        { title: 'Keep the guest order', criteria: [], points: 5 },
      ],
    }),
    'split with what its screen asks for': split({
      target: 'new-items',
      place: 'bottom',
      answers: { duedate: '2026-12-24' },
      parts: saveAndShare([8, 8]),
    }),
    'split that closes the item': split({
      target: 'new-items',
      closes: true,
      parts: saveAndShare([8, 8]),
    }),
    'split into sub-tasks': split({
      target: 'sub-tasks',
      typeId: subtaskType,
      parts: [
        { title: 'Backend', criteria: [0, 1, 2], points: null },
        { title: 'Tests', criteria: [3, 4], points: null },
      ],
    }),
    'split into children': split({
      itemId: others.container,
      target: 'children',
      typeId: storyType,
      parts: [
        { title: 'Send a bike back', criteria: [], points: 3 },
        { title: 'Follow a repair', criteria: [], points: 5 },
      ],
    }),
  };
}
