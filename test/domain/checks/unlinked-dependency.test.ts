import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/unlinked-dependency';
import { runExample } from '../../support/build-example';

describe('unlinked-dependency', () => {
  it('names each key once and marks it', () => {
    const { outcome } = runExample(check, {
      description: 'After SHOP-1200 or SHOP-1300; SHOP-1200 brings the tariff.',
    });
    expect(outcome).toMatchObject({
      message: { code: 'keys', params: { keys: ['SHOP-1200', 'SHOP-1300'] } },
      evidence: [
        { from: 6, to: 15 },
        { from: 19, to: 28 },
      ],
    });
  });

  it.each([
    'Dates follow ISO-8601, text is UTF-8, hashes are SHA-256.',
    'See {{PAY-12}} in the log.',
    'Seen since the fix of JMS-107.',
    'The module core depends on the module log, which requires Java 11.',
    'There are no dependencies; it depends on nobody.',
  ])('is silent about %j', (description) => {
    expect(runExample(check, { description }).outcome.result).toBe('pass');
  });

  it('counts a key of an unknown project where the text speaks of waiting', () => {
    const { outcome } = runExample(check, { description: 'This is blocked by PAY-12.' });
    expect(outcome).toMatchObject({ message: { code: 'keys', params: { keys: ['PAY-12'] } } });
  });

  it('tells which of them the text waits for', () => {
    const { outcome } = runExample(check, {
      description: 'Blocked by SHOP-1200.\n\nThe texts are those of SHOP-1300.',
    });
    expect(outcome).toMatchObject({
      message: { params: { keys: ['SHOP-1200', 'SHOP-1300'], waitsFor: ['SHOP-1200'] } },
    });
  });

  it('is content once anything that blocks is linked', () => {
    const description = 'Blocked by the contract with the carrier.';
    expect(runExample(check, { description }).outcome.result).toBe('fail');
    expect(runExample(check, { description, blockedBy: ['PAY-7'] }).outcome.result).toBe('pass');
  });

  it('can be told to look at keys only', () => {
    const description = 'Waiting for the contract.';
    expect(runExample(check, { description }, { options: { phrases: false } }).outcome.result).toBe('pass');
  });
});
