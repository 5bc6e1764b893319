import { describe, expect, it } from '@jest/globals';
import { buildItem } from '../../support/build-item';
import { saidWithRecord } from '../../support/size-record';

const unsized = (summary: string, overrides = {}) =>
  buildItem({ summary, estimate: undefined, ...overrides });
const large = 'Export the monthly sales report as a spreadsheet for wholesale customers';
const small = 'Reset a forgotten password by e-mail for wholesale customers';

describe('likely-oversize', () => {
  it('tells an unsized item that is like large finished work, and names that work', () => {
    const outcome = saidWithRecord('likely-oversize', unsized(large));
    if (outcome?.result !== 'fail') throw new Error(`answered ${outcome?.result ?? 'nothing'}`);
    expect(outcome.message).toMatchObject({ code: 'likely', params: { most: 8, named: 5 } });
    expect(outcome.related).toHaveLength(5);
  });

  it('leaves alone what is like small finished work', () => {
    expect(saidWithRecord('likely-oversize', unsized(small))).toMatchObject({ result: 'pass' });
  });

  it('believes the team’s own estimate', () => {
    expect(saidWithRecord('likely-oversize', buildItem({ summary: large }))).toEqual({
      result: 'not-applicable',
    });
  });

  it.each([
    [49, {}, 'pass'],
    [0, {}, 'pass'],
    [0, { components: ['Web', 'App', 'Mail'] }, 'pass'],
    [0, { components: ['Web', 'App', 'Mail'], subtaskCount: 6 }, 'fail'],
  ])('with %d finished items and %j it answers %s', (finished, overrides, result) => {
    expect(saidWithRecord('likely-oversize', unsized(large, overrides), finished)).toMatchObject({ result });
  });
});
