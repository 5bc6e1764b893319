import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/outdated-estimate';
import { catalogues } from '../../../src/messages';
import { makeTranslator } from '../../../src/messages/translate';
import { runExample } from '../../support/build-example';

const record = [
  { summary: 'Export the monthly sales report as a spreadsheet', points: 8, times: 15 },
  { summary: 'Reset a forgotten password by e-mail', points: 2, times: 15 },
];
const asked = { summary: 'Export the yearly sales report as a spreadsheet', points: 3 };
const told = (rewritten: number | undefined, finished = record) =>
  runExample(check, { ...asked, finished, ...(rewritten !== undefined && { rewritten }) }).outcome;

describe('outdated-estimate', () => {
  it.each([
    [undefined, 'pass'],
    [0.19, 'pass'],
    [0.2, 'fail'],
    [0.9, 'fail'],
  ])('with %s of its words changed it is %s', (share, result) => {
    expect(told(share).result).toBe(result);
  });

  it('names finished work that reads like the item now', () => {
    const outcome = told(0.4);
    if (outcome.result !== 'fail') throw new Error(outcome.result);
    expect(outcome.message).toMatchObject({ code: 'compared', params: { size: 3, share: 40, usual: 8 } });
    expect(outcome.message.params['keys']).toHaveLength(5);
    expect(outcome.related).toHaveLength(5);
    const t = makeTranslator(catalogues.en, 'en');
    expect(t('check.outdated-estimate.compared', outcome.message.params)).toMatch(
      /^40 % of its words were changed after it was estimated at 3 on Oct 1, 2026, last on Nov 11, 2026\. .* was around 8\./,
    );
  });

  it('says it without them where too little was finished', () => {
    expect(told(0.4, [])).toMatchObject({ result: 'fail', message: { code: 'changed' }, related: [] });
  });

  it('has nothing to say of an item without an estimate', () => {
    expect(runExample(check, { points: null, rewritten: 0.5 }).outcome.result).toBe('not-applicable');
  });
});
