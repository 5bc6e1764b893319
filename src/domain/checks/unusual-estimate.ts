import { z } from 'zod';
import type { BacklogItem, Estimate } from '../backlog/item';
import { defineCheck } from '../check';
import type { Outlier } from '../measures/size/outlier';
import type { TimeEvidence } from '../measures/size/time-evidence';
import type { NamedNeighbour, SizeReading } from '../measures/sizes';
import { median } from '../measures/velocity';
import { fail, notApplicable, pass } from '../outcome';
import type { Outcome } from '../outcome';
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
  codes: ['lower', 'higher', 'slower', 'faster'],
  examples: {
    pass: [{ summary: 'Reset a forgotten password by text message', points: 2, finished: record }],
    fail: [{ summary: 'Reset a forgotten password by text message', points: 100, finished: record }],
  },
  run(item, { measures }) {
    const reading = item.estimate === undefined ? undefined : measures.sizes.of(item);
    if (item.estimate === undefined || !reading) return notApplicable();
    const outlier = reading.number?.outlier;
    if (outlier) return byNumber(item, item.estimate, reading, outlier);
    if (reading.time) return byTime(item, item.estimate, reading.time);
    return reading.number ? pass() : notApplicable();
  },
});

function byNumber(item: BacklogItem, estimate: Estimate, reading: SizeReading, outlier: Outlier): Outcome {
  const named = new Set(outlier.neighbours.map(({ id }) => id));
  const alike = reading.neighbours.filter(({ id }) => named.has(id));
  return asked(item, outlier.side, alike, {
    size: shown(estimate.value, estimate),
    usual: shown(median(alike.map(({ value }) => value)) ?? 0, estimate),
  });
}

function byTime(item: BacklogItem, estimate: Estimate, time: TimeEvidence<NamedNeighbour>): Outcome {
  return asked(item, time.side, time.neighbours, {
    size: shown(estimate.value, estimate),
    days: Math.max(1, Math.round(time.days)),
    usual: Math.max(1, Math.round(time.usual)),
  });
}

function asked(
  item: BacklogItem,
  code: 'lower' | 'higher' | 'slower' | 'faster',
  alike: readonly NamedNeighbour[],
  params: Readonly<Record<string, number>>,
): Outcome {
  return fail({
    code,
    params: { keys: alike.map(({ key }) => key), ...params },
    evidence: [inSummary(item)],
    related: alike.map(({ id }) => id),
    grade: 0.4,
  });
}

function shown(value: number, { unit }: Estimate): number {
  return Math.round((unit === 'seconds' ? value / secondsPerHour : value) * 100) / 100;
}
