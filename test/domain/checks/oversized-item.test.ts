import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/oversized-item';
import { runExample } from '../../support/build-example';

describe('oversized-item', () => {
  it.each([
    [8, 'pass'],
    [8.5, 'fail'],
    [13, 'fail'],
  ])('answers %d points with %s', (points, result) => {
    expect(runExample(check, { points }).outcome.result).toBe(result);
  });

  it('says how big and how big is fine', () => {
    expect(runExample(check, { points: 13 }).outcome).toMatchObject({
      message: { code: 'points', params: { size: 13, most: 8 } },
      evidence: [{ field: 'summary', from: 0 }],
    });
  });

  it('says nothing without an estimate, and nothing in another unit than the board counts in', () => {
    expect(runExample(check, { points: null }).outcome.result).toBe('not-applicable');
    const seconds = {
      estimation: { unit: 'seconds', fieldId: 'x', fieldName: 'Original estimate' },
    } as const;
    expect(runExample(check, { points: 100 }, { board: seconds }).outcome.result).toBe('not-applicable');
  });

  it('takes the limit from the settings', () => {
    expect(runExample(check, { points: 13 }, { options: { points: 20 } }).outcome.result).toBe('pass');
  });
});
