import { z } from 'zod';
import { defineCheck } from '../check';
import { sumOfParts } from '../measures/size/sum-of-parts';
import { fail, notApplicable, pass } from '../outcome';
import { inSummary } from '../text/evidence';

const secondsPerHour = 3600;
const named = 5;

export default defineCheck({
  id: 'differing-sum',
  category: 'readiness',
  needs: 'backlog',
  types: ['story', 'task', 'bug', 'epic'],
  // A question: parts are rounded up, and some of them may be extra work.
  demands: { near: { severity: 'hint', weight: 0 }, next: { severity: 'hint', weight: 0 } },
  basis: ['An estimate of the whole that its parts contradict cannot plan a sprint'],
  options: z.strictObject({
    share: z
      .number()
      .min(0)
      .max(10)
      .default(0.3)
      .describe('From this share of difference between parts and whole on, the item is named.'),
  }),
  codes: ['more', 'less'],
  examples: {
    pass: [{ points: 5, parts: [{ points: 2 }, { points: 3, done: true }] }],
    fail: [{ points: 5, parts: [{ points: 5, done: true }, { points: 3 }] }],
  },
  run(item, { options, measures }) {
    const parts = measures.sizes.partsOf(item);
    const { estimate } = item;
    if (estimate === undefined || !parts.some((part) => part.estimate)) return notApplicable();
    const found = sumOfParts(item, parts, options.share);
    if (found === undefined) return pass();
    const shown = (value: number): number =>
      Math.round((estimate.unit === 'seconds' ? value / secondsPerHour : value) * 100) / 100;
    return fail({
      code: found.side,
      params: {
        unit: estimate.unit,
        size: shown(estimate.value),
        sum: shown(found.sum),
        parts: found.parts.length,
        done: found.parts.filter(({ isDone }) => isDone).length,
        keys: found.parts.slice(0, named).map(({ key }) => key),
      },
      evidence: [inSummary(item)],
      related: found.parts.map(({ id }) => id),
      grade: 0.4,
    });
  },
});
