import type { Facts, ItemState, Transition } from '../facts';
import type { SplitIntent } from '../intent';
import type { Plan } from '../plan';
import { refuse } from './refuse';
import { takeTransition } from './transition';

const nothing: Plan = { steps: [], warnings: [], refusals: [] };

/** Resolutions that say “not done, the parts are”; the first that fits best. */
const fitting = [
  /split|geteilt|aufgeteilt|découpé|dividid/i,
  /supersed|replaced|ersetzt|remplacé|reemplazad/i,
  /won.?t|wird nicht|ne sera pas|no se hará|obsolete|declined/i,
];

/** What a way to done says of an item whose parts do the work. */
function resolutionFor({ fields }: Transition): Record<string, string> {
  const options = fields.find(({ id }) => id === 'resolution')?.options ?? [];
  for (const shape of fitting) {
    const option = options.find(({ name }) => shape.test(name));
    if (option) return { resolution: option.id };
  }
  return {};
}

const isDuplicate = (way: Transition): boolean => /duplicat|doublon|duplikat/i.test(way.to.name);

/**
 * Closes the item whose parts stand beside it, last of all. Which transition is taken is the workflow's to say: the first
 * to done that asks for nothing, one that speaks of duplicates only where there is no other.
 */
export function closeOriginal(intent: SplitIntent, item: ItemState, facts: Facts): Plan {
  if (intent.closes !== true) return nothing;
  if (intent.target !== 'new-items') return refuse('closes-original', { key: item.key });
  const ways = (facts.transitions[item.id] ?? [])
    .filter(({ to }) => to.category === 'done' && to.id !== item.values['status'])
    .sort((a, b) => Number(isDuplicate(a)) - Number(isDuplicate(b)));
  const tried = ways.map((way) => takeTransition(item, way, resolutionFor(way), facts));
  return (
    tried.find(({ refusals }) => refusals.length === 0) ??
    tried[0] ??
    refuse('no-way-to-done', { key: item.key, status: facts.statusNames[item.id] ?? '' })
  );
}
