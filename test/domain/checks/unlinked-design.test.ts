import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/unlinked-design';
import { runExample } from '../../support/build-example';

describe('unlinked-design', () => {
  it('is content with a picture, and with the team’s own place', () => {
    const description = 'The dialog shows the date.';
    expect(runExample(check, { description }).outcome.result).toBe('fail');
    expect(runExample(check, { description, attachments: 1 }).outcome.result).toBe('pass');
    const hosted = { description: `${description} See https://design.freewheel.test/12.` };
    expect(runExample(check, hosted).outcome.result).toBe('fail');
    const options = { hosts: ['design.freewheel.test'] };
    expect(runExample(check, hosted, { options }).outcome.result).toBe('pass');
  });
});
