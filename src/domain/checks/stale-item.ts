import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, notApplicable, pass } from '../outcome';
import { inSummary } from '../text/evidence';

const dayInMs = 86_400_000;

export default defineCheck({
  id: 'stale-item',
  category: 'relevance',
  needs: 'item',
  types: ['story', 'task', 'bug', 'spike', 'epic'],
  // What is about to be worked on is not stale, however long nobody touched it.
  demands: { next: { severity: 'minor', weight: 2 }, later: { severity: 'minor', weight: 2 } },
  basis: [
    '21,848 issues of one public tracker: of those open for 180 days 15 % were fixed within the next year, after a year 9 %',
  ],
  options: z.strictObject({
    days: z
      .number()
      .int()
      .min(7)
      .max(3650)
      .default(180)
      .describe('Days without a change after which an item far down the backlog is stale.'),
    nextDays: z
      .number()
      .int()
      .min(7)
      .max(3650)
      .default(120)
      .describe('The same for an item that comes up soon: its text should be fresher.'),
  }),
  codes: ['idle'],
  examples: { pass: [{ idleDays: 20 }], fail: [{ idleDays: 400 }] },
  run(item, { options, zone, now }) {
    const updated = Date.parse(item.updated);
    if (Number.isNaN(updated) || item.status.category === 'done') return notApplicable();
    // Work in progress and a date ahead say that somebody still counts on it.
    if (item.status.category === 'indeterminate') return notApplicable();
    if (item.dueDate !== undefined && Date.parse(item.dueDate) > now.getTime()) return pass();

    const idle = Math.floor((now.getTime() - updated) / dayInMs);
    const most = zone === 'later' ? options.days : options.nextDays;
    if (idle <= most) return pass();
    return fail({
      code: 'idle',
      params: { days: idle, most },
      evidence: [inSummary(item)],
    });
  },
});
