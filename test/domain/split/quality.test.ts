import { describe, expect, test } from '@jest/globals';
import { failedTests, tests } from '../../../src/domain/split/quality';
import type { TestName } from '../../../src/domain/split/quality';
import { proposeSplits } from '../../../src/domain/split/propose-splits';
import { readItem } from '../../../src/domain/split/read/read-item';
import { strategyIds } from '../../../src/domain/split/split';
import type { SplitPart, SplitProposal } from '../../../src/domain/split/split';
import { catalogues } from '../../../src/messages';
import { itemOf } from './support';

const item = itemOf({
  summary: 'As a shopper, I want to save and share a basket, so that I buy later',
  criteria: ['Saved basket survives logout', 'Link opens read-only', 'Link expires after 30 days'],
  points: 8,
});
const reading = readItem(item);
const good = proposeSplits(item)[0]!;

const failed = (proposal: SplitProposal, target?: 'subtasks'): TestName[] =>
  failedTests(proposal, { titleNamesWhole: false }, reading, target === undefined ? {} : { target });

/** The good proposal with its first part changed. */
const spoilt = (change: Partial<SplitPart>): SplitProposal => ({
  ...good,
  parts: good.parts.map((part, at) => (at === 0 ? { ...part, ...change } : part)),
});

/** A title of words that stand nowhere. */
const titled = (title: string): Partial<SplitPart> => ({
  title,
  label: title,
  origins: [{ from: 0, to: title.length, source: 'style' }],
});

describe('the nine tests', () => {
  test('let a good proposal pass', () => {
    expect(failed(good)).toEqual([]);
    expect(Object.keys(tests)).toHaveLength(9);
  });

  test.each<[TestName, string, SplitProposal]>([
    ['covered', 'a criterion in two parts', spoilt({ criteria: [0, 1] })],
    ['covered', 'a criterion in no part', spoilt({ criteria: [], draft: true })],
    ['covered', 'a criterion in a part that is not ticked', spoilt({ included: false })],
    ['distinct', 'the same part twice', spoilt({ title: good.parts[1]!.title, label: good.parts[1]!.label })],
    ['atomic', 'two things in one part', spoilt(titled('Save a basket and print the invoice'))],
    ['small', 'fewer points than before', spoilt({ points: 1 })],
    ['small', 'a part as large as the whole', spoilt({ points: 8 })],
    ['testable', 'a part without a criterion that does not say so', spoilt({ criteria: [], draft: false })],
    ['valuable', 'a layer', spoilt(titled('Implement backend'))],
    ['independent', 'a part that waits for a later one', spoilt({ dependsOn: [1] })],
    ['grammatical', 'a story torn apart', spoilt({ title: 'As a shopper, I want to' })],
    ['grammatical', 'a title nobody can store', spoilt(titled('Save '.repeat(60)))],
    ['attributed', 'words from nowhere', spoilt({ origins: good.parts[0]!.origins.slice(1) })],
  ])('%s refuses %s', (name, _, proposal) => {
    expect(failed(proposal)).toContain(name);
  });

  test('let layers pass as sub-tasks', () => {
    expect(failed(spoilt(titled('Implement backend')), 'subtasks')).not.toContain('valuable');
  });
});

test('every way to cut has a sentence', () => {
  const known: readonly string[] = Object.keys(catalogues.en);
  expect(strategyIds.filter((id) => !known.includes(`split.strategy.${id}`))).toEqual([]);
});
