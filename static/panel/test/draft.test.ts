import { describe, expect, it } from '@jest/globals';
import {
  addPart,
  blankDraft,
  changePart,
  draftOf,
  isBalanced,
  moveCriterion,
  partsOf,
  pointsOf,
  totalsOf,
} from '../src/views/split/draft';
import { exportStory } from './support/build-report';

const proposal = exportStory().proposals[0]!;
const draft = draftOf(proposal, 5);

describe('a split draft', () => {
  it('starts balanced when the proposal deals every criterion once', () => {
    const totals = totalsOf(draft, 13);
    expect(totals).toMatchObject({ missing: [], doubled: [], points: 13, short: 0, parts: 2 });
    expect(isBalanced(totals, false)).toBe(true);
  });

  it('is open while a criterion is in no part', () => {
    const totals = totalsOf(moveCriterion(draft, 2, undefined), 13);
    expect(totals.missing).toEqual([2]);
    expect(isBalanced(totals, true)).toBe(false);
  });

  it('is open while a criterion is in two parts, and one move mends it', () => {
    const doubled = { ...draft, holders: draft.holders.map((held, index) => (index === 1 ? [0, 1] : held)) };
    expect(totalsOf(doubled, 13).doubled).toEqual([1]);
    expect(isBalanced(totalsOf(doubled, 13), true)).toBe(false);
    const mended = moveCriterion(doubled, 1, 0);
    expect(totalsOf(mended, 13).doubled).toEqual([]);
    expect(isBalanced(totalsOf(mended, 13), false)).toBe(true);
  });

  it('counts the criteria of a part left out as dealt to nobody', () => {
    expect(totalsOf(changePart(draft, 1, { included: false }), 13)).toMatchObject({ missing: [2], parts: 1 });
  });

  it('wants a tick for fewer points than before, none for more', () => {
    const fewer = totalsOf(changePart(draft, 0, { points: '3' }), 13);
    expect(fewer.short).toBe(5);
    expect(isBalanced(fewer, false)).toBe(false);
    expect(isBalanced(fewer, true)).toBe(true);
    const more = totalsOf(changePart(draft, 0, { points: '13' }), 13);
    expect(more.short).toBe(0);
    expect(isBalanced(more, false)).toBe(true);
  });

  it('asks nothing of points when the parent has none', () => {
    expect(totalsOf(changePart(draft, 0, { points: '' }), undefined).short).toBe(0);
  });

  it('needs titles that Jira takes', () => {
    expect(totalsOf(changePart(draft, 1, { title: '   ' }), 13).untitled).toEqual([1]);
    expect(totalsOf(changePart(draft, 1, { title: 'x'.repeat(256) }), 13).untitled).toEqual([1]);
  });

  it('needs two to six parts', () => {
    expect(isBalanced(totalsOf({ ...draft, parts: draft.parts.slice(0, 1) }, undefined), true)).toBe(false);
    const seven = Array.from({ length: 5 }).reduce<typeof draft>((grown) => addPart(grown), draft);
    expect(seven.parts).toHaveLength(7);
    expect(new Set(seven.parts.map(({ id }) => id)).size).toBe(7);
    const titled = { ...seven, parts: seven.parts.map((part) => ({ ...part, title: 'Part' })) };
    expect(isBalanced(totalsOf(titled, undefined), true)).toBe(false);
  });

  it('hands over included parts with trimmed titles, criteria and points', () => {
    const edited = changePart(addPart(draft), 2, { included: false });
    expect(partsOf(changePart(edited, 0, { title: ' Export it ', points: '' }), 1)).toEqual([
      { title: 'Export it', criteria: [0, 1, 3, 4], points: null },
      { title: 'Print the monthly report', criteria: [2], points: 5 },
    ]);
  });

  it('can start from nothing', () => {
    expect(totalsOf(blankDraft('Export it', 2), 8)).toMatchObject({
      missing: [0, 1],
      untitled: [1],
      parts: 2,
    });
  });
});

describe('pointsOf', () => {
  it.each([
    ['', null],
    ['5', 5],
    [' 0.5 ', 0.5],
    ['2,5', 2.5],
    ['-1', undefined],
    ['five', undefined],
    ['99999', undefined],
  ])('reads %j as %j', (typed, points) => {
    expect(pointsOf(typed)).toBe(points);
  });
});
