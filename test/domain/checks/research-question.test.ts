import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/research-question';
import { runExample } from '../../support/build-example';

describe('research-question', () => {
  it.each([
    'Comparer les transporteurs et leurs délais.',
    'Averiguar si la API entrega las fechas de cada pedido.',
    'Which carriers tell a date',
  ])('hears the question in %j', (description) => {
    expect(runExample(check, { kind: 'spike', summary: 'Carrier API', description }).outcome.result).toBe(
      'pass',
    );
  });

  it('wants a question mark where the team does', () => {
    const example = { kind: 'spike', summary: 'Carrier API', description: 'Evaluate carriers.' } as const;
    expect(runExample(check, example).outcome.result).toBe('pass');
    expect(runExample(check, example, { options: { questionMark: true } }).outcome.result).toBe('fail');
  });
});
