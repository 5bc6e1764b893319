import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/unknown-benefit';
import { runExample } from '../../support/build-example';

const result = (summary: string, description = '', options = {}) =>
  runExample(check, { summary, description }, { options }).outcome.result;

describe('unknown-benefit', () => {
  it.each([
    'En tant que client, je veux imprimer afin de garder une trace',
    'Como cliente quiero imprimir para tener una copia',
    'Als Kunde möchte ich drucken, damit ich einen Beleg habe',
    'As a clerk I want to print in order to file it',
  ])('hears the reason in %s', (summary) => {
    expect(result(summary)).toBe('pass');
  });

  it('finds it below a heading of the team', () => {
    expect(result('Print labels', 'h3. Payoff\nTwo hours a week.')).toBe('fail');
    expect(result('Print labels', 'h3. Payoff\nTwo hours a week.', { headings: ['Payoff'] })).toBe('pass');
  });

  it('wants more than the heading', () => {
    expect(result('Print labels', 'h3. Goal\n\nh3. Notes\nBlue.')).toBe('fail');
  });
});
