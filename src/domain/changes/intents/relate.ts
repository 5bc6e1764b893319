import type { Message } from '../../outcome';
import type { Facts, LinkType } from '../facts';
import type { RelateIntent } from '../intent';
import type { Step } from '../kinds';
import type { Plan } from '../plan';

const wanted: Readonly<Record<RelateIntent['linkType'], (type: LinkType) => boolean>> = {
  duplicate: ({ name, outward }) => /^duplicate$/i.test(name) || outward === 'duplicates',
  relates: ({ name, outward }) => /^relates$/i.test(name) || outward === 'relates to',
  'blocked-by': ({ name, outward }) => /^blocks$/i.test(name) || outward === 'blocks',
};

/** Links an item to another: as its duplicate, as what it waits for, or as something to know about. */
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
  const waits = intent.linkType === 'blocked-by';
  // Two items can block each other; of the other relations one direction says it all.
  const same = item.links.some(
    ({ typeId, otherId, outward }) => typeId === type.id && otherId === other.id && !(waits && outward),
  );
  if (same) return refuse('already-linked', params);
  const [from, to] = waits ? [other, item] : [item, other];
  const step: Step = {
    id: 'link',
    at: { kind: 'link', typeId: type.id, from: from.id, to: to.id },
    after: true,
    optional: false,
    message: {
      code: 'change.step.link',
      params: { ...params, relation: waits ? type.inward : type.outward },
    },
  };
  return { steps: [step], warnings: [], refusals: [] };
}
