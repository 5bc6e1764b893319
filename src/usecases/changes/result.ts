import type { ChangeResult } from '../../contract/changes';
import type { Facts } from '../../domain/changes/facts';
import { behaviourOf } from '../../domain/changes/kinds';
import type { ChangeRecord } from '../../domain/changes/log';
import type { Message } from '../../domain/outcome';

const statuses = {
  applying: 'partly-applied',
  applied: 'applied',
  'partly-applied': 'partly-applied',
  undoing: 'partly-undone',
  undone: 'undone',
  'partly-undone': 'partly-undone',
} as const satisfies Record<ChangeRecord['status'], ChangeResult['status']>;

/** Items of a change: those it was about, then those it made and that are still there. */
export function itemsOf(record: ChangeRecord, facts: Facts | undefined): ChangeResult['items'] {
  const others = record.steps.flatMap(({ at }) =>
    at.kind === 'move' || at.kind === 'rank' ? (behaviourOf(at).guarded ?? []) : [],
  );
  const ids = [...new Set([record.itemId, ...others])].filter((id) => !id.startsWith('#'));
  const touched = facts
    ? Object.values(facts.items).map(({ id, key }) => ({ id, key, created: false }))
    : ids.map((id) => ({ id, key: id === record.itemId ? record.itemKey : '', created: false }));
  const made = record.steps.flatMap(({ at, made: item, state }) =>
    item && at.kind === 'create' && state !== 'undone' ? [{ id: item.id, key: item.key, created: true }] : [],
  );
  return [...touched, ...made];
}

export function statusOf({ status }: ChangeRecord): ChangeResult['status'] {
  return statuses[status];
}

export function resultOf(record: ChangeRecord, facts: Facts, left: readonly Message[]): ChangeResult {
  return {
    changeId: record.changeId,
    status: statusOf(record),
    items: itemsOf(record, facts),
    left: outgoing(left),
  };
}

/** Messages cross the contract as JSON, which knows no read-only lists. */
export function outgoing(messages: readonly Message[]): ChangeResult['left'] {
  return messages.map(({ code, params }) => ({
    code,
    params: Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]),
    ),
  }));
}
