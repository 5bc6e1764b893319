import type { Message } from '../../outcome';
import type { Facts } from '../facts';
import type { EstimateIntent } from '../intent';
import type { Plan } from '../plan';
import { resize } from './resize';

/** Sizes an item on its board's scale. */
export function planEstimate({ itemId, boardId, points }: EstimateIntent, facts: Facts): Plan {
  const item = facts.items[itemId];
  const refuse = (code: string, params: Message['params'] = {}): Plan => ({
    steps: [],
    warnings: [],
    refusals: [{ code: `change.refusal.${code}`, params }],
  });
  if (!item) return refuse('not-found');
  if (!facts.estimation) return refuse('no-estimation');
  const { steps, warnings } = resize(item, points, boardId, facts);
  return steps.length === 0 && warnings.length === 0
    ? refuse('nothing', { key: item.key })
    : { steps, warnings, refusals: [] };
}
