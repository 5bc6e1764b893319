import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/domain/analyse';
import { checks } from '../../../src/domain/checks';
import { analysisWith, exceptionsByItem } from '../../../src/domain/exceptions/except';
import { exceptionSchema } from '../../../src/domain/exceptions/exception';
import type { ItemException } from '../../../src/domain/exceptions/exception';
import { exceptionKey, notDuplicate } from '../../../src/domain/exceptions/finding-of-item';
import { buildReport } from '../../../src/domain/report/build-report';
import type { ReportItem } from '../../../src/domain/report/report';
import { defaultSettings } from '../../../src/domain/settings';
import { buildBacklog } from '../../support/build-backlog';
import { buildItem } from '../../support/build-item';

const now = new Date('2026-11-21T09:00:00.000Z');
const vague = (id: string, word = 'intuitive') =>
  buildItem({
    id,
    key: `SHOP-${id}`,
    summary: `As a guest I want an ${word} checkout for the shop`,
    estimate: undefined,
  });

function reportWith(
  items: readonly ReturnType<typeof buildItem>[],
  exceptions: readonly ItemException[],
  at = now,
) {
  const analysis = analyse(buildBacklog({ items: [...items] }), defaultSettings, at, checks);
  return buildReport(analysisWith(analysis, exceptionsByItem(exceptions)));
}

function rowWith(exceptions: readonly ItemException[], at = now, item = vague('7')): ReportItem {
  const [row] = reportWith([item], exceptions, at).items;
  if (!row) throw new Error('The row is missing.');
  return row;
}

const findingOf = (row: ReportItem, check: string) => row.findings.find((finding) => finding.check === check);
const against = (fields: Partial<ItemException>): ItemException =>
  exceptionSchema.parse({ itemId: '7', check: 'estimate', kind: 'waive', until: '2026-12-01', ...fields });

describe('a waived check', () => {
  it('leaves the denominator until its last day is over', () => {
    const before = rowWith([]);
    const waived = rowWith([against({})]);
    expect(findingOf(before, 'estimate')).toMatchObject({ severity: 'blocker' });
    expect(findingOf(waived, 'estimate')).toBeUndefined();
    expect(waived.readiness.score).toBeGreaterThan(before.readiness.score);
    expect(waived.setAside).toMatchObject([{ check: 'estimate', kind: 'waive', until: '2026-12-01' }]);
    expect(rowWith([against({})], new Date('2026-12-01T23:00:00.000Z')).setAside).toHaveLength(1);
    expect(findingOf(rowWith([against({})], new Date('2026-12-02T00:00:00.000Z')), 'estimate')).toBeDefined();
  });
});

describe('a snoozed finding', () => {
  it('is not shown until its day, and the score stays', () => {
    const before = rowWith([]);
    const snoozed = rowWith([against({ kind: 'snooze' })]);
    expect(findingOf(snoozed, 'estimate')).toBeUndefined();
    expect(snoozed.readiness).toEqual(before.readiness);
    expect(
      findingOf(rowWith([against({ kind: 'snooze' })], new Date('2026-12-02T00:00:00.000Z')), 'estimate'),
    ).toBeDefined();
  });
});

describe('a dismissed finding', () => {
  const print = findingOf(rowWith([]), 'vague-wording')?.print;
  const dismissal = against({ check: 'vague-wording', kind: 'dismiss', until: undefined, print });

  it('counts as a pass', () => {
    const row = rowWith([dismissal]);
    expect(findingOf(row, 'vague-wording')).toBeUndefined();
    expect(row.readiness.score).toBeGreaterThan(rowWith([]).readiness.score);
  });

  it('comes back when what it rests on changes, and not when the words only move', () => {
    expect(findingOf(rowWith([dismissal], now, vague('7', 'easy')), 'vague-wording')).toBeDefined();
    const moved = buildItem({
      ...vague('7'),
      summary: 'As a returning guest I want an intuitive checkout for the shop',
    });
    expect(findingOf(rowWith([dismissal], now, moved), 'vague-wording')).toBeUndefined();
  });

  it('proposes to allow a word once it was dismissed on three items', () => {
    const items = ['7', '8', '9'].map((id) => vague(id));
    const dismissed = reportWith(items, []).items.map((row) =>
      against({ ...dismissal, itemId: row.id, print: findingOf(row, 'vague-wording')?.print }),
    );
    expect(reportWith(items, dismissed.slice(0, 2)).proposedWords).toBeUndefined();
    expect(reportWith(items, dismissed).proposedWords).toEqual(['intuitive']);
  });
});

describe('a pair that is none', () => {
  const text =
    'Export the monthly sales report as a PDF so that the accountant gets it in time for the tax office';
  const alike = (...ids: string[]) => ids.map((id) => buildItem({ id, key: `SHOP-${id}`, summary: text }));
  const relatedIn = (items: ReturnType<typeof alike>, exceptions: readonly ItemException[]) =>
    reportWith(items, exceptions).items.map((row) => findingOf(row, 'near-duplicate')?.related ?? []);

  it('is said once, of whichever it was, and holds for both', () => {
    const said = notDuplicate('8', '7');
    expect(notDuplicate('7', '8')).toEqual(said);
    expect(exceptionKey(said)).toBe('7:near-duplicate:8');
    expect(relatedIn(alike('7', '8'), [])).toEqual([['8'], ['7']]);
    const report = reportWith(alike('7', '8'), [said]);
    expect(report.items.map((row) => findingOf(row, 'near-duplicate'))).toEqual([undefined, undefined]);
    expect(report.items.map(({ setAside }) => setAside?.map(({ otherId }) => otherId))).toEqual([
      ['8'],
      ['8'],
    ]);
    expect(report.pairs).toEqual([]);
  });

  it('leaves the other likely duplicates of its items', () => {
    const related = relatedIn(alike('7', '8', '9'), [notDuplicate('7', '8')]);
    expect(related.map((ids) => [...ids].sort())).toEqual([['9'], ['9'], ['7', '8']]);
  });
});

describe('what is kept', () => {
  it.each([
    ['a waiver without an end', { kind: 'waive', until: undefined }],
    ['a dismissal of nothing in particular', { kind: 'dismiss', until: undefined }],
    ['a long story', { reason: 'x'.repeat(201) }],
    ['a text of an item', { summary: 'secret' }],
  ])('is not %s', (_, fields) => {
    expect(
      exceptionSchema.safeParse({
        itemId: '7',
        check: 'estimate',
        kind: 'waive',
        until: '2026-12-01',
        ...fields,
      }).success,
    ).toBe(false);
  });
});
