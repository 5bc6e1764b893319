import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BacklogItem } from '../../../src/domain/backlog/item';
import { proposeSplits } from '../../../src/domain/split/propose-splits';
import type { SplitPart, SplitProposal } from '../../../src/domain/split/split';
import { fuzzedItem, written } from './fuzzed-item';

const finished = [
  { key: 'SHOP-1', summary: 'Share the basket', children: ['Design sharing', 'Send the basket by mail', ''] },
];

/** Words of the title that no origin covers, and those an origin quotes wrongly. */
function unattributed({ title, origins }: SplitPart, { summary }: BacklogItem): string {
  const bare = origins
    .reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), title)
    .trim();
  const wrong = origins.flatMap(({ from, to, source, evidence }) => {
    if (source !== 'item' || evidence?.field !== 'summary') return [];
    // The first letter may have become a capital.
    const quoted = summary.slice(evidence.from + 1, evidence.to).replace(/\s/g, ' ');
    return title.slice(from + 1, to) === quoted ? [] : [title.slice(from, to)];
  });
  return [bare, ...wrong].join('');
}

/** Everything a proposal does wrong. Collected and compared once, because comparing is what takes the time. */
function complaints({ parts, confidence }: SplitProposal, item: BacklogItem): string[] {
  const found: string[] = [];
  const say = (holds: boolean, complaint: string): void => {
    if (!holds) found.push(complaint);
  };
  const dealt = parts.flatMap(({ criteria }) => criteria).sort((a, b) => a - b);
  const sizes = parts.flatMap(({ points }) => points ?? []);
  const whole = item.estimate?.value ?? 0;
  say(parts.length >= 2 && parts.length <= 6, `has ${parts.length} parts`);
  say(
    dealt.join() === item.acceptanceCriteria.map((_, index) => index).join(),
    `deals the criteria ${dealt.join()}`,
  );
  say(confidence > 0 && confidence <= 1, `is trusted ${confidence}`);
  say(
    whole > 0 ? sizes.reduce((sum, size) => sum + size, 0) >= whole : sizes.length === 0,
    `sizes ${sizes.join()} of ${whole}`,
  );
  for (const part of parts) {
    say(part.title.length > 0 && part.title.length <= 255, `has the title “${part.title}”`);
    say(part.included || part.criteria.length === 0, `hides criteria in “${part.title}”`);
    const words = unattributed(part, item);
    say(words === '', `does not say where “${words}” of “${part.title}” is from`);
  }
  return found;
}

/** Two thousand keep the whole suite quick; FUZZ_RUNS=10000 is what releases are held to. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 2000);

describe('every proposal, whatever the item', () => {
  test('keeps each criterion once, loses no points, says where each word is from and has two to six parts', () => {
    let proposed = 0;
    fc.assert(
      fc.property(written, (value) => {
        const item = fuzzedItem(value);
        const proposals = proposeSplits(item, { limit: 20, finished });
        proposed += proposals.length;
        expect(proposals.flatMap((proposal) => complaints(proposal, item))).toEqual([]);
      }),
      { numRuns: runs },
    );
    // A fuzz that proposes nothing proves nothing.
    expect(proposed).toBeGreaterThan(runs * 0.3);
  }, 120_000);

  test('comes the same again and crosses JSON unharmed', () => {
    fc.assert(
      fc.property(written, (value) => {
        const item = fuzzedItem(value);
        const first = proposeSplits(item);
        expect(proposeSplits(item)).toEqual(first);
        expect(JSON.parse(JSON.stringify(first))).toEqual(JSON.parse(JSON.stringify(proposeSplits(item))));
      }),
      { numRuns: 300 },
    );
  });
});
