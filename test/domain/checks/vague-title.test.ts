import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/vague-title';
import { runExample } from '../../support/build-example';

const codeOf = (summary: string, options = {}) => {
  const { outcome } = runExample(check, { summary }, { options });
  return outcome.result === 'fail' ? outcome.message.code : outcome.result;
};

describe('vague-title', () => {
  it.each([
    'Fix bug',
    'Bugfixes',
    'Various improvements',
    'Misc',
    'Update',
    'Story',
    'Technical debt',
    'Verbesserungen',
    'Diverse Anpassungen',
    'Corriger bug',
    'Améliorations diverses',
    'Arreglar error',
    'Mejoras',
    'Not working',
    'TODO',
  ])('finds nothing in %j', (summary) => {
    expect(['generic', 'too-short']).toContain(codeOf(summary));
  });

  it.each([
    'Fix rounding of VAT in the cart total',
    'Order overview: delivery date missing for parcels of DHL',
    'Kundensuche nach Postleitzahl filtern',
    'Datenschutzerklärung aktualisieren',
    'Exporter les factures en PDF',
    'Enviar recordatorio de pago por correo',
    '注文一覧に配達予定日を表示する',
    'As a returning customer, I want to see the addresses I used before when I check out, so that I do not have to type them in again every time',
  ])('is content with %j', (summary) => {
    expect(codeOf(summary)).toBe('pass');
  });

  it('tells an empty title, an address, a stack trace and a title that never ends', () => {
    expect(codeOf('   ')).toBe('empty');
    expect(codeOf('https://example.com/board/12')).toBe('address');
    expect(codeOf('java.lang.NullPointerException: Cannot invoke "Cart.total()"')).toBe('address');
    expect(codeOf('The list of orders sorts by number and date and customer '.repeat(4).trim())).toBe(
      'too-long',
    );
  });

  it('points at the part that is too long', () => {
    const { outcome } = runExample(check, { summary: 'word and word again '.repeat(10).trim() });
    expect(outcome).toMatchObject({ evidence: [{ field: 'summary', from: 120 }] });
  });

  it("knows the team's own banned titles", () => {
    expect(codeOf('Sprint leftovers and odds', { banned: ['sprint leftovers and odds'] })).toBe('generic');
  });

  it('counts characters where words are enough', () => {
    expect(runExample(check, { summary: 'Alloy 2.0' }).outcome).toMatchObject({
      message: { code: 'few-characters', params: { characters: 9, minimum: 12 } },
    });
  });
});
