import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/unclear-role';
import { runExample } from '../../support/build-example';

const judge = (summary: string, options = {}) => runExample(check, { summary }, { options }).outcome;

describe('unclear-role', () => {
  it('marks the role', () => {
    expect(judge('As an end user, I want to print')).toMatchObject({
      message: { params: { role: 'end user' } },
      evidence: [{ from: 6, to: 14 }],
    });
  });

  it.each([
    'En tant que commercial, je veux imprimer',
    'Como contable quiero imprimir',
    'Als Lageristin möchte ich drucken',
  ])('is content with %s', (summary) => {
    expect(judge(summary).result).toBe('pass');
  });

  it('allows roles the team knows', () => {
    expect(judge('As a user I want to print', { allowed: ['User'] }).result).toBe('pass');
    expect(judge('Print labels').result).toBe('not-applicable');
  });
});
