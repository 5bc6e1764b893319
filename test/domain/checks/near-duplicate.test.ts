import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/near-duplicate';
import { noHistory } from '../../../src/domain/backlog/backlog';
import type { Pair, PairVerdict } from '../../../src/domain/measures/duplicates';
import { measure } from '../../../src/domain/measures/measures';
import { defaultSettings } from '../../../src/domain/settings';
import { buildExample, exampleNow } from '../../support/build-example';

const item = buildExample({ summary: 'Search finds no umlauts' });

const pair = (verdict: PairVerdict, probability: number, other = '77'): Pair => ({
  a: other,
  b: item.id,
  score: 12,
  probability,
  verdict,
  shared: ['umlaut', 'search'],
  differences: { a: [], b: [] },
});

function judge(pairs: readonly Pair[], options = {}) {
  const board = {
    id: 1,
    name: 'Shop',
    type: 'scrum',
    projectId: '1',
    projectKey: 'SHOP',
    projectName: 'Shop',
    estimation: { unit: 'count' },
  } as const;
  const backlog = { board, items: [item], sprints: [], history: noHistory, expected: 1, problems: [] };
  return check.run(item, {
    options: check.options.parse(options),
    zone: 'near',
    now: exampleNow,
    project: { board },
    backlog,
    measures: {
      ...measure(backlog, defaultSettings, exampleNow),
      duplicates: { pairs, clusters: [], of: () => pairs },
    },
  });
}

describe('near-duplicate', () => {
  it('names the other item and marks the words both share', () => {
    expect(judge([pair('duplicate', 0.8)])).toMatchObject({
      result: 'fail',
      message: { code: 'one', params: { others: 1, probability: 80 } },
      related: ['77'],
      evidence: [
        { field: 'summary', from: 0, to: 6 },
        { field: 'summary', from: 16, to: 23 },
      ],
    });
  });

  it('counts several', () => {
    expect(judge([pair('duplicate', 0.8), pair('duplicate', 0.6, '78')])).toMatchObject({
      message: { code: 'several', params: { others: 2 } },
      related: ['77', '78'],
    });
  });

  it.each(['variant', 'part-of', 'recurring', 'unrelated'] as const)(
    'is silent about a pair that is %s',
    (verdict) => {
      expect(judge([pair(verdict, 0.9)]).result).toBe('pass');
    },
  );

  it('leaves out what is less likely than the team wants to hear of', () => {
    expect(judge([pair('duplicate', 0.4)], { probability: 0.5 }).result).toBe('pass');
  });
});
