import { describe, expect, it } from '@jest/globals';
import type { SplitChoices } from '../../../src/jira/split-choices';
import type { CreateField } from '../../../src/jira/writing/create-screen';
import { answerOf } from '../src/views/split/answers';
import { draftOf, totalsOf } from '../src/views/split/draft';
import {
  askedOf,
  isAnswered,
  placementOf,
  targetsOf,
  usualPlacement,
  withTarget,
} from '../src/views/split/placement';
import { combine, mergeIntoPrevious, movePart, removePart } from '../src/views/split/rearrange';
import { exportStory } from './support/build-report';

const [first, second] = exportStory().proposals;
const draft = draftOf(first!, 5);

const field = (more: Partial<CreateField> = {}): CreateField => ({
  id: 'customfield_1',
  name: 'Team',
  required: true,
  holdsPeople: false,
  type: 'string',
  items: undefined,
  isDocument: false,
  options: [],
  ...more,
});
const screen = (name: string, level: number, fields: readonly CreateField[] = []) => ({
  type: { id: name, name, level },
  fields,
});
const choices: SplitChoices = {
  own: screen('Story', 0, [field(), field({ id: 'customfield_2', name: 'Area', required: false })]),
  inside: [screen('Sub-task', -1)],
  held: { labels: ['shop'], components: [], priority: ['High'], assignee: ['Kim'], sprint: ['Sprint 7'] },
  more: [{ id: 'customfield_2', name: 'Area', shown: 'Checkout' }],
  links: [{ typeId: '3', outward: false, otherId: '9', otherKey: 'SHOP-9', relation: 'is blocked by' }],
};

describe('rearranging parts', () => {
  it('puts the criteria of a removed part where everybody sees them', () => {
    const held = draft.holders.flatMap((of, index) => (of.includes(1) ? [index] : []));
    expect(totalsOf(removePart(draft, 1), 13).missing).toEqual(held);
  });

  it('joins two parts without losing a criterion or a point', () => {
    const merged = mergeIntoPrevious(draft, 1);
    expect(merged.parts).toHaveLength(draft.parts.length - 1);
    expect(totalsOf(merged, 13)).toMatchObject({ missing: [], doubled: [], points: 13 });
  });

  it('moves a part, but not past the ends', () => {
    const ids = (moved: typeof draft) => moved.parts.map(({ id }) => id);
    expect(ids(movePart(draft, 0, 1))).toEqual([1, 0]);
    expect(movePart(draft, 0, -1)).toBe(draft);
  });

  it('adds the parts of another proposal, each once, and leaves what was dealt', () => {
    const both = combine(draft, second!);
    expect(both.parts.length).toBeGreaterThan(draft.parts.length);
    expect(both.parts.length).toBeLessThanOrEqual(6);
    expect(both.holders).toEqual(draft.holders);
    expect(combine(both, second!)).toEqual(both);
  });

  it('knows a part that is only a layer', () => {
    const parts = draft.parts.map((part, index) => (index === 1 ? { ...part, title: 'Backend' } : part));
    expect(totalsOf({ ...draft, parts }, 13).layers).toEqual([1]);
  });
});

describe('where parts go', () => {
  it('offers what the viewer can create', () => {
    expect(targetsOf(choices)).toEqual(['keep-key', 'new-items', 'sub-tasks']);
    expect(targetsOf({ ...choices, inside: [screen('Story', 0)] })).toEqual([
      'keep-key',
      'new-items',
      'children',
    ]);
    expect(targetsOf(undefined)).toEqual(['keep-key']);
  });

  it('keeps links with the key and takes them along when the key goes', () => {
    const kept = usualPlacement(choices);
    expect(placementOf(choices, kept, undefined).carry).toMatchObject({
      labels: true,
      assignee: false,
      fields: ['customfield_2'],
      links: [],
    });
    const moved = withTarget(kept, 'new-items', choices);
    expect(placementOf(choices, moved, undefined).carry?.links).toEqual([
      { typeId: '3', outward: false, otherId: '9' },
    ]);
    const inside = withTarget(kept, 'sub-tasks', choices);
    expect(placementOf(choices, inside, undefined)).toMatchObject({
      target: 'sub-tasks',
      typeId: 'Sub-task',
    });
  });

  it('asks what the create screen demands and the item cannot lend, before anything is written', () => {
    const placement = usualPlacement(choices);
    expect(askedOf(choices, placement, undefined).map(({ name }) => name)).toEqual(['Team']);
    expect(isAnswered(choices, placement, undefined)).toBe(false);
    const answered = { ...placement, answers: { customfield_1: 'Blue' } };
    expect(isAnswered(choices, answered, undefined)).toBe(true);
    expect(placementOf(choices, answered, undefined).answers).toEqual({ customfield_1: 'Blue' });
    expect(askedOf(choices, placement, 'customfield_1')).toEqual([]);
  });

  it.each([
    ['a number', field({ type: 'number' }), '2,5', 2.5],
    ['no number', field({ type: 'number' }), 'two', undefined],
    ['a date', field({ type: 'date' }), '2026-12-01', '2026-12-01'],
    ['an option', field({ type: 'option', options: [{ id: '7', name: 'Blue' }] }), '7', { id: '7' }],
    ['several options', field({ type: 'array', options: [{ id: '7', name: 'Blue' }] }), '7', [{ id: '7' }]],
    [
      'an option that is gone',
      field({ type: 'option', options: [{ id: '7', name: 'Blue' }] }),
      '8',
      undefined,
    ],
    ['words', field({ type: 'array', items: 'string' }), 'shop web', ['shop', 'web']],
    ['a person', field({ type: 'user' }), 'Kim', undefined],
  ])('takes %s as Jira does', (_, asked, typed, answer) => {
    expect(answerOf(asked, typed)).toEqual(answer);
  });
});
