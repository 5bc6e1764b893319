import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';
import { inSummary } from '../text/evidence';
import { allLanguages } from '../text/languages';
import { profileOf } from '../text/profile';

const units = [...new Set(allLanguages.flatMap((language) => language.spike.units))]
  .sort((a, b) => b.length - a.length)
  .join('|');
const limit = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d+(?:[.,]\\d+)?|one|two|three|half|ein|eine|einen|zwei|drei|halber|halben|un|une|deux|trois|dos|tres|medio)[\\s-]*(?:a\\s+)?(?:${units})(?!\\p{L})|(?<!\\p{L})time-?\\s?box`,
  'iu',
);

export default defineCheck({
  id: 'timebox',
  category: 'readiness',
  needs: 'item',
  types: ['spike'],
  demands: {
    near: { severity: 'major', weight: 4 },
    next: { severity: 'hint', weight: 0 },
    later: { severity: 'hint', weight: 0 },
  },
  basis: ['Extreme Programming: a spike is limited in time'],
  options: z.strictObject({
    estimateCounts: z.boolean().default(true).describe('Whether an estimate on the work item is a limit.'),
  }),
  codes: ['missing'],
  examples: {
    pass: [
      { points: null, description: 'Timebox: 2 days' },
      { points: null, description: 'Höchstens zwei Tage.' },
      { points: 3 },
    ],
    fail: [{ points: null, description: 'Find out which carriers tell a date.' }],
  },
  run(item, { options }) {
    if (options.estimateCounts && item.estimate !== undefined) return pass();
    if (item.dueDate !== undefined) return pass(0.7);
    const { title, prose } = profileOf(item);
    if ([title, ...prose].some(({ text }) => limit.test(text))) return pass();
    return fail({ code: 'missing', evidence: [inSummary(item)] });
  },
});
