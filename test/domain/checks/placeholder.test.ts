import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/placeholder';
import { runExample } from '../../support/build-example';

const quoted = (description: string, options = {}) => {
  const { outcome } = runExample(check, { description }, { options });
  return outcome.result === 'fail' ? outcome.evidence.map(({ from, to }) => description.slice(from, to)) : [];
};

describe('placeholder', () => {
  it.each([
    ['The rate is TBD until Friday.', ['TBD']],
    ['TODO: ask sales. The rest stands.', ['TODO']],
    ['El descuento está por definir.', ['por definir']],
    ['La remise reste à définir avec Paul.', ['à définir']],
    ['Limit: ??? per day', ['???']],
    ['Lorem ipsum dolor sit amet', ['Lorem ipsum']],
  ])('marks what is left open in %j', (description, words) => {
    expect(quoted(description)).toEqual(words);
  });

  it.each([
    'Users can add entries to their todo list.',
    'What does the user see? A list.',
    'The field shows "TBD" until a date is known.',
    'Muestra todo el historial.',
    'The color is #XXF and the size XXL.',
  ])('is silent about %j', (description) => {
    expect(quoted(description)).toEqual([]);
  });

  it('never looks into code, and knows the words of the team', () => {
    expect(runExample(check, { description: '{code}\n// TODO: TBD\n{code}' }).outcome.result).toBe('pass');
    expect(quoted('Text from agency pending here', { words: ['agency pending'] })).toEqual([
      'agency pending',
    ]);
  });

  it.each([
    ['As a guest I want to be added to a waitlist', 'pass'],
    ['As a guest I want a form that I fill in quickly', 'pass'],
    ['The screens are still to be added.', 'fail'],
  ])('tells a gap from what goes on: %s', (description, result) => {
    expect(runExample(check, { description }).outcome.result).toBe(result);
  });
});
