import { describe, expect, it } from '@jest/globals';
import { judgeInOrder } from '../../eval/duplicates/candidates';
import type { Candidate } from '../../eval/duplicates/candidates';
import { fitLogistic } from '../../eval/duplicates/logistic';
import { alarmsOf, rankingOf } from '../../eval/duplicates/measures';
import { label } from '../../eval/duplicates/tracker';
import { issueRowSchema } from '../../sandbox/backlogs/rows';

const row = (key: string, more: object = {}) => issueRowSchema.parse({ key, summary: key, ...more });
const duplicateOf = (...keys: string[]) => ({ duplicateOf: keys.map((key) => ({ key, source: 'link' })) });
const candidate = (at: number, p: number, more: Partial<Candidate> = {}): Candidate => ({
  at,
  score: p,
  p,
  verdict: 'duplicate',
  ...more,
});
const all = (count: number) => Array.from({ length: count }, () => true);

describe('labels of a tracker', () => {
  const rows = [
    row('A-1'),
    row('A-2', { links: [{ type: 'Relates', dir: 'out', key: 'A-1' }] }),
    row('A-3', duplicateOf('A-1', 'GONE-1')),
    row('A-4', { ...duplicateOf('A-3'), parent: 'A-2' }),
    row('A-5', { ...duplicateOf('GONE-1'), parent: 'A-2' }),
  ];
  const tracker = label(rows, all(5));

  it('joins duplicates over several steps, and none through an item that is not there', () => {
    expect(tracker.earlier.map((before) => [...before])).toEqual([[], [], [0], [0, 2], []]);
    expect(tracker.sameCluster(0, 3)).toBe(true);
    expect(tracker.sameCluster(2, 4)).toBe(false);
  });

  it('knows what people related otherwise: links either way, parents, children of one parent', () => {
    expect(tracker.related(0, 1)).toBe(true);
    expect(tracker.related(1, 0)).toBe(true);
    expect(tracker.related(3, 1)).toBe(true);
    expect(tracker.related(3, 4)).toBe(true);
    expect(tracker.related(0, 4)).toBe(false);
  });

  it('counts what is found among the first, and the average precision', () => {
    const candidates = [[], [], [candidate(0, 0.9)], [candidate(1, 0.8), candidate(2, 0.7)], []];
    const { queries, recall, map } = rankingOf(tracker, candidates);
    expect(queries).toBe(2);
    expect(recall).toEqual({ 1: 0.5, 5: 1, 10: 1, 20: 1 });
    // First query: found at once. Second: one of two, in second place.
    expect(map).toBeCloseTo((1 + 0.5 / 2) / 2, 10);
  });

  it('counts false pairs only of the verdict "duplicate", and not what people related', () => {
    const candidates = [
      [],
      [candidate(0, 0.9)],
      [candidate(0, 0.6), candidate(1, 0.9)],
      [candidate(2, 0.5), candidate(0, 0.4, { verdict: 'variant' })],
      [candidate(0, 0.7, { verdict: 'recurring' })],
    ];
    const [half, whole] = alarmsOf(tracker, candidates, [0.5, 1]);
    expect(half).toEqual({ recall: 0.5, threshold: 0.6, falsePer1000: 200, precision: 0.5 });
    expect(whole).toMatchObject({ threshold: 0.5, falsePer1000: 200 });
  });

  it('says so when a method never finds as many', () => {
    expect(alarmsOf(tracker, [[], [], [], [], []], [0.5])).toEqual([{ recall: 0.5 }]);
  });
});

describe('judging in order', () => {
  const rows = [
    row('B-1', { summary: 'Basket forgets the voucher after login', created: '2026-01-01T08:00:00Z' }),
    row('B-2', { summary: 'Show opening hours', created: '2026-01-02T08:00:00Z' }),
    row('B-3', {
      summary: 'Voucher is forgotten by the basket after login',
      created: '2026-01-03T08:00:00Z',
    }),
  ];

  it('proposes only earlier rows', () => {
    judgeInOrder(rows).candidates.forEach((list, at) => {
      for (const one of list) expect(one.at).toBeLessThan(at);
    });
    expect(judgeInOrder(rows).candidates[2]?.[0]?.at).toBe(0);
  });

  it('reads nothing that was filled in after the item was new', () => {
    const after = {
      status: 'Closed',
      resolution: 'Duplicate',
      fixVersions: ['1'],
      comments: 9,
      updated: '2026-05-01',
    };
    const told = rows.map((one) => ({ ...one, ...after, ...duplicateOf('B-1') }));
    expect(judgeInOrder(told).candidates).toEqual(judgeInOrder(rows).candidates);
  });
});

describe('fitLogistic', () => {
  it('finds the log-odds of a coin that is heads three times in four', () => {
    const examples = [true, true, true, false].map((positive) => ({ features: [0], positive }));
    expect(fitLogistic(examples, 1).start).toBeCloseTo(Math.log(3), 5);
  });

  it('gives weight to what tells, in its direction, and little to what does not', () => {
    const examples = Array.from({ length: 200 }, (_, at) => ({
      features: [at % 4 === 0 ? 1 : 0, at % 2],
      positive: at % 4 === 0 ? at % 8 !== 0 : at % 8 === 1,
    }));
    const [telling = 0, other = 0] = fitLogistic(examples, 1).weights;
    expect(telling).toBeGreaterThan(0.5);
    expect(Math.abs(other)).toBeLessThan(telling);
  });
});
