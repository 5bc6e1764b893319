import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/acceptance-criteria';
import { runExample } from '../../support/build-example';

describe('acceptance-criteria', () => {
  it('asks for two where the team does, and marks the one there is', () => {
    const { outcome } = runExample(
      check,
      { description: 'h3. Acceptance criteria\n* The date is shown' },
      { options: { minimum: 2 } },
    );
    expect(outcome).toMatchObject({
      result: 'fail',
      message: { code: 'too-few', params: { found: 1, minimum: 2 } },
      evidence: [{ field: 'description', path: '1/0/0', from: 0, to: 17 }],
    });
  });

  it('is content with a field of its own', () => {
    const { outcome } = runExample(check, {
      criteriaField: '* The date is shown\n* Without a date the line is hidden',
    });
    expect(outcome).toEqual({ result: 'pass', grade: 1 });
  });

  it('is less sure of bullets that only read like criteria', () => {
    const { outcome } = runExample(check, {
      description: '* The list can be sorted\n* The total must include VAT',
    });
    expect(outcome).toEqual({ result: 'pass', grade: 0.6 });
  });

  it('asks nothing of bugs and tasks', () => {
    expect(check.types).toEqual(['story']);
  });
});
