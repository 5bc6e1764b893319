/** Random sequences of changes by two people, each undone by who made it: last first, everything is as it was. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { people } from '../../../sandbox/backlogs';
import type { Intent } from '../../../src/domain/changes/intent';
import { applyChange } from '../../../src/usecases/changes/apply-change';
import { previewChange } from '../../../src/usecases/changes/preview-change';
import { undoChange } from '../../../src/usecases/changes/undo-change';
import { storage } from '../../support/forge-globals';
import { doc, p } from '../../support/adf';
import { standing } from './cases';
import { readItem, surroundingsOf } from './cases/surroundings';
import type { Field, Person } from './field';
import { openField } from './field';
import { statusesOf } from './statuses';

/** What somebody does next; numbers choose among what there is by then. */
const actSchema = fc.record({
  kind: fc.constantFrom<Intent['kind']>(
    'edit',
    'rewrite',
    'label',
    'create',
    'estimate',
    'relate',
    'assign',
    'transition',
    'close-duplicate',
    'rank',
    'move',
    'comment',
    'property',
    'split',
  ),
  by: fc.constantFrom<Person>(people.productOwner, people.developer),
  item: fc.nat(3),
  other: fc.nat(11),
  more: fc.nat(3),
  value: fc.nat(6),
});
type Act = typeof actSchema extends fc.Arbitrary<infer T> ? T : never;

/** Announced in the preview as what an undo does not bring back. */
const exceptions = new Set(['change.warning.undo-keeps-estimate', 'change.warning.undo-keeps-items']);

const pick = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
};

async function intentOf(act: Act, field: Field): Promise<Intent> {
  const { ids, boardId, sprints } = field;
  const { value, more } = act;
  const itemId = pick(ids, act.item);
  const otherId = pick(ids, act.item + 1 + (more % (ids.length - 1)));
  const several = ids.slice(0, 1 + more).filter((id) => id !== pick(ids, 3));
  const placed = async () => {
    if (more % 2 === 0) return {};
    const order = await field.order();
    const [beside = ''] = order.filter((id) => !several.includes(id)).slice(act.other);
    const was = standing(order, several);
    return { place: { where: value % 2 === 0 ? 'after' : 'before', otherId: beside, was } } as const;
  };
  switch (act.kind) {
    case 'edit':
      return { kind: 'edit', itemId, fields: edits(value) };
    case 'rewrite':
      return rewording(itemId, value, field);
    case 'label': {
      const [add, remove] = pick(relabellings, value);
      return { kind: 'label', itemId, add: [...add], remove: [...remove] };
    }
    case 'create': {
      const { storyType } = await surroundingsOf(field);
      return {
        kind: 'create',
        besideId: itemId,
        typeId: storyType,
        place: pick(['below', 'above', 'bottom'] as const, more),
        summary: `Thought of in round ${value}`,
        text: value % 2 === 0 ? 'Somebody asked for it.' : '',
        sections: [],
        answers: {},
      };
    }
    case 'estimate':
      return { kind: 'estimate', itemId, boardId, points: [1, 2, 3, 5, 8, 13, null][value] ?? null };
    case 'relate':
      return { kind: 'relate', itemId, otherId, linkType: pick(linkTypes, value) };
    case 'assign':
      return { kind: 'assign', itemId, accountId: pick(assignees, value) };
    case 'transition': {
      const to = pick(await statusesOf(field, itemId), value);
      return {
        kind: 'transition',
        itemId,
        statusId: to.id,
        ...(to.category === 'done'
          ? { fields: { resolution: pick(['10000', '10001', '10002'], more) } }
          : {}),
      };
    }
    case 'close-duplicate':
      return { kind: 'close-duplicate', itemId, otherId };
    case 'rank': {
      const order = await field.order();
      const beside = order.filter((id) => !several.includes(id));
      return {
        kind: 'rank',
        itemIds: several,
        where: value % 2 === 0 ? 'after' : 'before',
        otherId: pick(beside, act.other + beside.length - 12),
        was: standing(order, several),
      };
    }
    case 'move':
      return {
        kind: 'move',
        itemIds: several,
        sprintId: pick([...sprints, null], value),
        ...(await placed()),
      };
    case 'comment':
      return { kind: 'comment', itemId, text: `Round ${value}: to be discussed.` };
    case 'property':
      return { kind: 'property', itemId, key: 'backlog-refinery.note', value: value < 2 ? null : { value } };
    default:
      return {
        kind: 'split',
        itemId,
        boardId,
        ...pick(splits, value),
        acceptLowerSum: true,
        parts: [
          { title: `First part ${value}`, criteria: [0, 1], points: 1 },
          { title: 'Second part', criteria: [2, 3, 4], points: 2 },
        ],
      };
  }
}

