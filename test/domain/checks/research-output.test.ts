import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/research-output';
import { runExample } from '../../support/build-example';

describe('research-output', () => {
  it.each([
    'Rédiger une synthèse pour le comité.',
    'Preparar una propuesta para el equipo.',
    'Build a proof of concept.',
  ])('sees what comes out of %j', (description) => {
    expect(runExample(check, { kind: 'spike', description }).outcome.result).toBe('pass');
  });

  it('takes criteria for an answer unless the team does not', () => {
    const example = { kind: 'spike', description: 'h3. AC\n* The fastest carrier is known' } as const;
    expect(runExample(check, example).outcome.result).toBe('pass');
    expect(runExample(check, example, { options: { criteriaCount: false } }).outcome.result).toBe('fail');
  });
});
