import { z } from 'zod';
import type { BacklogItem } from '../backlog/item';
import { defineCheck } from '../check';
import type { NamedNeighbour } from '../measures/sizes';
import { fail, notApplicable, pass } from '../outcome';
import { inSummary } from '../text/evidence';

const secondsPerHour = 3600;
const manyCriteria = 8;
const manyComponents = 3;
const manySubtasks = 6;
const namedNeighbours = 5;

/** Signs that an item holds more than one thing. They never say how large it is. */
function signsOf({ acceptanceCriteria, components, subtaskCount }: BacklogItem): number {
  return [
    acceptanceCriteria.length >= manyCriteria,
    components.length >= manyComponents,
    subtaskCount >= manySubtasks,
  ].filter(Boolean).length;
}

/** What the team of the examples finished. */
const record = [
  { summary: 'Export the monthly sales report as a spreadsheet', points: 13, times: 30 },
  { summary: 'Reset a forgotten password by e-mail', points: 2, times: 30 },
];

export default defineCheck({
  id: 'likely-oversize',
  category: 'size',
  needs: 'backlog',
  types: ['story', 'task', 'bug'],
  // Told, not held against the item: what is missing is the estimate, and its own check asks for that.
  demands: { near: { severity: 'hint', weight: 0 }, next: { severity: 'hint', weight: 0 } },
  basis: [
    'INVEST: small',
    'The team’s own finished work: share of similar and recent items above the limit (npm run eval -- points)',
  ],
  options: z.strictObject({
    points: z
      .number()
      .min(0.5)
      .max(1000)
      .default(8)
      .describe('Most points an item may have; what is likely above is told.'),
    hours: z
      .number()
      .min(0.5)
      .max(10_000)
      .default(40)
      .describe('Most hours an item may have where the board estimates time.'),
    likely: z
      .number()
      .min(0)
      .max(1)
      .default(0.5)
      .describe(
        'From this share of similar finished work above the limit on, an item is called likely too big.',
      ),
    watch: z.number().min(0).max(1).default(0.3).describe('From this share on it is worth a look.'),
  }),
  codes: ['likely', 'watch', 'signs'],
  examples: {
    pass: [{ summary: 'Reset a forgotten password by text message', points: null, finished: record }],
    fail: [{ summary: 'Export the yearly sales report as a spreadsheet', points: null, finished: record }],
  },
  run(item, { options, measures, project }) {
    // An estimate above the limit is told by its own check; one below it is the team's word.
    if (item.estimate !== undefined) return notApplicable();
    const { unit } = project.board.estimation;
    const most = unit === 'seconds' ? options.hours * secondsPerHour : options.points;
    const reading = measures.sizes.of(item);
    const chance = reading?.number?.chanceAbove(most) ?? 0;
    const signs = signsOf(item);
    if (reading?.number && chance >= options.watch) {
      const alike = alikeAbove(reading.neighbours, most);
      return fail({
        code: chance >= options.likely ? 'likely' : 'watch',
        params: {
          chance: Math.round(chance * 100),
          most: unit === 'seconds' ? options.hours : options.points,
          keys: alike.map(({ key }) => key),
          named: alike.length,
        },
        evidence: [inSummary(item)],
        related: alike.map(({ id }) => id),
        grade: chance >= options.likely ? 0 : 0.4,
      });
    }
    if (signs < 2) return pass();
    return fail({ code: 'signs', params: { signs }, evidence: [inSummary(item)], grade: 0.4 });
  },
});

/** The closest finished items that were above the limit: what the share rests on, as far as it can be named. */
function alikeAbove(neighbours: readonly NamedNeighbour[], most: number): readonly NamedNeighbour[] {
  return neighbours.filter(({ value }) => value > most).slice(0, namedNeighbours);
}
