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

  it.each([
    'Upgrade PostgreSQL to 16',
    'Refactor the basket service',
    'Rename order_state in the export',
    'Deprecate getBasket()',
  ])('asks nobody what work on the software itself is for: %s', (summary) => {
    expect(result(summary, 'The old version gets no more fixes.')).toBe('not-applicable');
  });

  it('knows such work in other languages', () => {
    expect(result('Datenbank migrieren', 'Die alte Fassung wird nicht mehr gepflegt.')).toBe(
      'not-applicable',
    );
  });

  it('asks it of a story about software all the same', () => {
    expect(result('As a developer I want to migrate the orders')).toBe('fail');
    expect(result('Show the delivery date', 'The overview shows the date.')).toBe('fail');
  });

  it('wants more than the heading', () => {
    expect(result('Print labels', 'h3. Goal\n\nh3. Notes\nBlue.')).toBe('fail');
  });
});
