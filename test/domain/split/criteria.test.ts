import { describe, expect, test } from '@jest/globals';
import { criterionPhrase } from '../../../src/domain/split/phrase';
import { proposeSplits } from '../../../src/domain/split/propose-splits';
import { topicOf } from '../../../src/domain/split/strategies/criterion-topic';
import { wordsOf } from '../../../src/domain/split/words';
import type { Language } from '../../../src/domain/text/languages/language';
import { itemOf } from './support';

function grouped(summary: string, criteria: readonly string[], points: number) {
  const proposals = proposeSplits(itemOf({ summary, criteria, points }), { limit: 20 });
  const found = proposals.find(({ strategy }) => strategy === 'criteria');
  return found?.parts.map((part) => ({ title: part.title, criteria: part.criteria })) ?? [];
}

describe('criteria that belong together', () => {
  const bike = grouped(
    'As an employee, I want to order a leased bike online, so that my employer deducts it from my salary',
    [
      'The monthly rate is shown on every bike above 999 €',
      'The application hands bike, rate and insurance to Velorent',
      'While the employer has not answered, the bike is reserved for 14 days',
      'After approval the buyer is told by mail and can pick a branch for collection',
      'A refusal releases the bike and says why',
      'The order appears in the account as “leased”',
    ],
    21,
  );

  test('the wait, the yes and the no of one decision are one part', () => {
    expect(bike.map(({ criteria }) => criteria)).toEqual([[0, 1], [2, 3, 4], [5]]);
  });

  test('titles say what is delivered, without the circumstance, in about eighty characters', () => {
    expect(bike.map(({ title }) => title)).toEqual([
      'Order a leased bike online – The monthly rate is shown on every bike above 999 €',
      'Order a leased bike online – The bike is reserved for 14 days',
      'Order a leased bike online – The order appears in the account as “leased”',
    ]);
  });

  test('a failure goes with the case it is about, wherever it is written', () => {
    const parts = grouped(
      'Pay an order by card',
      [
        'A valid card pays the order',
        'The receipt is sent by e-mail',
        'The order shows the last four digits',
        'An expired card is refused with a reason',
        'A payment that fails can be tried again',
        'The card form can be used with a screen reader',
      ],
      13,
    );
    expect(parts[0]).toEqual({
      title: 'Pay an order by card – A valid card pays the order',
      criteria: [0, 3],
    });
  });

  test('words two criteria share weigh more than their places', () => {
    const parts = grouped(
      'Dashboard for the support team',
      [
        'Open requests are counted by age',
        'Exports hold the columns of the table',
        'A chart shows requests by age',
        'The table of an export has a heading',
      ],
      8,
    );
    expect(parts.map(({ criteria }) => criteria)).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  test.each<[Language, string, string]>([
    ['en', 'As long as the invoice is open, the seat stays booked', 'The seat stays booked'],
    ['en', 'Until payment the seat stays booked', 'The seat stays booked'],
    ['de', 'Solange die Rechnung offen ist, bleibt der Platz gebucht', 'Der Platz gebucht'],
    ['fr', 'Tant que la facture est ouverte, la place reste réservée', 'La place reste réservée'],
    ['es', 'Mientras la factura esté abierta, la plaza sigue reservada', 'La plaza sigue reservada'],
    [
      'en',
      'The seat stays booked while the invoice is open',
      'The seat stays booked while the invoice is open',
    ],
  ])('a topic in %s leaves out the circumstance: %s', (code, criterion, topic) => {
    const item = itemOf({ summary: 'Seats', criteria: [criterion, 'Another one says more'] });
    const phrase = criterionPhrase(item, item.acceptanceCriteria[0]!)!;
    expect(topicOf(phrase, wordsOf(code)).text).toBe(topic);
  });
});
