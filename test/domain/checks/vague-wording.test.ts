import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/vague-wording';
import { runExample } from '../../support/build-example';

const words = (description: string, options = {}) => {
  const { outcome } = runExample(
    check,
    { summary: 'Order overview shows the date', description },
    { options },
  );
  return outcome.result === 'fail' ? outcome.message.params['words'] : [];
};

describe('vague-wording', () => {
  it('finds one vague word in a criterion enough, in prose not', () => {
    expect(words('h3. AC\n* The list is easy to read')).toEqual(['easy']);
    expect(words('The list should be easy to read for guests who come here for the first time.')).toEqual([]);
    expect(words('A modern, intuitive and seamless overview.')).toEqual(['modern', 'intuitive', 'seamless']);
  });

  it('lets measures and comparisons pass', () => {
    expect(words('h3. AC\n* Search is fast: 300 ms at most')).toEqual([]);
    expect(words('h3. AC\n* Results are better than those of the old search')).toEqual([]);
    expect(words('h3. AC\n* The label reads "Quick checkout"')).toEqual([]);
  });

  it('takes a polite wish for what it is', () => {
    expect(words('h3. AC\n* It would be nice if the list kept its order')).toEqual([]);
    expect(words('h3. AC\n* Es wäre schön, wenn die Liste ihre Reihenfolge behält')).toEqual([]);
    expect(words('h3. AC\n* The list looks nice')).toEqual(['nice']);
  });

  it('knows four languages and what the team allows', () => {
    expect(words('h3. Critères d’acceptation\n* La page est conviviale pour les clients')).toEqual([
      'conviviale',
    ]);
    expect(words('h3. Criterios de aceptación\n* La página es intuitiva para los clientes')).toEqual([
      'intuitiva',
    ]);
    expect(words('h3. AC\n* The list is easy to read', { allowed: ['easy'] })).toEqual([]);
  });

  it.each([
    'As a planner I want to compare a request with the Comprehensive Plan',
    'As a clerk I want to read the log:\n2026-11-21 10:02:11 nice fast easy start',
  ])('leaves names and log lines alone: %j', (text) => {
    const [summary = '', ...lines] = text.split('\n');
    const { outcome } = runExample(check, { summary, description: lines.join('\n') });
    expect(outcome.result).toBe('pass');
  });
});
