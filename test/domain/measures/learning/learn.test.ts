import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LabelledPair } from '../../../../src/domain/measures/learning/labelled-pair';
import { fewestLabels, fewestOfEach, learnFrom } from '../../../../src/domain/measures/learning/learn';
import { mostShift, shifted, surprise } from '../../../../src/domain/measures/learning/shift';

const anyPairs = fc
  .array(fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), same: fc.boolean() }), {
    maxLength: 60,
  })
  .map((pairs) => pairs.map((pair, at): LabelledPair => ({ ...pair, id: `${at}:${at + 1}` })));

const pairs = (same: boolean, count: number, probability: number): LabelledPair[] =>
  Array.from({ length: count }, (_, at) => ({ same, probability, id: `${String(same)} ${at}` }));

describe('what a site teaches', () => {
  it('is never worse on its own labels', () => {
    fc.assert(
      fc.property(anyPairs, (labels) => {
        const { shift } = learnFrom(labels);
        expect(surprise(labels, shift)).toBeLessThanOrEqual(surprise(labels, 0));
      }),
    );
  });

  it('is bounded, needs enough of both, and says what it learned from', () => {
    fc.assert(
      fc.property(anyPairs, (labels) => {
        const { shift, links, refusals, adopted } = learnFrom(labels);
        expect(Math.abs(shift)).toBeLessThanOrEqual(mostShift);
        expect(adopted).toBe(shift !== 0);
        expect(links + refusals).toBe(labels.length);
        if (adopted) {
          expect(labels.length).toBeGreaterThanOrEqual(fewestLabels);
          expect(Math.min(links, refusals)).toBeGreaterThanOrEqual(fewestOfEach);
        }
      }),
    );
  });

  it('is the same in whatever order it is heard', () => {
    fc.assert(
      fc.property(anyPairs, (labels) => {
        expect(learnFrom([...labels].reverse()).shift).toBeCloseTo(learnFrom(labels).shift, 9);
      }),
    );
  });

  it('makes pairs likelier where people link what looked unlikely, and less likely where they refuse', () => {
    const timid = learnFrom([...pairs(true, 14, 0.3), ...pairs(false, 6, 0.05)]);
    expect(timid).toMatchObject({ adopted: true, links: 14, refusals: 6 });
    expect(timid.shift).toBeGreaterThan(0);
    const loud = learnFrom([...pairs(true, 6, 0.95), ...pairs(false, 14, 0.7)]);
    expect(loud.shift).toBeLessThan(0);
  });

  it('changes nothing where the shipped weights serve', () => {
    expect(learnFrom([...pairs(true, 20, 0.8), ...pairs(false, 20, 0.2)])).toMatchObject({
      shift: 0,
      adopted: false,
    });
  });

  it('moves every probability and the order of none', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: -mostShift, max: mostShift, noNaN: true }),
        (one, other, shift) => {
          fc.pre(Math.abs(one - other) > 1e-6);
          expect(shifted(one, shift) < shifted(other, shift)).toBe(one < other);
          expect(shifted(one, 0)).toBe(one);
        },
      ),
    );
  });
});
