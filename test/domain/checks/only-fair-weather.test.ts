import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/only-fair-weather';
import { runExample } from '../../support/build-example';

describe('only-fair-weather', () => {
  it.each([
    '* Der Termin wird gezeigt\n* Ohne Termin ist die Zeile ausgeblendet',
    '* La date est affichée dans la liste\n* Sans date, la ligne est masquée pour le client',
    '* El pedido muestra la fecha\n* Si no hay fecha, la línea no aparece en la lista',
  ])('finds the exception in %j', (criteriaField) => {
    expect(runExample(check, { criteriaField }).outcome.result).toBe('pass');
  });

  it('says nothing without criteria', () => {
    expect(runExample(check, {}).outcome.result).toBe('not-applicable');
  });
});
