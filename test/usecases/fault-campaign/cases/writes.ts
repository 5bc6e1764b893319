import { people } from '../../../../sandbox/backlogs';
import { doc, p } from '../../../support/adf';
import type { CreateIntent, Intent } from '../../../../src/domain/changes/intent';
import type { Field } from '../field';
import type { Case } from './case';
import { still } from './case';
import type { Surroundings } from './surroundings';

/** Intents about one item alone. */
type Written = Extract<Intent, { itemId: string }>;

/** Changes to what one item says. */
export function writeCases(
  { ids, boardId, others }: Field,
  { doneStatus, progressStatus, read, storyType }: Surroundings,
): Record<string, Case> {
  const [first = '', second = ''] = ids;
  const write = (intent: Written): Case => still(intent);
  const created: Omit<CreateIntent, 'place'> = {
    kind: 'create',
    besideId: first,
    typeId: storyType,
    summary: 'Send a basket by mail',
    text: 'People compare at home.\nThey ask their friends.',
    sections: [{ heading: 'Acceptance criteria', lines: ['The mail has a link'], list: true }],
    answers: {},
  };
  const [opening] = read.blocks;
  const paragraph = { path: opening?.path ?? '', was: opening?.text ?? '' };
  return {
    create: still({ ...created, place: 'below' }),
    'create above': still({ ...created, place: 'above' }),
    'create at the bottom': still({ ...created, place: 'bottom' }),
    edit: write({
      kind: 'edit',
      itemId: first,
      fields: { summary: 'Baskets', labels: ['zebra', 'apple'], priority: '1' },
    }),
    'edit of a text': write({
      kind: 'edit',
      itemId: first,
      fields: { description: doc(p('Rewritten in the refinement.')) },
    }),
    'edit that empties a text': write({ kind: 'edit', itemId: first, fields: { description: null } }),
    rewrite: write({
      kind: 'rewrite',
      itemId: first,
      summary: 'Save a basket',
      blocks: [{ ...paragraph, text: `${paragraph.was} It is gone then.` }],
      sections: [{ heading: 'Out of scope', lines: ['Baskets of guests', 'Gift cards'], list: true }],
    }),
    'rewrite of a title': write({
      kind: 'rewrite',
      itemId: first,
      summary: 'Save it',
      blocks: [],
      sections: [],
    }),
    label: write({ kind: 'label', itemId: first, add: ['refined', 'apple'], remove: ['basket'] }),
    estimate: write({ kind: 'estimate', itemId: first, boardId, points: 3 }),
    'estimate taken away': write({ kind: 'estimate', itemId: first, boardId, points: null }),
    relate: write({ kind: 'relate', itemId: first, otherId: second, linkType: 'relates' }),
    'relate as a duplicate': write({
      kind: 'relate',
      itemId: first,
      otherId: second,
      linkType: 'duplicate',
    }),
    'relate as blocked': write({
      kind: 'relate',
      itemId: first,
      otherId: second,
      linkType: 'blocked-by',
    }),
    assign: write({ kind: 'assign', itemId: first, accountId: people.frontend.accountId }),
    'assign to nobody': write({ kind: 'assign', itemId: others.carried, accountId: null }),
    transition: write({ kind: 'transition', itemId: first, statusId: progressStatus }),
    'transition with a screen': write({
      kind: 'transition',
      itemId: first,
      statusId: doneStatus,
      fields: { resolution: '10001' },
    }),
    'close-duplicate': write({ kind: 'close-duplicate', itemId: first, otherId: second }),
    'close-duplicate as asked': write({
      kind: 'close-duplicate',
      itemId: first,
      otherId: second,
      statusId: doneStatus,
      resolutionId: '10001',
      fields: { resolution: '10001' },
    }),
    comment: write({
      kind: 'comment',
      itemId: first,
      text: 'Said in the refinement:\nwe wait for the tax rates.',
    }),
    property: write({
      kind: 'property',
      itemId: first,
      key: 'backlog-refinery.note',
      value: { waived: true },
    }),
  };
}
