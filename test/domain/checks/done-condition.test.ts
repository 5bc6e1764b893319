import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/done-condition';
import { runExample } from '../../support/build-example';

const result = (description: string, options = {}) =>
  runExample(check, { kind: 'task', description }, { options }).outcome.result;

describe('done-condition', () => {
  it.each([
    'Order the lamps. Finished once all forty hang.',
    'Lampen bestellen. Abgenommen, wenn alle vierzig hängen.',
    'Commander les lampes. Terminé lorsque les quarante sont posées.',
    'Pedir las lámparas. Terminado cuando cuelguen las cuarenta.',
    'h3. Acceptance criteria\n* Forty lamps hang',
  ])('hears it in %j', (description) => {
    expect(result(description)).toBe('pass');
  });

  it('takes a checklist only where the team does', () => {
    const tasks = 'h3. Tasks\n* [ ] Order\n* [ ] Hang';
    expect(result(tasks)).toBe('pass');
    expect(result(tasks, { checklist: false })).toBe('fail');
  });

  it('asks for more than a heading', () => {
    expect(result('Order the lamps.\n\nh3. Done when')).toBe('fail');
  });
});
