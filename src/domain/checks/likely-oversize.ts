import { z } from 'zod';
import type { BacklogItem, Estimate } from '../backlog/item';
import { defineCheck } from '../check';
import type { Contexts } from '../check';
import { slowNeighbours } from '../measures/size/slow-neighbours';
import type { NamedNeighbour, SizeReading } from '../measures/sizes';
import { fail, notApplicable, pass } from '../outcome';
import type { Outcome } from '../outcome';
import { textSigns } from '../split/signs';
import { inSummary } from '../text/evidence';

const secondsPerHour = 3600;
const manyCriteria = 8;
const manyComponents = 3;
const manySubtasks = 6;
const namedNeighbours = 5;
/** One sign is how work is described; two are worth a look. */
const fewestSigns = 2;

/** Signs that an item holds more than one thing. They never say how large it is. */
function signsOf(item: BacklogItem): readonly string[] {
  const counted = [
    ...(item.acceptanceCriteria.length >= manyCriteria ? ['criteria'] : []),
    ...(item.components.length >= manyComponents ? ['components'] : []),
    ...(item.subtaskCount >= manySubtasks ? ['subtasks'] : []),
  ];
  return [...counted, ...textSigns(item, fewestSigns - counted.length)];
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
    velocityShare: z
      .number()
      .min(0.05)
      .max(1)
      .default(0.34)
      .describe('Share of what a sprint usually takes in, above which one item is worth a look.'),
  }),
  codes: ['likely', 'watch', 'suspect', 'slow', 'share', 'signs'],
  examples: {
    pass: [{ summary: 'Reset a forgotten password by text message', points: null, finished: record }],
    fail: [{ summary: 'Export the yearly sales report as a spreadsheet', points: null, finished: record }],
  },
  run(item, context) {
    return item.estimate === undefined ? ofUnsized(item, context) : ofSized(item, item.estimate, context);
  },
});

interface Options {
  readonly points: number;
  readonly hours: number;
  readonly likely: number;
  readonly watch: number;
  readonly velocityShare: number;
}
type Context = Contexts<Options>['backlog'];

function limitOf({ options, project }: Context): { readonly most: number; readonly shown: number } {
  return project.board.estimation.unit === 'seconds'
    ? { most: options.hours * secondsPerHour, shown: options.hours }
    : { most: options.points, shown: options.points };
}

/** What points to too much before anybody gave a size: similar work, how long it took, the text. */
function ofUnsized(item: BacklogItem, context: Context): Outcome {
  const { options, measures } = context;
  const { most, shown } = limitOf(context);
  const reading = measures.sizes.of(item);
  const chance = reading?.number?.chanceAbove(most) ?? 0;
  if (reading && chance >= options.likely) return told(item, 'likely', reading, chance, most, shown);
  const slow = slowNeighbours(reading?.neighbours ?? [], item.type.kind, measures.sizes.sprintDays);
  if (slow) {
    return fail({
      code: 'slow',
      params: {
        days: Math.round(slow.days),
        sprint: Math.round(measures.sizes.sprintDays ?? 0),
        keys: slow.neighbours.map(({ key }) => key),
      },
      evidence: [inSummary(item)],
      related: slow.neighbours.map(({ id }) => id),
      grade: 0,
    });
  }
  if (reading && chance >= options.watch) return told(item, 'watch', reading, chance, most, shown);
  const signs = signsOf(item);
  if (signs.length < fewestSigns) return pass();
  const seen = Object.fromEntries(allSigns.map((sign) => [sign, signs.includes(sign) ? 'yes' : 'no']));
  return fail({
    code: 'signs',
    params: { signs: signs.length, ...seen },
    evidence: [inSummary(item)],
    grade: 0.4,
  });
}

const allSigns = [
  'criteria',
  'components',
  'subtasks',
  'verbs',
  'roles',
  'crud',
  'steps',
  'platforms',
  'phases',
] as const;

/** An estimate above the limit is told by its own check; one below it is believed, unless the record differs much. */
function ofSized(item: BacklogItem, { value, unit }: Estimate, context: Context): Outcome {
  const { options, measures } = context;
  const { most, shown } = limitOf(context);
  const isOver = value > most;
  if (isOver) return notApplicable();
  const reading = measures.sizes.of(item);
  const chance = reading?.number?.chanceAbove(most) ?? 0;
  if (reading?.number?.outlier?.side === 'lower' && chance >= options.likely)
    return told(item, 'suspect', reading, chance, most, shown);
  const { basis } = measures.zones;
  if (basis.kind !== 'velocity' || basis.unit !== unit) return notApplicable();
  if (value <= options.velocityShare * basis.amount) return pass();
  const scale = unit === 'seconds' ? secondsPerHour : 1;
  const rounded = (size: number): number => Math.round((size / scale) * 100) / 100;
  return fail({
    code: 'share',
    params: { size: rounded(value), velocity: rounded(basis.amount), unit },
    evidence: [inSummary(item)],
    grade: 0.4,
  });
}

function told(
  item: BacklogItem,
  code: 'likely' | 'watch' | 'suspect',
  { neighbours }: SizeReading,
  chance: number,
  most: number,
  shown: number,
): Outcome {
  const alike = alikeAbove(neighbours, most);
  return fail({
    code,
    params: {
      chance: Math.round(chance * 100),
      most: shown,
      keys: alike.map(({ key }) => key),
      named: alike.length,
    },
    evidence: [inSummary(item)],
    related: alike.map(({ id }) => id),
    grade: code === 'watch' ? 0.4 : 0,
  });
}

/** The closest finished items that were above the limit: what the share rests on, as far as it can be named. */
function alikeAbove(neighbours: readonly NamedNeighbour[], most: number): readonly NamedNeighbour[] {
  return neighbours.filter(({ value }) => value > most).slice(0, namedNeighbours);
}
