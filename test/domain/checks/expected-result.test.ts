import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/expected-result';
import { runExample } from '../../support/build-example';

const result = (description: string, options = {}) =>
  runExample(check, { kind: 'bug', description }, { options }).outcome.result;

describe('expected-result', () => {
  it('finds it below a heading, after a label and in a sentence', () => {
    expect(result('*Expected behaviour*\nThe line goes.')).toBe('pass');
    expect(result('Résultat attendu : la ligne disparaît.')).toBe('pass');
    expect(result('La línea debería desaparecer.')).toBe('pass');
  });

  it('wants more than the heading, and a heading where the team wants one', () => {
    expect(result('h3. Expected\n\nh3. Notes\nSeen on Monday.')).toBe('fail');
    expect(result('The line should go.', { inProse: false })).toBe('fail');
  });

  it('reads it off one sentence that says when and what goes wrong', () => {
    const told = 'When a guest takes the last coupon out of the basket, the total does not change any more';
    expect(result(told)).toBe('not-applicable');
    expect(result(told, { inProse: false })).toBe('fail');
    expect(result(`${told}. We saw that on Monday with twelve guests.`)).toBe('fail');
  });

  it('leaves a report of one sentence to the check of the description', () => {
    expect(runExample(check, { kind: 'bug', description: 'The cart is empty.' }).outcome.result).toBe(
      'not-applicable',
    );
  });
});
