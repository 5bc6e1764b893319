import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/solution-in-wish';
import { runExample } from '../../support/build-example';

describe('solution-in-wish', () => {
  it('marks the part of the screen', () => {
    const summary = 'As a guest I want a dropdown with all months so that I find the last order';
    const { outcome } = runExample(check, { summary });
    const found = outcome.result === 'fail' ? outcome.evidence : [];
    expect(found.map(({ from, to }) => summary.slice(from, to))).toEqual(['dropdown']);
  });

  it('leaves words alone that a team allows', () => {
    const summary = 'As a guest I want a dropdown with all months so that I find the last order';
    expect(runExample(check, { summary }, { options: { allowed: ['Dropdown'] } }).outcome.result).toBe(
      'pass',
    );
  });
});
