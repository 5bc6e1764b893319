import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  chanceAbove,
  estimateSize,
  sizeError,
  sizeEvidence,
  sizing,
} from '../../../../src/domain/measures/size/estimate-size';
import { quantileOfSorted, weightedQuantile } from '../../../../src/domain/measures/size/weighted';

const neighbour = (value: number, relevance: number) => ({
  id: String(value),
  value,
  relevance,
  age: 0,
});

describe('the weighted median', () => {
  it('is the value at which half of the weight is reached', () => {
    const entries = [
      { value: 8, weight: 1 },
      { value: 2, weight: 1 },
      { value: 5, weight: 3 },
    ];
    expect(weightedQuantile(entries, 0.5)).toBe(5);
    expect(weightedQuantile(entries, 0.9)).toBe(8);
    expect(weightedQuantile([], 0.5)).toBeUndefined();
  });

  it('agrees with the plain one for equal weights', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 41 }), (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        const lower = sorted[Math.ceil(sorted.length / 2) - 1];
        expect(
          weightedQuantile(
            values.map((value) => ({ value, weight: 0.1 })),
            0.5,
          ),
        ).toBe(lower);
      }),
    );
  });
});

describe('a size from neighbours', () => {
  it('follows close neighbours against what the team usually gives', () => {
    const close = sizeEvidence([neighbour(13, 0.9), neighbour(13, 0.8), neighbour(13, 0.9)], [2, 3, 3, 3]);
    // Three neighbours weigh three, the recent ones fifteen: the team's habit wins …
    expect(estimateSize(close, [])?.estimate).toBe(3);
    // … until enough neighbours agree.
    const many = Array.from({ length: 20 }, () => neighbour(13, 0.8));
    expect(estimateSize(sizeEvidence(many, [2, 3, 3, 3]), [])?.estimate).toBe(13);
  });

  it('counts a close neighbour for more than a distant one', () => {
    const evidence = sizeEvidence(
      [neighbour(1, 0.9), neighbour(8, 0.3), neighbour(8, 0.3), neighbour(8, 0.3)],
      [],
    );
    expect(estimateSize(evidence, [])?.estimate).toBe(1);
  });

  it('counts a recent neighbour for more than one of long ago, whose points meant something else', () => {
    const old = (value: number) => ({ ...neighbour(value, 0.8), age: 400 });
    expect(estimateSize(sizeEvidence([neighbour(5, 0.8), old(20), old(20), old(20)], []), [])?.estimate).toBe(
      5,
    );
  });

  it('gives no interval before it knows its own errors', () => {
    const evidence = sizeEvidence([], [3, 5]);
    expect(
      estimateSize(
        evidence,
        Array.from({ length: sizing.fewestErrors - 1 }, () => 0),
      )?.interval,
    ).toBeUndefined();
    expect(
      estimateSize(
        evidence,
        Array.from({ length: sizing.fewestErrors }, () => 0),
      )?.interval,
    ).toBeDefined();
  });

  it('spans what its past errors spanned', () => {
    const centre = estimateSize(sizeEvidence([], [3]), [])!.centre;
    expect(centre).toBeCloseTo(3);
    const errors = Array.from({ length: 101 }, (_, index) => sizeError(index / 10, 3));
    const { low, high } = estimateSize(sizeEvidence([], [3]), errors)!.interval!;
    expect(low).toBeCloseTo(1, 1);
    expect(high).toBeCloseTo(9, 1);
  });

  it('says nothing without any record', () => {
    expect(estimateSize(sizeEvidence([], []), [])).toBeUndefined();
    expect(chanceAbove([], 8)).toBe(0);
  });

  it('takes 0 as a size', () => {
    expect(estimateSize(sizeEvidence([neighbour(0, 1)], []), [])).toMatchObject({ estimate: 0, centre: 0 });
  });

  it('tells how much of the evidence is above a threshold, strictly', () => {
    expect(chanceAbove(sizeEvidence([neighbour(8, 1), neighbour(13, 1)], []), 8)).toBe(0.5);
  });
});

it('quantiles interpolate', () => {
  expect(quantileOfSorted([0, 10], 0.25)).toBe(2.5);
  expect(quantileOfSorted([7], 0.9)).toBe(7);
});
