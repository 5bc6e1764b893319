import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/unclear-reference';
import { runExample } from '../../support/build-example';

describe('unclear-reference', () => {
  it('marks the words that point away', () => {
    expect(
      runExample(check, { description: 'Layout as discussed, colours see attached.' }).outcome,
    ).toMatchObject({
      message: { params: { words: ['as discussed', 'see attached'] } },
      evidence: [
        { from: 7, to: 19 },
        { from: 29, to: 41 },
      ],
    });
  });

  it('takes a file for there when one is attached', () => {
    const description = 'The layout: see attached.';
    expect(runExample(check, { description }).outcome.result).toBe('fail');
    expect(runExample(check, { description, attachments: 1 }).outcome.result).toBe('pass');
  });

  it('leaves quotations alone', () => {
    const description = '{quote}As discussed, please hurry.{quote}\nThe button says "see below".';
    expect(runExample(check, { description }).outcome.result).toBe('pass');
  });
});
