import { describe, expect, it } from '@jest/globals';
import { clusterPairs } from '../../../../src/domain/measures/similarity/clusters';

const edge = (a: string, b: string, probability: number) => ({ a, b, probability });

describe('clusterPairs', () => {
  it('takes in what is the same as one of two, though nothing is known of the other', () => {
    expect(clusterPairs([edge('a', 'b', 0.9), edge('b', 'c', 0.6)], 0.5)).toEqual([['a', 'b', 'c']]);
  });

  it('lets no chain grow longer than that', () => {
    const chain = [edge('a', 'b', 0.9), edge('b', 'c', 0.6), edge('c', 'd', 0.55)];
    expect(clusterPairs(chain, 0.5)).toEqual([['a', 'b', 'c']]);
  });

  it('joins groups that are alike all over', () => {
    const all = [edge('a', 'b', 0.9), edge('c', 'd', 0.8), edge('a', 'c', 0.7), edge('b', 'd', 0.6)];
    expect(clusterPairs(all, 0.5)).toEqual([['a', 'b', 'c', 'd']]);
  });

  it('puts nothing together that something keeps apart', () => {
    const isApart = (a: string, b: string) => [a, b].sort().join('') === 'ac';
    expect(clusterPairs([edge('a', 'b', 0.9), edge('b', 'c', 0.6)], 0.5, isApart)).toEqual([['a', 'b']]);
  });

  it('groups nothing below the threshold', () => {
    expect(clusterPairs([edge('a', 'b', 0.49)], 0.5)).toEqual([]);
  });
});
