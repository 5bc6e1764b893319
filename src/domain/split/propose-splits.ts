import type { BacklogItem } from '../backlog/item';
import { compose } from './compose/compose';
import { choose } from './compose/choose';
import type { Strategy } from './cut';
import { readItem } from './read/read-item';
import type { SplitOptions, SplitProposal } from './split';
import { failedTests } from './quality';
import { lastResort, strategies } from './strategies';

/**
 * Ways to cut an item into smaller ones, best first, at most three unless `options.limit` says otherwise. Every word of a
 * title comes from the item, a finished item, a template or the house style; each criterion is in exactly one part; sizes
 * add up to at least the item's.
 * @returns nothing where the item's text gives no reason to cut it one way rather than another.
 */
export function proposeSplits(item: BacklogItem, options: SplitOptions = {}): SplitProposal[] {
  const reading = readItem(item);
  const tried = (strategy: Strategy): readonly SplitProposal[] => {
    const cut = strategy(reading, options);
    if (cut === undefined) return [];
    const proposal = compose(cut, reading, options);
    return failedTests(proposal, cut, reading, options).length === 0 ? [proposal] : [];
  };
  const proposals = strategies.flatMap(tried);
  return choose(proposals.length > 0 ? proposals : tried(lastResort), reading, options);
}
