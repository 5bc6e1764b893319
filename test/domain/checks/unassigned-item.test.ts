import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/unassigned-item';
import { runExample } from '../../support/build-example';

describe('unassigned-item', () => {
  it('is content with anybody', () => {
    expect(runExample(check, { assigned: true }).outcome.result).toBe('pass');
    expect(runExample(check, { assigned: false }).outcome).toMatchObject({ message: { code: 'nobody' } });
  });
});
