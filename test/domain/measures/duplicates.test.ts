import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BacklogItem } from '../../../src/domain/backlog/item';
import { measureDuplicates } from '../../../src/domain/measures/duplicates';
import { parseAdf } from '../../../src/domain/text/parse-adf';
import { wikiToAdf } from '../../../src/domain/text/wiki-to-adf';
import { buildBacklog } from '../../support/build-backlog';
import { buildItem } from '../../support/build-item';

const now = new Date('2026-11-20T08:00:00.000Z');
const text = (wiki: string) => parseAdf(wikiToAdf(wiki));
const done = { id: '3', name: 'Done', category: 'done' as const };

const paypal = {
  summary: 'No order confirmation mail is sent after paying with PayPal',
  description: text('The buyer pays with PayPal and the order is stored, but no confirmation mail is sent.'),
};
const paypalAgain = {
  summary: 'Order confirmation mail is not sent when the buyer pays with PayPal',
  description: text('After paying with PayPal the order is stored. The confirmation mail is never sent.'),
};
/** Other work of the shop, so that words have a rarity. */
const others = [
  'Filter bikes by frame size',
  'Show the opening hours of each workshop',
  'Remember the chosen branch',
  'Search for helmet lists bells first',
  'Compare three bikes side by side',
  'Put the catalogue behind a cache',
  'Return reasons are listed twice',
  'Describe every service with price and duration',
  'Newsletter can be cancelled with one click',
  'Stock of the branch is shown one day late',
];

const shop = (...items: readonly Partial<BacklogItem>[]) =>
  buildBacklog({
    items: [...items, ...others.map((summary) => ({ summary }))].map((item) => buildItem(item)),
  });

const verdicts = (...items: readonly Partial<BacklogItem>[]) =>
  measureDuplicates(shop(...items), now).pairs.map(({ verdict }) => verdict);

