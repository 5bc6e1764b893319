import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/uneven-story';
import { runExample } from '../../support/build-example';

describe('uneven-story', () => {
  const told = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      summary: `As a guest I want to see page ${index + 1} of my orders so that I find the last one`,
    }));

  it('speaks up only where the form is the custom', () => {
    const bare = { summary: 'Card payment' };
    expect(runExample(check, { ...bare, others: told(12) }).outcome).toMatchObject({
      message: { code: 'other-form', params: { told: 12, stories: 13 } },
    });
    expect(runExample(check, { ...bare, others: told(5) }).outcome.result).toBe('not-applicable');
    const mixed = [
      ...told(6),
      ...Array.from({ length: 8 }, (_, index) => ({ summary: `Order page ${index}` })),
    ];
    expect(runExample(check, { ...bare, others: mixed }).outcome.result).toBe('not-applicable');
  });
});
