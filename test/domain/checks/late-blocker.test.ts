import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/late-blocker';
import { runExample } from '../../support/build-example';

describe('late-blocker', () => {
  it('names what is not in this backlog', () => {
    const { outcome } = runExample(check, { blockedBy: ['PAY-12', 'PAY-13'] });
    expect(outcome).toMatchObject({ message: { code: 'elsewhere', params: { keys: ['PAY-12', 'PAY-13'] } } });
  });

  it('can leave other backlogs alone', () => {
    const { outcome } = runExample(check, { blockedBy: ['PAY-12'] }, { options: { elsewhere: false } });
    expect(outcome.result).toBe('pass');
  });

  it('asks nothing of what waits for nothing', () => {
    expect(runExample(check, {}).outcome.result).toBe('pass');
  });
});
