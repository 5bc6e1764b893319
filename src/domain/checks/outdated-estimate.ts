import { z } from 'zod';
import { defineCheck } from '../check';
import { median } from '../measures/velocity';
import { fail, notApplicable, pass } from '../outcome';
import { inSummary } from '../text/evidence';

const secondsPerHour = 3600;
/** Enough to compare with, few enough to read. */
const named = 5;

export default defineCheck({
  id: 'outdated-estimate',
  category: 'readiness',
  needs: 'backlog',
  types: ['story', 'task', 'bug'],
  // A question: the team may have had the change in mind.
  demands: { near: { severity: 'hint', weight: 0 }, next: { severity: 'hint', weight: 0 } },
  basis: [
    'Survey of 121 practitioners: 73 % estimate again when the documents changed (Pasuksmit et al., 2022)',
  ],
  options: z.strictObject({
    share: z
      .number()
      .min(0.01)
      .max(1)
      .default(0.2)
      .describe('From this share of changed words on, since the estimate was given, the item is named.'),
  }),
  codes: ['changed', 'compared'],
  examples: {
    pass: [{ points: 3, rewritten: 0.05 }],
    fail: [{ points: 3, rewritten: 0.5 }],
  },
  run(item, { options, backlog, measures }) {
    const { estimate } = item;
    if (estimate === undefined || backlog.textChanges === undefined) return notApplicable();
    const change = backlog.textChanges.get(item.id);
    if (change === undefined || change.share < options.share) return pass();
    const alike = measures.sizes.of(item)?.neighbours.slice(0, named) ?? [];
    const shown = (value: number): number =>
      Math.round((estimate.unit === 'seconds' ? value / secondsPerHour : value) * 100) / 100;
    const params = {
      size: shown(estimate.value),
      share: Math.round(change.share * 100),
      estimated: Date.parse(change.estimated),
      changed: Date.parse(change.changed),
    };
    const evidence = [inSummary(item)];
    if (alike.length === 0) return fail({ code: 'changed', params, evidence, grade: 0.4 });
    return fail({
      code: 'compared',
      params: {
        ...params,
        keys: alike.map(({ key }) => key),
        usual: shown(median(alike.map(({ value }) => value)) ?? 0),
      },
      evidence,
      related: alike.map(({ id }) => id),
      grade: 0.4,
    });
  },
});
