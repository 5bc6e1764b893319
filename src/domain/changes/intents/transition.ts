import type { Message } from '../../outcome';
import type { Facts, ItemState, Transition } from '../facts';
import type { TransitionIntent } from '../intent';
import type { Json } from '../json';
import { isObject } from '../json';
import type { Step } from '../kinds';
import type { Plan } from '../plan';
import { refuse } from './refuse';

type Filled = Readonly<Record<string, Json>>;

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const idOf = (value: Json | undefined): Json | undefined => (isObject(value) ? value['id'] : value);

/** Why a transition cannot be taken with these fields: each message names all the fields it is about. */
function fieldRefusals(item: ItemState, { to, fields }: Transition, filled: Filled): Message[] {
  const params = { key: item.key, status: to.name };
  const named = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name);
  const people = fields.filter(({ id, required, holdsPeople }) => holdsPeople && (required || id in filled));
  const missing = fields.filter(
    ({ id, required, holdsPeople }) => required && !holdsPeople && isEmpty(filled[id]),
  );
  const known = new Set(fields.map(({ id }) => id));
  const foreign = Object.keys(filled).filter((id) => !known.has(id));
  const wrong = fields.filter(({ id, options }) => {
    const value = filled[id];
    return !isEmpty(value) && options.length > 0 && !Array.isArray(value)
      ? !options.some((option) => option.id === idOf(value))
      : false;
  });
  return [
    ...(missing.length > 0 ? [message('transition-fields', { ...params, fields: named(missing) })] : []),
    ...(people.length > 0 ? [message('transition-people', { ...params, fields: named(people) })] : []),
    ...(foreign.length > 0 ? [message('transition-screen', { ...params, fields: foreign })] : []),
    ...(wrong.length > 0 ? [message('transition-options', { ...params, fields: named(wrong) })] : []),
  ];
}

const message = (code: string, params: Message['params']): Message => ({
  code: `change.refusal.${code}`,
  params,
});

/** What an undo may not bring back. */
function backWarnings(item: ItemState, facts: Facts): Message[] {
  const params = { key: item.key, status: facts.statusNames[item.id] ?? '' };
  const here = item.values['status'];
  // Ways out of the other status are only told once an item is in it; one that is open from everywhere is open there.
  const isSure = facts.transitions[item.id]?.some(({ to, isGlobal }) => isGlobal && to.id === here) === true;
  const hadResolution = !isEmpty(item.values['resolution']);
  return [
    ...(isSure ? [] : [{ code: 'change.warning.undo-needs-way-back', params }]),
    ...(hadResolution ? [{ code: 'change.warning.undo-keeps-resolution', params }] : []),
  ];
}

/** Takes an item along a transition. */
export function takeTransition(item: ItemState, way: Transition, filled: Filled, facts: Facts): Plan {
  const refusals = fieldRefusals(item, way, filled);
  const names = Object.keys(filled);
  const step: Step = {
    id: 'transition',
    at: { kind: 'transition', item: item.id, fields: names.filter((name) => name !== 'resolution') },
    after: {
      status: way.to.id,
      ...Object.fromEntries(
        names.map((name) => [
          name,
          name === 'resolution' ? (idOf(filled[name]) ?? null) : (filled[name] ?? null),
        ]),
      ),
    },
    optional: false,
    message: {
      code: 'change.step.transition',
      params: { key: item.key, before: facts.statusNames[item.id] ?? '', status: way.to.name },
    },
  };
  return refusals.length > 0
    ? { steps: [], warnings: [], refusals }
    : { steps: [step], warnings: backWarnings(item, facts), refusals: [] };
}

/** Takes an item to another status. */
export function planTransition({ itemId, statusId, fields }: TransitionIntent, facts: Facts): Plan {
  const item = facts.items[itemId];
  if (!item) return refuse('not-found');
  const params = { key: item.key, status: facts.statusNames[itemId] ?? '' };
  if (item.values['status'] === statusId) return refuse('nothing', params);
  const ways = (facts.transitions[itemId] ?? []).filter(({ to }) => to.id === statusId);
  const filled = fields ?? {};
  // Two transitions may lead to one status; the one that asks for no more than is given is meant.
  const way = ways.find((each) => fieldRefusals(item, each, filled).length === 0) ?? ways[0];
  return way ? takeTransition(item, way, filled, facts) : refuse('no-transition', params);
}
