import type { Facts } from '../facts';
import type { MoveIntent } from '../intent';
import type { Step } from '../kinds';
import type { Plan } from '../plan';
import { orderRefusal, orderWarnings, rankStep } from './rank';
import { refuse } from './refuse';

/** Moves items into a sprint or back to the backlog; those that are there already are only ranked, if asked for. */
export function planMove({ itemIds, sprintId, place }: MoveIntent, facts: Facts): Plan {
  const { sprintField, sprint } = facts;
  if (itemIds.some((id) => !facts.items[id])) return refuse('not-found');
  if (sprintField === null) return refuse('no-sprints');
  if (sprintId !== null && !sprint) return refuse('sprint-gone');
  if (sprint?.state === 'closed') return refuse('sprint-closed', { sprint: sprint.name });

  const moved = itemIds.filter((id) => (facts.items[id]?.values[sprintField] ?? null) !== sprintId);
  const key = facts.items[moved[0] ?? itemIds[0] ?? '']?.key ?? '';
  const steps: Step[] = [];
  if (moved.length > 0) {
    steps.push({
      id: 'move',
      at: { kind: 'move', items: [...moved], field: sprintField },
      after: Object.fromEntries(moved.map((id) => [id, sprintId])),
      optional: false,
      message: {
        code: sprint ? 'change.step.move-to-sprint' : 'change.step.move-to-backlog',
        params: { items: moved.length, item: key, sprint: sprint?.name ?? '' },
      },
    });
  }
  if (place) {
    const order = { itemIds, ...place };
    const refusal = orderRefusal(order, facts);
    if (refusal) return refusal;
    steps.push(rankStep(order, facts));
    return { steps, warnings: orderWarnings(order), refusals: [] };
  }
  return steps.length === 0 ? refuse('nothing', { key }) : { steps, warnings: [], refusals: [] };
}
