import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/untestable-criteria';
import { testability } from '../../../src/domain/text/testability';
import { runExample } from '../../support/build-example';

describe('untestable-criteria', () => {
  it('marks the weak ones only', () => {
    const description = 'h3. AC\n* Looks nice\n* User-friendly\n* Total includes VAT of 19 %';
    expect(runExample(check, { description }).outcome).toMatchObject({
      message: { params: { weak: 2, all: 3 } },
      evidence: [{ path: '1/0/0' }, { path: '1/1/0' }],
    });
  });

  it.each([
    ['en', 'A mail is sent within 5 minutes'],
    ['de', 'Die Zeile wird ohne Termin ausgeblendet'],
    ['fr', "Le bouton n'est plus visible pour les visiteurs"],
    ['es', 'Se muestra la fecha del transportista en el pedido'],
  ] as const)('is content with %s: %s', (language, text) => {
    expect(testability(text, language)).toBeGreaterThanOrEqual(0.7);
  });

  it('thinks little of wishes and questions', () => {
    expect(testability('Nice', 'en')).toBeLessThan(0.5);
    expect(testability('Should it be blue?', 'en')).toBeLessThan(0.7);
  });
});