describe('measureDuplicates', () => {
  it('tells two reports of the same matter, the words they share and what tells them apart', () => {
    const duplicates = measureDuplicates(
      shop({ id: '1', ...paypal }, { id: '2', ...paypalAgain, commentCount: 4 }),
      now,
    );
    const { pairs, clusters } = duplicates;
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ a: '1', b: '2', verdict: 'duplicate' });
    expect(pairs[0]!.shared).toEqual(expect.arrayContaining(['paypal', 'confirm', 'mail']));
    expect(pairs[0]!.differences).toEqual({ a: ['no', 'after'], b: ['not', 'when', 'the', 'buyer'] });
    expect(duplicates.of('2')).toEqual(pairs);
    expect(duplicates.of('99')).toEqual([]);
    expect(clusters).toMatchObject([{ keep: { id: '2', why: 'most-attached' } }]);
    expect([...clusters[0]!.items].sort()).toEqual(['1', '2']);
  });

  it('stays silent about unlike items', () => {
    expect(verdicts()).toEqual([]);
  });

  it('stays silent about items that are linked, or one under the other', () => {
    const link = {
      id: '7',
      type: 'Relates',
      label: 'relates to',
      direction: 'outward' as const,
      other: { id: '1', key: 'SHOP-1', statusCategory: 'new' as const },
    };
    expect(verdicts({ id: '1', ...paypal }, { id: '2', ...paypalAgain, links: [link] })).toEqual([]);
    const parent = { id: '1', key: 'SHOP-1', summary: paypal.summary };
    expect(verdicts({ id: '1', ...paypal }, { id: '2', ...paypalAgain, parent })).toEqual([]);
  });

  it('asks "already done?" for a year after the matching item was finished', () => {
    const finishedOn = (instant: string) => ({
      ...shop({ id: '1', ...paypal, created: '2025-06-01T09:00:00.000Z' }),
      history: {
        closedSprints: [],
        finished: [
          {
            item: buildItem({ id: '2', ...paypalAgain, status: done, created: '2025-06-01T08:00:00.000Z' }),
            estimate: undefined,
            done: instant,
            started: undefined,
            sprintId: undefined,
          },
        ],
      },
    });
    expect(measureDuplicates(finishedOn('2026-06-01T09:00:00.000Z'), now)).toMatchObject({
      pairs: [{ a: '1', b: '2' }],
      clusters: [{ keep: { id: '2' } }],
    });
    expect(measureDuplicates(finishedOn('2025-07-01T09:00:00.000Z'), now).pairs).toEqual([]);
  });

  it('calls the same bug of two platforms a variant, once titles taught the platforms', () => {
    const covered = text('The keyboard slides over the button and stays there until the page is left.');
    const taught = ['Pay by phone', 'Scan a barcode', 'Push when ready', 'Show the map', 'Rotate', 'Log in'];
    const platforms = taught.flatMap((summary) => [
      { summary: `iOS: ${summary}` },
      { summary: `Android: ${summary} now` },
    ]);
    const twins = verdicts(
      { id: '1', summary: 'iOS: Keyboard covers the button Add to basket', description: covered },
      { id: '2', summary: 'Android: Keyboard covers the button Add to basket', description: covered },
      ...platforms,
    );
    expect(twins).toContain('variant');
    expect(twins).not.toContain('duplicate');
  });

  it('calls work that comes again recurring, not a duplicate', () => {
    const months = ['July', 'August', 'September'];
    const chores = months.map((month, at) => ({
      id: String(at + 1),
      summary: `Stock count of the web warehouse, ${month} 2026`,
      ...(at === 0 ? { status: done } : {}),
    }));
    const found = verdicts(...chores);
    expect(found).not.toContain('duplicate');
  });

  it.each([
    {
      script: 'German',
      one: 'Bestellbestätigung wird nach Zahlung mit PayPal nicht verschickt',
      other: 'Keine Bestellbestätigung nach Zahlung mit PayPal verschickt',
      more: 'Die Bestellung wird gespeichert, aber der Käufer bekommt keine Nachricht.',
    },
    {
      script: 'Japanese',
      one: 'ペイパルで支払った後に注文確認メールが送信されない',
      other: 'ペイパルで支払った後、注文確認メールが届かず送信されない',
      more: '注文は保存されるが、購入者に連絡がない。',
    },
    {
      script: 'emoji',
      one: '🚲🔥 Basket explodes 🚲🔥 at checkout',
      other: 'Basket explodes at checkout 🚲🔥',
      more: '💥 😱',
    },
  ])('finds a repetition in $script', ({ one, other, more }) => {
    const description = text(more);
    expect(
      verdicts({ id: '1', summary: one, description }, { id: '2', summary: other, description }),
    ).toContain('duplicate');
  });

  it('takes titles of nothing, one word or one sign', () => {
    const odd = ['', ' ', '🚲', '?', 'Bug', 'ß', 'x'.repeat(255)];
    expect(() => verdicts(...odd.map((summary, at) => ({ id: String(at), summary })))).not.toThrow();
  });

  it('reads only the beginning of logs', () => {
    const log = text(
      `{noformat}${'2026-11-01 10:00:00 ERROR at com.shop.Basket.add(Basket.java:12)\n'.repeat(500)}{noformat}`,
    );
    const started = performance.now();
    verdicts(
      ...Array.from({ length: 50 }, (_, at) => ({
        summary: `Crash number ${at} in basket`,
        description: log,
      })),
    );
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('answers the same twice, and in whatever order items stand', () => {
    const pool = ['order mail', 'PayPal', 'not sent', 'delivery date', 'wrong', 'basket', 'voucher'];
    const summary = fc
      .array(fc.constantFrom(...pool), { minLength: 1, maxLength: 4 })
      .map((some) => some.join(' '));
    fc.assert(
      fc.property(fc.array(summary, { minLength: 2, maxLength: 12 }), (titles) => {
        const items = titles.map((one, at) => buildItem({ id: String(at), summary: one }));
        const ordered = measureDuplicates(buildBacklog({ items }), now);
        expect(measureDuplicates(buildBacklog({ items }), now).pairs).toEqual(ordered.pairs);
        const turned = measureDuplicates(buildBacklog({ items: items.toReversed() }), now);
        const told = ({ pairs }: typeof ordered) =>
          new Map(
            pairs.map(({ a, b, probability, verdict }) => [[a, b].sort().join(), { probability, verdict }]),
          );
        const [left, right] = [told(ordered), told(turned)];
        for (const [pair, judged] of left) if (right.has(pair)) expect(right.get(pair)).toEqual(judged);
        expect(right.size).toBe(left.size);
      }),
      { numRuns: 40 },
    );
  });

  it('stays quick and quiet on 5,000 identical items', () => {
    const items = Array.from({ length: 5_000 }, (_, at) => buildItem({ id: String(at), ...paypal }));
    const started = performance.now();
    const { pairs, clusters } = measureDuplicates(buildBacklog({ items }), now);
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(pairs.length).toBeLessThanOrEqual(4 * 75);
    for (const { items: ids } of clusters) expect(ids.length).toBeLessThanOrEqual(8);
  });
});
