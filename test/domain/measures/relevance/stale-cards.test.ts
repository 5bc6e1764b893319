import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../../src/domain/analyse';
import type { BacklogItem } from '../../../../src/domain/backlog/item';
import { exceptionsByItem } from '../../../../src/domain/exceptions/except';
import type { ItemException } from '../../../../src/domain/exceptions/exception';
import { changedTogether } from '../../../../src/domain/measures/relevance/last-touch';
import { staleCards } from '../../../../src/domain/report/stale-cards';
import { defaultSettings } from '../../../../src/domain/settings';
import { buildBacklog } from '../../../support/build-backlog';
import { buildItem } from '../../../support/build-item';

const now = new Date('2026-11-21T09:00:00.000Z');
const dayInMs = 86_400_000;
const before = (days: number): string => new Date(now.getTime() - days * dayInMs).toISOString();

/** Enough that are near to push what is tried into the part that comes later. */
const near = Array.from({ length: 60 }, (_, index) =>
  buildItem({ summary: `Coming up ${String(index)}`, created: before(5), updated: before(2) }),
);
const idle = (overrides: Partial<BacklogItem> = {}) =>
  buildItem({ created: before(1200), updated: before(800), watcherCount: 5, ...overrides });

function cardsOf(items: readonly BacklogItem[], said: readonly ItemException[] = []) {
  const analysis = analyse(buildBacklog({ items: [...near, ...items] }), defaultSettings, now);
  return staleCards(analysis, exceptionsByItem(said));
}

describe('what is stale', () => {
  it('is what is hardly ever done at its age, the least likely first', () => {
    const [old, older, young] = [
      idle({ created: before(500), updated: before(400) }),
      idle(),
      idle({ created: before(100), updated: before(95) }),
    ];
    const cards = cardsOf([old, older, young]);
    expect(cards.map(({ id, verdict }) => [id, verdict])).toEqual([
      [older.id, 'close'],
      [old.id, 'review'],
    ]);
    expect(cards[0]).toMatchObject({ ageDays: 1200, idleDays: 800, learned: false, points: [] });
  });

  it('lists every point that moves the chance, and they make up all of the difference', () => {
    const [card] = cardsOf([idle({ watcherCount: 0, closedSprintIds: [1, 2, 3] })]);
    expect(card?.points.map(({ code }) => code).sort()).toEqual(['left-in-sprints', 'nobody-watching']);
    const logit = (p: number) => Math.log(p / (1 - p));
    const sum = (card?.points ?? []).reduce((total, { logOdds }) => total + logOdds, 0);
    expect(logit(card?.alive ?? 0) - logit(card?.byAge ?? 0)).toBeCloseTo(sum, 10);
  });

  it('is less likely done where it was found in archived versions only', () => {
    const [card] = cardsOf([idle({ versions: ['1.0', '1.1'], inArchivedOnly: true })]);
    const [same] = cardsOf([idle({ versions: ['1.0', '1.1'] })]);
    expect(card?.points).toMatchObject([
      { code: 'archived-only', params: { versions: ['1.0', '1.1'], count: 2 } },
    ]);
    expect(card?.alive).toBeLessThan(same?.alive ?? 0);
  });

  it.each<[string, Partial<BacklogItem>]>([
    ['begun', { status: { id: '3', name: 'In Progress', category: 'indeterminate' } }],
    ['due ahead', { dueDate: '2026-12-24' }],
    ['flagged', { flagged: true }],
    ['touched lately', { updated: before(30) }],
  ])('is nothing that is %s', (_, overrides) => {
    expect(cardsOf([idle(overrides)])).toEqual([]);
  });

  it('is nothing that is near', () => {
    expect(staleCards(analyse(buildBacklog({ items: [idle()] }), defaultSettings, now), new Map())).toEqual(
      [],
    );
  });

  it('takes no change made together with many others for a look at the item', () => {
    const together = Array.from({ length: 30 }, () => idle({ updated: before(30) }));
    expect(changedTogether(together).size).toBe(30);
    expect(cardsOf(together)).toHaveLength(30);
    expect(cardsOf(together).every((card) => card.changedTogether)).toBe(true);
    expect(changedTogether(together.slice(0, 20)).size).toBe(0);
  });

  it('is nothing the team keeps or exempts, for as long as that holds', () => {
    const item = idle();
    const said = (kind: 'snooze' | 'waive', until: string): ItemException => ({
      itemId: item.id,
      check: 'stale-item',
      kind,
      reason: '',
      until,
    });
    expect(cardsOf([item], [said('snooze', '2026-11-21')])).toEqual([]);
    expect(cardsOf([item], [said('waive', '2027-11-21')])).toEqual([]);
    expect(cardsOf([item], [said('snooze', '2026-11-20')])).toHaveLength(1);
  });
});
