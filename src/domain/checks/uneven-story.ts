import { z } from 'zod';
import type { Backlog } from '../backlog/backlog';
import { defineCheck } from '../check';
import { fail, notApplicable, pass } from '../outcome';
import { inSummary } from '../text/evidence';
import { profileOf } from '../text/profile';

const shares = new WeakMap<Backlog, { readonly stories: number; readonly told: number }>();

/** How many of a backlog's stories say who wants what. */
function storiesOf(backlog: Backlog): { readonly stories: number; readonly told: number } {
  const known = shares.get(backlog);
  if (known !== undefined) return known;
  const stories = backlog.items.filter(({ type }) => type.kind === 'story');
  const told = stories.filter((item) => profileOf(item).story !== undefined);
  const counted = { stories: stories.length, told: told.length };
  shares.set(backlog, counted);
  return counted;
}

/** Fewer stories show no custom of the team. */
const fewest = 10;

export default defineCheck({
  id: 'uneven-story',
  category: 'readiness',
  needs: 'backlog',
  types: ['story'],
  optional: true,
  demands: { near: { severity: 'minor', weight: 2 } },
  basis: ['Quality User Story framework: well-formed and uniform'],
  options: z.strictObject({
    share: z
      .number()
      .min(0)
      .max(1)
      .default(0.5)
      .describe('From what share of the stories on the form is the team’s custom: 0.5 for every second one.'),
  }),
  codes: ['other-form'],
  examples: {
    pass: [{ summary: 'As a guest I want to pay by card so that I need no account' }],
    fail: [
      {
        summary: 'Card payment',
        others: Array.from({ length: 12 }, (_, index) => ({
          summary: `As a guest I want to see page ${index + 1} of my orders so that I find the last one`,
        })),
      },
    ],
  },
  run(item, { options, backlog }) {
    if (profileOf(item).story !== undefined) return pass();
    const { stories, told } = storiesOf(backlog);
    if (stories < fewest || told < options.share * stories) return notApplicable();
    return fail({ code: 'other-form', params: { told, stories }, evidence: [inSummary(item)] });
  },
});
