import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '../../../sandbox/backlogs';
import type { Intent } from '../../../src/domain/changes/intent';
import type { Json } from '../../../src/domain/changes/json';
import { behaviourOf } from '../../../src/domain/changes/kinds';
import { toRead } from '../../../src/domain/changes/log';
import { changeLog } from '../../../src/storage/change-log';
import { applyChange } from '../../../src/usecases/changes/apply-change';
import { ChangedSince } from '../../../src/usecases/changes/errors';
import { previewChange } from '../../../src/usecases/changes/preview-change';
import { undoChange } from '../../../src/usecases/changes/undo-change';
import { caseNames, casesFor, notUndoable, standing } from './cases';
import type { Case } from './cases';
import { surroundingsOf } from './cases/surroundings';
import type { Field, Person } from './field';
import { openField } from './field';
import { statusesOf } from './statuses';

const me = people.productOwner;
const colleague = people.developer;

let field: Field;
let mine: Record<string, Case>;
let theirs: Record<string, Case>;

/** What a colleague does to the very thing each of my changes touched, but otherwise. */
async function casesOfColleague({ ids, boardId, sprints }: Field): Promise<Record<string, Case>> {
  const [first = '', second = '', third = ''] = ids;
  const statuses = await statusesOf(field, first);
  const original = await statusOf(first);
  const { storyType } = await surroundingsOf(field);
  const still =
    (intent: Intent): Case =>
    () =>
      Promise.resolve(intent);
  return {
    edit: still({
      kind: 'edit',
      itemId: first,
      fields: { summary: 'Named by Dev', labels: ['dev'], priority: '5' },
    }),
    estimate: still({ kind: 'estimate', itemId: first, boardId, points: 1 }),
    relate: still({ kind: 'relate', itemId: first, otherId: third, linkType: 'relates' }),
    label: still({ kind: 'label', itemId: first, add: ['dev'], remove: ['basket'] }),
    rewrite: still({
      kind: 'rewrite',
      itemId: first,
      summary: 'Worded by Dev',
      blocks: [],
      sections: [{ heading: 'Notes by Dev', lines: ['Ask the shop first'], list: true }],
    }),
    create: still({
      kind: 'create',
      besideId: first,
      typeId: storyType,
      place: 'below',
      summary: 'Thought of by Dev',
      text: '',
      sections: [],
      answers: {},
    }),
    assign: still({ kind: 'assign', itemId: first, accountId: people.tester.accountId }),
    transition: async () => {
      // Neither where it is nor where it came from: going back there is what an undo would do.
      const now = await statusOf(first);
      const to = statuses.find(({ id }) => id !== now && id !== original);
      const fields = to?.category === 'done' ? { fields: { resolution: '10001' } } : {};
      return { kind: 'transition', itemId: first, statusId: to?.id ?? '', ...fields };
    },
    'close-duplicate': still({ kind: 'close-duplicate', itemId: first, otherId: third }),
    rank: async (at) => {
      const order = await at.order();
      const was = standing(order, [first]);
      return { kind: 'rank', itemIds: [first], where: 'before', otherId: order[1] ?? '', was };
    },
    move: still({ kind: 'move', itemIds: [first, second], sprintId: sprints[0] ?? null }),
    comment: still({ kind: 'comment', itemId: first, text: 'Dev: let us talk about it.' }),
    property: still({ kind: 'property', itemId: first, key: 'backlog-refinery.note', value: { by: 'Dev' } }),
  };
}

async function statusOf(id: string): Promise<Json | undefined> {
  const items = await field.portsOf(me).site.readItems([id], ['status']);
  return items[id]?.values['status'];
}

async function make(intentOf: Case, by: Person): Promise<string | undefined> {
  await field.clock.wait(1000);
  const intent = await intentOf(field);
  const { changeId, digest, refusals } = await previewChange({ intent }, field.portsOf(by));
  // Some changes leave nothing for another to do: a link that is there already is not made again.
  if (refusals.length > 0) return undefined;
  expect(await applyChange({ changeId, digest, intent, leaveOut: [] }, field.portsOf(by))).toMatchObject({
    status: 'applied',
    left: [],
  });
  return changeId;
}

/** What a change wrote, as it stands now. */
async function written(changeId: string): Promise<unknown> {
  const record = await changeLog.load(changeId);
  const steps = record?.steps ?? [];
  const { ids, fields } = toRead(steps, {});
  const items = await field.portsOf(me).site.readItems(ids, fields);
  const comments: number[] = [];
  for (const { at, made } of steps)
    if (at.kind === 'comment' && made)
      comments.push(await field.site.status(`/rest/api/3/issue/${at.item}/comment/${made.id}`));
  return [steps.map(({ at }) => behaviourOf(at).look({ items, made: {} }) ?? null), comments];
}

/** Undoes as far as it goes. @returns whether all of it went */
async function undone(changeId: string, by: Person): Promise<boolean> {
  try {
    const { status, left } = await undoChange({ changeId }, field.portsOf(by));
    return status === 'undone' && left.length === 0;
  } catch (error) {
    if (error instanceof ChangedSince) return false;
    throw error;
  }
}

beforeAll(async () => {
  field = await openField();
  mine = await casesFor(field);
  theirs = await casesOfColleague(field);
}, 60_000);

afterAll(() => field.close());

/** Pairs that write the same thing, so that the undo of the first has to notice the second. */
const clashing = new Set([
  'split, edit',
  'split, estimate',
  'edit, edit',
  'edit, label',
  'edit, rewrite',
  'edit of a text, rewrite',
  'label, edit',
  'label, label',
  'rewrite, edit',
  'rewrite, rewrite',
  'rewrite of a title, rewrite',
  'split, rewrite',
  'estimate, estimate',
  'assign, assign',
  'transition, transition',
  'transition, close-duplicate',
  'transition with a screen, transition',
  'close-duplicate, transition',
  'rank, rank',
  'move, move',
  'move with a place, move',
  'move with a place, rank',
  'property, property',
]);

// What is gone for good nobody can change after; `deletion.test.ts` tells of before.
const taken = caseNames.filter((name) => !notUndoable.has(name));

describe('what a colleague does after a change', () => {
  const noticed: string[] = [];
  const tried: string[] = [];

  it.each(taken)(
    '%s: is never lost by undoing the change, and the rest can be taken back later',
    async (first) => {
      const before = await field.picture();
      for (const [second, theirIntent] of Object.entries(theirs)) {
        const pair = `${first}, ${second}`;
        const changeId = await make(mine[first]!, me);
        if (changeId === undefined) throw new Error(`${first} cannot be made.`);
        const theirId = await make(theirIntent, colleague);
        if (theirId !== undefined) {
          tried.push(pair);
          const wrote = await written(theirId);
          const whole = await undone(changeId, me);
          expect([pair, await written(theirId)]).toEqual([pair, wrote]);
          if (!whole) noticed.push(pair);
          expect([pair, await undone(theirId, colleague)]).toEqual([pair, true]);
        }
        await undone(changeId, me);
        expect([pair, await field.picture()]).toEqual([pair, before]);
      }
    },
    60_000,
  );

  it('is noticed wherever both wrote the same thing', () => {
    expect(tried.length).toBeGreaterThan(300);
    expect([...clashing].filter((pair) => !tried.includes(pair) || !noticed.includes(pair))).toEqual([]);
  });
});
