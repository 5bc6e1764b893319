import { describe, expect, test } from '@jest/globals';
import { proposeSplits } from '../../../src/domain/split/propose-splits';
import { itemOf } from './support';

describe('proposing splits', () => {
  const basket = itemOf({
    summary: 'As a shopper, I want to save, rename and share a basket, so that I buy later',
    criteria: [
      'Saved basket survives logout',
      'Name has 1–40 characters',
      'Duplicate name shows an error',
      'Link opens read-only',
      'Link expires after 30 days',
    ],
    points: 13,
  });

  test('cuts coordinated verbs, keeps the reason and deals criteria by their words', () => {
    const [first] = proposeSplits(basket);
    expect(first).toMatchObject({ strategy: 'verbs', confidenceLevel: 'high' });
    expect(first!.parts.map(({ title, criteria, points }) => [title, criteria, points])).toEqual([
      ['As a shopper, I want to save a basket, so that I buy later', [0], 3],
      ['As a shopper, I want to rename a basket, so that I buy later', [1, 2], 5],
      ['As a shopper, I want to share a basket, so that I buy later', [3, 4], 5],
    ]);
    expect(first!.evidence.map(({ quote }) => quote)).toEqual(['save', 'rename', 'share']);
  });

  test('names the place every word of a title is taken from', () => {
    for (const { parts } of proposeSplits(basket))
      for (const { title, origins } of parts)
        for (const { from, to, source, evidence } of origins)
          if (source === 'item' && evidence?.field === 'summary')
            expect(basket.summary.slice(evidence.from, evidence.to).toLowerCase()).toBe(
              title.slice(from, to).toLowerCase(),
            );
  });

  test('makes something to do of the lines of a list', () => {
    const [first] = proposeSplits(
      itemOf({
        summary: 'Improve search functionality',
        description: '* autocomplete\n* optimize database queries',
      }),
    );
    expect(first!.parts.map(({ title }) => title)).toEqual([
      'Implement autocomplete',
      'Optimize database queries',
    ]);
  });

  test('groups five criteria in three parts where the title names one thing', () => {
    const [first] = proposeSplits(
      itemOf({
        summary: 'Search flights with flexible dates',
        criteria: [
          'Date picker shows three modes',
          'Search with plus or minus three days lists fares per day',
          'Whole month shows a calendar',
          'Weekend only leaves out weekdays',
          'Filters stay when the mode changes',
        ],
        points: 13,
      }),
    );
    expect(first!.parts).toHaveLength(3);
    expect(first!.parts.flatMap(({ criteria }) => criteria).sort()).toEqual([0, 1, 2, 3, 4]);
    expect(first!.parts.reduce((sum, { points }) => sum + (points ?? 0), 0)).toBe(13);
  });

  test('puts two wishes of a story before groups of its criteria', () => {
    const proposals = proposeSplits(
      itemOf({
        summary: 'As a rider, I want to move or cancel my workshop appointment myself',
        criteria: [
          'Until 24 hours before the appointment it can be moved to any free time of the same service',
          'Until 24 hours before it can be cancelled; the time is free again at once',
          'Later than that, the page shows the telephone number of the branch',
          'Branch and rider both get a mail that says what changed',
        ],
        points: 8,
      }),
    );
    expect(proposals.map(({ strategy }) => strategy)).toEqual(['verbs', 'criteria']);
    expect(proposals[0]!.parts.map(({ title }) => title)).toEqual([
      'As a rider, I want to move my workshop appointment myself',
      'As a rider, I want to cancel my workshop appointment myself',
    ]);
    expect(proposals[0]!.parts[1]!.criteria).toEqual([1]);
  });

  test('proposes nothing where the text gives no reason', () => {
    expect(
      proposeSplits(itemOf({ summary: 'Show the delivery date in the order overview', points: 3 })),
    ).toEqual([]);
  });

  test('refuses layers as parts of a story and takes them as sub-tasks', () => {
    const layered = itemOf({
      summary: 'Show the delivery date in the order overview',
      description: '* Backend\n* Frontend\n* Unit tests',
    });
    expect(proposeSplits(layered)).toEqual([]);
    expect(proposeSplits(layered, { target: 'subtasks' })[0]!.parts).toHaveLength(3);
  });
});
