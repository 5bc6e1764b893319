import type { Intent, RankIntent } from '../../../../src/domain/changes/intent';
import type { Field } from '../field';

/** What is wanted, worked out anew each time it is tried. */
export type Case = (field: Field) => Promise<Intent>;

/** The same intent every time. */
export const still =
  (intent: Intent): Case =>
  () =>
    Promise.resolve(intent);

/** Where items stand now, as the panel would say it. */
export function standing(order: readonly string[], ids: readonly string[]): RankIntent['was'] {
  return ids.map((itemId) => {
    const place = order.indexOf(itemId);
    return { itemId, above: order[place - 1] ?? null, below: order[place + 1] ?? null };
  });
}
