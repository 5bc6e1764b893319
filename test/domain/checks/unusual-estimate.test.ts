import { describe, expect, it } from '@jest/globals';
import { buildItem } from '../../support/build-item';
import { saidWithRecord } from '../../support/size-record';

const reset = (points: number) =>
  buildItem({
    summary: 'Reset a forgotten password by e-mail for wholesale customers',
    estimate: { value: points, unit: 'points' },
  });

describe('unusual-estimate', () => {
  it('asks about an estimate far above what similar finished work was given, and names that work', () => {
    const outcome = saidWithRecord('unusual-estimate', reset(100));
    if (outcome?.result !== 'fail') throw new Error(`answered ${outcome?.result ?? 'nothing'}`);
    expect(outcome.message).toMatchObject({ code: 'higher', params: { size: 100, usual: 2 } });
    expect(outcome.message.params['keys']).toHaveLength(5);
    expect(outcome.related).toHaveLength(5);
  });

  it('asks about one far below', () => {
    const exported = buildItem({
      summary: 'Export the monthly sales report as a spreadsheet for wholesale customers',
      estimate: { value: 0, unit: 'points' },
    });
    expect(saidWithRecord('unusual-estimate', exported)).toMatchObject({ message: { code: 'lower' } });
  });

  it('says nothing of a usual one', () => {
    expect(saidWithRecord('unusual-estimate', reset(2))).toMatchObject({ result: 'pass' });
  });

  it.each([
    [49, 'not-applicable'],
    [0, 'not-applicable'],
  ])('with %d finished items it is %s', (finished, result) => {
    expect(saidWithRecord('unusual-estimate', reset(100), finished)).toEqual({ result });
  });

  // Twelve days an export; the resets, which were given 2, took one day each.
  it.each([
    [12, 'slower'],
    [2, 'slower'],
    [1, undefined],
  ])('asks about 2 points where exports took %d days and 2 points take one', (days, code) => {
    const exported = buildItem({
      summary: 'Export the monthly sales report as a spreadsheet for wholesale customers',
      estimate: { value: 2, unit: 'points' },
    });
    const outcome = saidWithRecord('unusual-estimate', exported, 20, { days });
    expect(outcome).toMatchObject(
      code === undefined
        ? { result: 'not-applicable' }
        : { result: 'fail', message: { code, params: { days, usual: 1 } } },
    );
  });

  it('asks about 13 points for what is done in a day', () => {
    const outcome = saidWithRecord('unusual-estimate', reset(13), 20, { days: 12 });
    expect(outcome).toMatchObject({ message: { code: 'faster', params: { days: 1, usual: 12 } } });
  });

  it('has nothing to say without an estimate', () => {
    expect(saidWithRecord('unusual-estimate', buildItem({ estimate: undefined }))).toEqual({
      result: 'not-applicable',
    });
  });
});
