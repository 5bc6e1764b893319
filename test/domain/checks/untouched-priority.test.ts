import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/untouched-priority';
import { runExample } from '../../support/build-example';

describe('untouched-priority', () => {
  it('knows the priority that every new work item gets', () => {
    expect(runExample(check, { priority: 'Medium' }).outcome).toMatchObject({
      message: { code: 'usual', params: { priority: 'Medium' } },
    });
    const options = { usual: ['Normal'] };
    expect(runExample(check, { priority: 'Medium' }, { options }).outcome.result).toBe('pass');
    expect(runExample(check, { priority: 'Normal' }, { options }).outcome.result).toBe('fail');
  });
});
