import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/bug-environment';
import { runExample } from '../../support/build-example';

const result = (description: string, options = {}) =>
  runExample(check, { kind: 'bug', description }, { options }).outcome.result;

describe('bug-environment', () => {
  it('finds a platform or version in the text', () => {
    expect(result('Seen in Safari on an iPad.')).toBe('pass');
    expect(result('Tritt seit 3.12 auf.')).toBe('pass');
    expect(result('Navigateur : celui de la caisse')).toBe('pass');
  });

  it('wants the field where the team wants it', () => {
    expect(result('Seen in Safari.', { inProse: false })).toBe('fail');
    expect(result('Seen on 12 of 40 carts whenever a guest empties the last line and saves it.')).toBe(
      'fail',
    );
  });

  it.each(['Speed up the search', 'Reduce the time the list needs'])(
    'asks no place of an improvement filed as a bug: %s',
    (summary) => {
      const description =
        'The list of orders takes twelve seconds with the orders of a year, which is what clerks look at all day.';
      expect(runExample(check, { kind: 'bug', summary, description }).outcome.result).toBe('not-applicable');
    },
  );

  it('leaves a report of one sentence to the check of the description', () => {
    expect(runExample(check, { kind: 'bug', description: 'The cart is empty.' }).outcome.result).toBe(
      'not-applicable',
    );
  });
});
