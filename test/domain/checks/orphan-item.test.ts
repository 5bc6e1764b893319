import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/orphan-item';
import { runExample } from '../../support/build-example';

describe('orphan-item', () => {
  it('asks for an epic', () => {
    expect(runExample(check, { parent: 'SHOP-5' }).outcome.result).toBe('pass');
    expect(runExample(check, {}).outcome).toMatchObject({ message: { code: 'alone' } });
  });
});
