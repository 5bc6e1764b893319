import { describe, expect, it } from '@jest/globals';
import { agreed, agreementOf, byPair, rightnessOf } from '../../eval/duplicates/agreement';
import { judgeInOrder } from '../../eval/duplicates/candidates';
import { cardTexts } from '../../eval/duplicates/card-texts';
import { drawCards } from '../../eval/duplicates/draw';
import { labelSchema, pairName } from '../../eval/duplicates/labels';
import type { Drawn, Labelled } from '../../eval/duplicates/labels';
import { label } from '../../eval/duplicates/tracker';
import { issueRowSchema } from '../../sandbox/backlogs/rows';

const card = (a: string, b: string, verdict: Drawn['verdict']): Drawn => ({ keys: [a, b], verdict });
const read = (a: string, b: string, called: string): Labelled => ({
  keys: [a, b],
  label: labelSchema.parse(called),
  reason: 'read',
});

describe('what readers say of drawn cards', () => {
  const cards = [
    card('A-1', 'A-2', 'duplicate'),
    card('A-3', 'A-4', 'duplicate'),
    card('A-5', 'A-6', 'variant'),
    card('A-7', 'A-8', 'variant'),
    card('A-9', 'A-10', 'duplicate'),
  ];
  const first = byPair([
    read('A-2', 'A-1', 'duplicate'),
    read('A-3', 'A-4', 'related'),
    read('A-5', 'A-6', 'part-of'),
    read('A-7', 'A-8', 'unrelated'),
  ]);
  const second = byPair([
    read('A-1', 'A-2', 'duplicate'),
    read('A-3', 'A-4', 'duplicate'),
    read('A-5', 'A-6', 'part-of'),
    read('A-7', 'A-8', 'unrelated'),
  ]);

  it('counts by what was told, in whichever order the keys stand, and only what was read', () => {
    expect(rightnessOf(cards, first)).toEqual({
      cards: 4,
      unrelated: 0.25,
      duplicateRight: 0.5,
      variantRight: 0.5,
      duplicates: 2,
      variants: 2,
    });
  });

  it('counts where both readers say the same', () => {
    expect(rightnessOf(cards, agreed(first, second))).toMatchObject({ cards: 3, duplicateRight: 1 });
  });

  it('corrects agreement for chance', () => {
    // Same in 3 of 4. By chance: duplicate 1/4 · 2/4, related 1/4 · 0, part-of and unrelated 1/4 · 1/4 each.
    const byChance = 1 / 8 + 1 / 16 + 1 / 16;
    const { pairs, same, kappa } = agreementOf(first, second);
    expect([pairs, same]).toEqual([4, 0.75]);
    expect(kappa).toBeCloseTo((0.75 - byChance) / (1 - byChance), 10);
    expect(agreementOf(first, first).kappa).toBe(1);
    expect(agreementOf(first, new Map())).toEqual({ pairs: 0, same: 0, kappa: 0 });
  });
});

describe('drawing cards', () => {
  const subjects = [
    'Basket forgets the voucher after login',
    'Export of invoices stops at the hundredth customer',
    'Printing labels cuts the postcode of long addresses',
    'Newsletter keeps sending to people who left',
    'Colour picker freezes when a theme is renamed',
    'Search for streets ignores everything behind a hyphen',
  ];
  const rows = subjects.flatMap((summary, at) =>
    [1, 2].map((copy) =>
      issueRowSchema.parse({
        key: `B-${at * 2 + copy}`,
        summary,
        description: `${summary}, seen by customers every day since the release, number ${at} of the list.`,
        created: `2026-01-0${copy}T0${at}:00:00Z`,
      }),
    ),
  );
  const sorted = rows.toSorted((a, b) => ((a.created ?? '') < (b.created ?? '') ? -1 : 1));
  const tracker = label(
    sorted,
    sorted.map(() => true),
  );
  const { candidates, items } = judgeInOrder(sorted);
  const drawn = (seed: number) => drawCards(tracker, candidates, items.index, 3, seed);

  it('draws the same for the same seed, others for others, and each card once', () => {
    expect(drawn(1)).toEqual(drawn(1));
    const names = [1, 2, 3, 4, 5].map((seed) =>
      drawn(seed)
        .map(({ keys }) => pairName(keys))
        .join(),
    );
    expect(new Set(names).size).toBeGreaterThan(1);
    for (const one of names) expect(new Set(one.split(',')).size).toBe(3);
  });

  it('says the words on the card, older item first', () => {
    for (const { keys, verdict, shared } of drawn(1)) {
      expect(verdict).toBe('duplicate');
      expect(Number(keys[1].slice(2)) - Number(keys[0].slice(2))).toBe(1);
      expect(shared.length).toBeGreaterThan(0);
    }
  });

  it('writes texts for readers without what the product makes of them', () => {
    const texts = cardTexts(tracker, drawn(1));
    for (const { keys } of drawn(1)) for (const key of keys) expect(texts).toContain(`### ${key}: `);
    expect(texts).not.toMatch(/verdict|duplicate|probability/);
  });
});
