import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/shared-text';
import { runExample } from '../../support/build-example';

const template =
  'Please describe what you would like to have and why you would like to have it.\nThink of who needs it, what happens today, and what should happen afterwards.';
const criteria =
  'h3. Acceptance criteria\n* All tests of the shop pass\n* The texts are translated into 4 languages';
const own =
  'Guests who pay by invoice ask us every month where their list of open payments is. Show it in their account.';

const others = (count: number, description: string, kind: 'story' | 'bug' = 'story') =>
  Array.from({ length: count }, (_, at) => ({ kind, summary: `Wish ${at}`, description }));
const run = (
  description: string,
  around: ReturnType<typeof others>,
  options: Readonly<Record<string, unknown>> = {},
) => runExample(check, { description, others: around }, { options }).outcome;

describe('shared-text', () => {
  it('counts only what is not in many others, and marks the rest', () => {
    expect(run(`${template}\nShow the list.`, others(6, template))).toMatchObject({
      result: 'fail',
      message: { code: 'description', params: { words: 3, minimum: 15, items: 7 } },
      evidence: [
        { field: 'description', from: 0, to: 78 },
        { field: 'description', from: 79 },
      ],
    });
  });

  it('is content with enough words of its own', () => {
    expect(run(`${template}\n${own}`, others(6, template)).result).toBe('pass');
  });

  it('sees through numbers, case and marks', () => {
    const filled = template.replace('Please', 'PLEASE').replace('today', 'in 2026').replace(/\./g, ' …');
    expect(run(filled, others(6, template.replace('today', 'in 2025'))).result).toBe('fail');
  });

  it.each([
    ['fewer than five items', others(3, template)],
    ['items of another kind', others(20, template, 'bug')],
    ['too small a share of them', [...others(4, template), ...others(130, own)]],
  ])('takes nothing for a template that stands in %s', (_, around) => {
    expect(run(template, around).result).toBe('pass');
  });

  it('tells criteria that are those of everybody, and is content with one that is not', () => {
    const around = others(6, `${own}\n${criteria}`);
    const mine =
      'Riders choose a day and a time for the workshop and see at once which of the times are free.';
    expect(run(`${mine}\n${criteria}`, around)).toMatchObject({
      message: { code: 'criteria', params: { count: 2, items: 7 } },
    });
    expect(run(`${mine}\n${criteria}\n* A closed day offers no times to book`, around).result).toBe('pass');
  });

  it('leaves a description that is short anyway to its own check', () => {
    const short = 'Please describe what you would like to have.';
    expect(run(short, others(6, short)).result).toBe('pass');
  });

  it('asks as often as a team says', () => {
    expect(run(template, others(6, template), { items: 20 }).result).toBe('pass');
  });
});
