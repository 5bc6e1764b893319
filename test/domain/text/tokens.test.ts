import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tokenise } from '../../../src/domain/text/tokens';

const terms = (...args: Parameters<typeof tokenise>) => tokenise(...args).map((token) => token.term);

describe('tokenise', () => {
  it('stems words and leaves out those that carry no topic, but keeps negations', () => {
    expect(terms('The listings are not loading without the newest filters')).toEqual([
      'list',
      'not',
      'load',
      'without',
      'newest',
      'filter',
    ]);
  });

  it('keeps identifiers whole and in parts', () => {
    expect(terms('Ti.UI.ListView crashes in set_row_height')).toEqual([
      '=ti.ui.listview',
      'ti',
      'ui',
      'list',
      'view',
      'crash',
      '=set_row_height',
      'set',
      'row',
      'height',
    ]);
  });

  it('keeps versions and drops addresses, numbers and hexadecimal ids', () => {
    expect(
      terms('See https://example.com/a?b=c for 3.2.1, 42, 0xdeadbeef, 9f86d081884c7d65 and page 12-13'),
    ).toEqual(['see', '3.2.1', 'page']);
  });

  it('cuts unspaced scripts into pairs', () => {
    expect(terms('検索機能')).toEqual(['検索', '索機', '機能']);
  });

  it('brings German, French and Spanish forms of a word together', () => {
    expect(terms('Rechnungen', { language: 'de' })).toEqual(terms('Rechnung', { language: 'de' }));
    expect(terms('paiements', { language: 'fr' })).toEqual(terms('paiement', { language: 'fr' }));
    expect(terms('facturas', { language: 'es' })).toEqual(terms('factura', { language: 'es' }));
  });

  it('remembers how a word was written', () => {
    expect(tokenise('Invoices')[0]).toEqual({ term: 'invoic', word: 'Invoices' });
  });

  it('stops at the limit, whatever the text', () => {
    expect(tokenise('word '.repeat(5_000))).toHaveLength(600);
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), fc.nat(20), (text, limit) => {
        const found = tokenise(text, { limit });
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(tokenise(text, { limit })).toEqual(found);
        expect(found.every((token) => token.term !== '' && token.word !== '')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
