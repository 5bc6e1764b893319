import type { Message } from '../../outcome';
import { namesLayer } from '../../split/quality/layers';
import type { Facts, ItemState } from '../facts';
import type { SplitIntent } from '../intent';
import { splitTargets } from './split-targets';

const refusal = (code: string, params: Message['params'] = {}): Message => ({
  code: `change.refusal.${code}`,
  params,
});

/** Whether the work type is one that stands where the target says: a step below the item. */
function typeFits({ target, typeId }: SplitIntent, item: ItemState, { types }: Facts): boolean {
  if (!splitTargets[target].isInside) return typeId === undefined || typeId === item.typeId;
  const levelOf = (id: string | undefined): number | undefined => types.find((type) => type.id === id)?.level;
  const [own, inner] = [levelOf(item.typeId), levelOf(typeId)];
  if (own === undefined || inner === undefined) return false;
  return inner === own - 1 && (target === 'sub-tasks') === inner < 0;
}

/** Why the parts cannot be made where they are to go. */
export function targetRefusals(intent: SplitIntent, item: ItemState, facts: Facts): Message[] {
  const { target, parts, answers } = intent;
  const creatable = new Set(facts.createFields?.map(({ id }) => id));
  const foreign = Object.keys(answers ?? {}).filter((id) => !creatable.has(id));
  const layers = target === 'sub-tasks' ? [] : parts.filter(({ title }) => namesLayer(title));
  return [
    ...(typeFits(intent, item, facts) ? [] : [refusal('split-type', { key: item.key })]),
    ...(foreign.length > 0 && facts.createFields !== null
      ? [refusal('split-screen', { fields: foreign.map((id) => facts.fieldNames[id] ?? id) })]
      : []),
    ...(layers.length > 0
      ? [refusal('layer-parts', { titles: layers.map(({ title }) => `“${title}”`), count: layers.length })]
      : []),
  ];
}
