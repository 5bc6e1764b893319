import type { Message } from '../../outcome';
import type { Facts } from '../facts';
import type { RankIntent } from '../intent';
import type { Step } from '../kinds';
import type { Plan } from '../plan';
import { runsBack, runsTo } from './neighbours';
import { only, refuse } from './refuse';

type Order = Pick<RankIntent, 'itemIds' | 'where' | 'otherId' | 'was'>;

/** The step that puts items, in the order given, directly beside another. */
export function rankStep({ itemIds, where, otherId, was }: Order, facts: Facts): Step {
  const [first] = itemIds;
  const params = {
    items: itemIds.length,
    item: facts.items[first ?? '']?.key ?? '',
    key: facts.items[otherId]?.key ?? '',
  };
  return {
    id: 'rank',
    at: { kind: 'rank', runs: runsTo(itemIds, where, otherId), back: runsBack(was), field: facts.rankField },
    after: {},
    optional: false,
    message: { code: where === 'after' ? 'change.step.rank-after' : 'change.step.rank-before', params },
  };
}

/** Why items cannot be put there; `undefined` when they can. */
export function orderRefusal({ itemIds, otherId, was }: Order, facts: Facts): Plan | undefined {
  if ([...itemIds, otherId].some((id) => !facts.items[id])) return refuse('not-found');
  if (itemIds.includes(otherId)) return refuse('rank-itself', { key: facts.items[otherId]?.key ?? '' });
  if (new Set(itemIds).size < itemIds.length) return refuse('rank-twice');
  const told = new Set(was.map(({ itemId }) => itemId));
  if (itemIds.some((id) => !told.has(id)) || told.size !== itemIds.length)
    return refuse('rank-unknown-place');
  return undefined;
}

/** What an undo of a ranking cannot promise. */
export function orderWarnings(order: Order): Message[] {
  return runsBack(order.was).flatMap(({ items }) => items).length < order.itemIds.length
    ? [{ code: 'change.warning.undo-keeps-rank', params: {} }]
    : [];
}

/** Puts items directly above or below another. */
export function planRank(intent: RankIntent, facts: Facts): Plan {
  return orderRefusal(intent, facts) ?? only(rankStep(intent, facts), orderWarnings(intent));
}
