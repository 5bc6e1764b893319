import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/estimate';
import { runExample } from '../../support/build-example';

describe('estimate', () => {
  it('is silent where the board has no sizes to give', () => {
    const off = { estimation: { unit: 'off', reason: 'not-in-data' } } as const;
    expect(runExample(check, { points: null }, { board: off }).outcome.result).toBe('not-applicable');
    const count = { estimation: { unit: 'count' } } as const;
    expect(runExample(check, { points: null }, { board: count }).outcome.result).toBe('not-applicable');
  });

  it('takes 0 for a size unless the team does not', () => {
    expect(runExample(check, { points: 0 }).outcome.result).toBe('pass');
    expect(runExample(check, { points: 0 }, { options: { zeroCounts: false } }).outcome).toMatchObject({
      message: { code: 'zero' },
    });
  });
});
