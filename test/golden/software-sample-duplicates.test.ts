import { describe, expect, it } from '@jest/globals';
import { expected } from '../../sandbox/backlogs/software/expected';
import { analysis, found, relatedBy } from './judge-software-sample';

const check = 'near-duplicate';

describe('duplicates in the software sample', () => {
  it.each(analysis.items.map((judged) => ({ key: judged.item.key, judged })))(
    '$key is a duplicate only if it was planted as one, and of that item',
    ({ key, judged }) => {
      const partner = expected.planted[key]?.duplicateOf;
      expect(found(judged).includes(check)).toBe(partner !== undefined);
      if (partner !== undefined) expect(relatedBy(judged, check)).toEqual([partner]);
    },
  );

  it.each(expected.notDuplicates)('$keys are not the same: $why', ({ keys }) => {
    for (const judged of analysis.items)
      if (keys.includes(judged.item.key))
        expect(relatedBy(judged, check)).not.toEqual(
          expect.arrayContaining(keys.filter((key) => key !== judged.item.key)),
        );
  });
});
