import { describe, expect, it } from '@jest/globals';
import { expected } from '../../sandbox/backlogs/software/expected';
import { proposeSplits } from '../../src/domain/split/propose-splits';
import { analysis, found, itemOf } from './judge-software-sample';

/** Found by comparing items; `software-sample-duplicates.test.ts` looks at it. */
const compared = 'near-duplicate';

describe('the software sample, judged', () => {
  it.each(analysis.items.map((judged) => ({ key: judged.item.key, judged })))(
    '$key: exactly what was planted is found',
    ({ key, judged }) => {
      const planted = expected.planted[key];
      const wanted = (planted?.checks ?? []).filter((check) => check !== compared);
      expect(found(judged).filter((check) => check !== compared)).toEqual(expect.arrayContaining(wanted));
      expect(found(judged).filter((check) => check !== compared && !wanted.includes(check))).toEqual([]);
      if (planted !== undefined) expect(judged.zone).toBe(planted.zone);
    },
  );

  it('has 8 points in the near zone without a mark', () => {
    const eights = analysis.items.filter(({ item, zone }) => zone === 'near' && item.estimate?.value === 8);
    expect(eights.length).toBeGreaterThan(0);
    expect(eights.flatMap(found)).toEqual([]);
  });
});

describe('the software sample, split', () => {
  it.each(expected.splits)('$key is cut into $parts: $why', ({ key, parts }) => {
    const item = itemOf(key);
    const proposal = proposeSplits(item).find((each) => each.parts.length === parts);
    expect(proposal).toBeDefined();
    const dealt = proposal!.parts.flatMap(({ criteria }) => criteria).sort((a, b) => a - b);
    expect(dealt).toEqual(item.acceptanceCriteria.map((_, index) => index));
  });

  it('cuts the basket story by its verbs, with at least its points', () => {
    const [best] = proposeSplits(itemOf('WEB-324'));
    expect(best?.parts.map(({ title }) => /save|rename|share/i.exec(title)?.[0].toLowerCase())).toEqual([
      'save',
      'rename',
      'share',
    ]);
    expect(best!.parts.reduce((sum, { points }) => sum + (points ?? 0), 0)).toBeGreaterThanOrEqual(13);
    expect(best!.parts.map(({ criteria }) => criteria)).toEqual([[0], [1, 2], [3, 4]]);
  });

  it('cuts the guides’ search example by its bullets', () => {
    const [best] = proposeSplits(itemOf('WEB-325'));
    expect(best?.parts.map(({ title }) => title)).toEqual([
      expect.stringMatching(/autocomplete/i),
      expect.stringMatching(/optimi[sz]e database queries/i),
    ]);
  });
});
