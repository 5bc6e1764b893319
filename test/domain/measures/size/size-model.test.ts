import { describe, expect, it } from '@jest/globals';
import { sizing } from '../../../../src/domain/measures/size/estimate-size';
import { SizeModel } from '../../../../src/domain/measures/size/size-model';
import { buildItem } from '../../../support/build-item';

const things = ['invoice', 'basket', 'tyre', 'booking', 'refund', 'voucher', 'saddle'];
const actions = ['Export', 'Show', 'Cancel', 'Import', 'Print'];

/** Work of many kinds with sizes that go with the words, and with some that do not. */
function record(items: number) {
  return Array.from({ length: items }, (_, at) => {
    const thing = things[(at * 5) % things.length] ?? '';
    const action = actions[(at * at) % actions.length] ?? '';
    const item = buildItem({ summary: `${action} the ${thing} of customer group ${at % 11}` });
    return [item, [1, 2, 3, 5, 8, 13][(at * 7 + (at % 3)) % 6] ?? 1] as const;
  });
}

const asked = buildItem({ summary: 'Print the voucher of a new customer group' });

describe('a record learned at once', () => {
  it.each([1, sizing.errors, sizing.errors + 1, sizing.errors + 120])(
    'answers as if %d items had been learned one by one',
    (items) => {
      const known = record(items);
      const atOnce = new SizeModel();
      atOnce.learnRecord(known);
      const oneByOne = new SizeModel();
      for (const [item, value] of known) oneByOne.learn(item, value);
      const [answer, expected] = [atOnce.size(asked), oneByOne.size(asked)];
      expect(answer?.size).toEqual(expected?.size);
      expect(answer?.neighbours).toEqual(expected?.neighbours);
      expect(answer?.interval(0.5)).toEqual(expected?.interval(0.5));
      expect(answer?.chanceAbove(3)).toBe(expected?.chanceAbove(3));
      expect(answer?.size.interval !== undefined).toBe(items > sizing.fewestErrors);
    },
  );
});
