import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/actual-result';
import { runExample } from '../../support/build-example';

const result = (description: string, options = {}) =>
  runExample(check, { kind: 'bug', summary: 'Quantity 0 in the cart', description }, { options }).outcome
    .result;

describe('actual-result', () => {
  it('finds it below a heading, after a label and in a sentence', () => {
    expect(result('*Actual behaviour*\nAn empty line.')).toBe('pass');
    expect(result('Ist-Verhalten: leere Zeile')).toBe('pass');
    expect(result("La page plante dès qu'on enregistre.")).toBe('pass');
  });

  it('wants a heading where the team wants one', () => {
    expect(result('The cart crashes.', { inProse: false })).toBe('fail');
  });
});
