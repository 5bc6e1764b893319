import type { Facts, Transition } from '../facts';
import type { CloseDuplicateIntent } from '../intent';
import type { Json } from '../json';
import type { Plan } from '../plan';
import { planRelate } from './relate';
import { refuse } from './refuse';
import { takeTransition } from './transition';

const isDuplicate = ({ name }: { readonly name: string }): boolean => /duplicat|doublon|duplicad/i.test(name);

/** The resolution asked for, else the one that says “duplicate”, where the transition lets it be chosen at all. */
function resolutionOf(way: Transition, asked: string | undefined): string | undefined {
  const field = way.fields.find(({ id }) => id === 'resolution');
  return asked ?? field?.options.find(isDuplicate)?.id;
}

/** The way to done that can say it was a duplicate, else the one whose status does, else the first. */
function wayToDone(
  ways: readonly Transition[],
  { statusId, resolutionId }: CloseDuplicateIntent,
): Transition | undefined {
  const done = ways.filter(({ to }) =>
    statusId === undefined ? to.category === 'done' : to.id === statusId,
  );
  return (
    done.find((way) => resolutionOf(way, resolutionId) !== undefined) ??
    done.find(({ to }) => isDuplicate(to)) ??
    done[0]
  );
}

/**
 * Closes an item as the duplicate of another, as one change: first the link, then the status, so that no item is ever
 * closed without saying what it duplicates; an undo opens it again before it takes the link away.
 */
export function planCloseDuplicate(intent: CloseDuplicateIntent, facts: Facts): Plan {
  const item = facts.items[intent.itemId];
  if (!item) return refuse('not-found');
  const linked = planRelate({ ...intent, kind: 'relate', linkType: 'duplicate' }, facts);
  const blocking = linked.refusals.filter(({ code }) => code !== 'change.refusal.already-linked');
  if (blocking.length > 0) return { steps: [], warnings: [], refusals: blocking };

  const ways = (facts.transitions[item.id] ?? []).filter(({ to }) => to.id !== item.values['status']);
  const way = wayToDone(ways, intent);
  if (!way) return refuse('no-way-to-done', { key: item.key, status: facts.statusNames[item.id] ?? '' });
  const resolution = resolutionOf(way, intent.resolutionId);
  const filled: Record<string, Json> = {
    ...intent.fields,
    ...(resolution === undefined ? {} : { resolution }),
  };
  const closed = takeTransition(item, way, filled, facts);
  const unsaid =
    resolution === undefined ? [{ code: 'change.warning.no-resolution', params: { key: item.key } }] : [];
  return {
    steps: closed.refusals.length > 0 ? [] : [...linked.steps, ...closed.steps],
    warnings: [...closed.warnings, ...unsaid],
    refusals: closed.refusals,
  };
}
