import { z } from 'zod';
import { defineCheck } from '../check';
import { median } from '../measures/velocity';
import { fail, notApplicable, pass } from '../outcome';
import { inSummary } from '../text/evidence';

const secondsPerHour = 3600;

/** What the team of the examples finished. */
const record = [
  { summary: 'Export the monthly sales report as a spreadsheet', points: 13, times: 30 },
  { summary: 'Reset a forgotten password by e-mail', points: 2, times: 30 },
];

export default defineCheck({
  id: 'unusual-estimate',
  category: 'readiness',
  needs: 'backlog',
  types: ['story', 'task', 'bug'],
  // A question, never a reason to hold an item back: the team may know what the record does not.
  demands: { near: { severity: 'hint', weight: 0 }, next: { severity: 'hint', weight: 0 } },
  basis: [
    'The team’s own finished work: 95 % interval of the size estimator’s past errors (npm run eval -- corrections)',
  ],
  options: z.strictObject({}),
  codes: ['lower', 'higher'],
  examples: {
    pass: [{ summary: 'Reset a forgotten password by text message', points: 2, finished: record }],
    fail: [{ summary: 'Reset a forgotten password by text message', points: 100, finished: record }],
  },
  run(item, { measures }) {
    const reading = item.estimate === undefined ? undefined : measures.sizes.of(item);
    if (item.estimate === undefined || !reading?.number) return notApplicable();
    const { outlier } = reading.number;
    if (!outlier) return pass();
    const named = new Set(outlier.neighbours.map(({ id }) => id));
    const alike = reading.neighbours.filter(({ id }) => named.has(id));
    const scale = item.estimate.unit === 'seconds' ? secondsPerHour : 1;
    const shown = (value: number): number => Math.round((value / scale) * 100) / 100;
    return fail({
      code: outlier.side,
      params: {
        keys: alike.map(({ key }) => key),
        size: shown(item.estimate.value),
        usual: shown(median(alike.map(({ value }) => value)) ?? 0),
      },
      evidence: [inSummary(item)],
      related: alike.map(({ id }) => id),
      grade: 0.4,
    });
  },
});
