import type { Message } from '../../outcome';
import type { Facts, LinkType } from '../facts';
import type { RelateIntent } from '../intent';
import type { Step } from '../kinds';
import type { Plan } from '../plan';

const wanted: Readonly<Record<RelateIntent['linkType'], (type: LinkType) => boolean>> = {
  duplicate: ({ name, outward }) => /^duplicate$/i.test(name) || outward === 'duplicates',
  relates: ({ name, outward }) => /^relates$/i.test(name) || outward === 'relates to',
};

/** Links an item to another: as its duplicate, or as something to know about. */
export function planRelate(intent: RelateIntent, { items, linkTypes }: Facts): Plan {
  const item = items[intent.itemId];
  const other = items[intent.otherId];
  const type = linkTypes.find(wanted[intent.linkType]);
  const refuse = (code: string, params: Message['params'] = {}): Plan => ({
    steps: [],
    warnings: [],
    refusals: [{ code: `change.refusal.${code}`, params }],
  });
  if (!item || !other) return refuse('not-found');
  const params = { key: item.key, other: other.key };
  if (item.id === other.id) return refuse('same-item', params);
  if (!type) return refuse('no-link-type', { type: intent.linkType });
  if (item.links.some(({ typeId, otherId }) => typeId === type.id && otherId === other.id))
    return refuse('already-linked', params);
  const step: Step = {
    id: 'link',
    at: { kind: 'link', typeId: type.id, from: item.id, to: other.id },
    after: true,
    optional: false,
    message: { code: 'change.step.link', params: { ...params, relation: type.outward } },
  };
  return { steps: [step], warnings: [], refusals: [] };
}
