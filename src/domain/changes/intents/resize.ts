import type { Message } from '../../outcome';
import type { Facts, ItemState } from '../facts';
import type { Step } from '../kinds';
import type { EstimateAt } from '../kinds/estimate';

type Estimation = NonNullable<Facts['estimation']>;

export function estimateAt(item: string, boardId: number, { fieldId, unit }: Estimation): EstimateAt {
  return { kind: 'estimate', item, boardId, field: fieldId, unit };
}

/** Gives an item a size, or none; no step when it has that size already. */
export function resize(
  item: ItemState,
  points: number | null,
  boardId: number,
  { estimation, editable }: Facts,
): { steps: Step[]; warnings: Message[] } {
  if (!estimation) return { steps: [], warnings: [] };
  const before = item.values[estimation.fieldId] ?? null;
  if (before === points) return { steps: [], warnings: [] };
  const params = { key: item.key };
  const canClear = editable[item.id]?.includes(estimation.fieldId) === true;
  if (points === null && !canClear)
    return { steps: [], warnings: [{ code: 'change.warning.estimate-stays', params }] };
  const step: Step = {
    id: 'estimate',
    at: estimateAt(item.id, boardId, estimation),
    after: points,
    optional: false,
    message: {
      code: points === null ? 'change.step.clear-estimate' : 'change.step.estimate',
      params: { ...params, points: points ?? 0, before: typeof before === 'number' ? before : 'empty' },
    },
  };
  const stays = before === null && !canClear;
  return { steps: [step], warnings: stays ? [{ code: 'change.warning.undo-keeps-estimate', params }] : [] };
}
