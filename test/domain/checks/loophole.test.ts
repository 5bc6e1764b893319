import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/loophole';
import { runExample } from '../../support/build-example';

describe('loophole', () => {
  it('marks the words inside the criterion, also on a later line of it', () => {
    const description = 'h3. AC\nGiven a cart\nWhen I pay\nThen I get a mail if possible';
    expect(runExample(check, { description }).outcome).toMatchObject({
      message: { params: { words: ['if possible'] } },
      evidence: [{ path: '1', from: 42, to: 53 }],
    });
  });

  it('leaves the description around the criteria alone', () => {
    const description = 'If possible before summer.\n\nh3. AC\n* The date is shown';
    expect(runExample(check, { description }).outcome.result).toBe('pass');
    expect(runExample(check, { description: 'If possible before summer.' }).outcome.result).toBe(
      'not-applicable',
    );
  });

  it('allows what the team allows', () => {
    const example = { description: 'h3. AC\n* Export as PDF etc' };
    expect(runExample(check, example).outcome.result).toBe('fail');
    expect(runExample(check, example, { options: { allowed: ['Etc'] } }).outcome.result).toBe('pass');
  });
});