const linkTypes = ['relates', 'duplicate', 'blocked-by'] as const;

const relabellings = [
  [['refined'], []],
  [['apple', 'zebra'], ['basket']],
  [[], ['basket']],
  [['checkout'], ['refined']],
] as const;

const splits = [
  { target: 'keep-key' },
  { target: 'new-items', place: 'above' },
  { target: 'new-items', closes: true },
  { target: 'keep-key', place: 'bottom' },
] as const;

/** Another title, another opening, more below: in each choice some of it, from the text as it is by then. */
async function rewording(itemId: string, value: number, field: Field): Promise<Intent> {
  const [opening] = (await readItem(field, itemId)).blocks;
  const blocks =
    opening && value % 2 === 0
      ? [{ path: opening.path, was: opening.text, text: `${opening.text} Said in round ${value}.` }]
      : [];
  const sections =
    value % 3 === 0 ? [{ heading: 'Out of scope', lines: ['Gift cards', 'Guests'], list: true }] : [];
  const titled = value > 3 || blocks.length + sections.length === 0;
  return { kind: 'rewrite', itemId, ...(titled ? { summary: `Worded ${value}` } : {}), blocks, sections };
}

const assignees = [
  people.frontend.accountId,
  people.tester.accountId,
  null,
  people.developer.accountId,
  people.productOwner.accountId,
];

function edits(value: number): Extract<Intent, { kind: 'edit' }>['fields'] {
  const all = [
    { summary: `Baskets ${value}` },
    { labels: ['checkout', `round-${value}`] },
    { priority: '1' },
    { description: doc(p('Rewritten in the refinement.')) },
    { description: null },
    { summary: 'Baskets', labels: [], priority: '4' },
  ];
  return pick(all, value);
}

interface Done {
  readonly changeId: string;
  readonly by: Person;
  readonly kind: Intent['kind'];
}

async function play(acts: readonly Act[], field: Field): Promise<Done[]> {
  const made: Done[] = [];
  for (const act of acts) {
    await field.clock.wait(1000);
    const ports = field.portsOf(act.by);
    const intent = await intentOf(act, field);
    const { changeId, digest, refusals, warnings } = await previewChange({ intent }, ports);
    if (refusals.length > 0 || warnings.some(({ code }) => exceptions.has(code))) continue;
    const result = await applyChange({ changeId, digest, intent, leaveOut: [] }, ports);
    if (result.status !== 'applied' || result.left.length > 0)
      throw new Error(`${act.kind} was ${result.status}: ${JSON.stringify(result.left)}`);
    made.push({ changeId, by: act.by, kind: act.kind });
  }
  return made.reverse();
}

export interface Played {
  readonly sequences: number;
  readonly changes: number;
  /** How many changes of each kind were made and undone. */
  readonly byKind: Readonly<Record<string, number>>;
}

/**
 * Plays sequences one after the other on one site: each begins where the one before has to have ended.
 * @throws with the sequence that did not restore everything
 */
export async function playSequences(count: number, seed: number): Promise<Played> {
  const field = await openField();
  const byKind: Record<string, number> = {};
  let sequences = 0;
  try {
    const before = await field.picture();
    const property = fc.asyncProperty(fc.array(actSchema, { minLength: 1, maxLength: 5 }), async (acts) => {
      storage.values.clear();
      for (const { changeId, by, kind } of await play(acts, field)) {
        const { status, left } = await undoChange({ changeId }, field.portsOf(by));
        if (status !== 'undone' || left.length > 0)
          throw new Error(`the undo of ${kind} was ${status}: ${JSON.stringify(left)}`);
        byKind[kind] = (byKind[kind] ?? 0) + 1;
      }
      const after = await field.picture();
      sequences += 1;
      if (!isDeepStrictEqual(after, before)) throw new Error(differences(before, after));
    });
    await fc.assert(property, { numRuns: count, seed, endOnFailure: true });
  } finally {
    await field.close();
  }
  return { sequences, changes: Object.values(byKind).reduce((sum, one) => sum + one, 0), byKind };
}

/** Where two pictures differ, for whoever has to find out why. */
function differences(before: unknown, after: unknown, path = ''): string {
  if (isDeepStrictEqual(before, after)) return '';
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null)
    return `${path}: ${JSON.stringify(before)} is now ${JSON.stringify(after)}\n`;
  const [one, other] = [
    new Map<string, unknown>(Object.entries(before)),
    new Map<string, unknown>(Object.entries(after)),
  ];
  return [...new Set([...one.keys(), ...other.keys()])]
    .map((name) => differences(one.get(name), other.get(name), `${path}/${name}`))
    .join('');
}
