import type { Backlog } from '../backlog/backlog';
import type { BacklogItem, Estimate } from '../backlog/item';

export type SizeUnit = 'points' | 'seconds' | 'count';

/** How much a team finishes: per sprint, or in two weeks where there are no sprints. */
export interface Pace {
  readonly kind: 'velocity' | 'throughput';
  readonly unit: SizeUnit;
  /** Median per sprint, or per two weeks, in `unit`; the mean of two-week stretches most of which are empty. Above zero. */
  readonly amount: number;
  /** How many sprints, or two-week stretches, the median was taken over. */
  readonly over: number;
}

/** Sprints that count for velocity: enough to level out one odd sprint, few enough to be the team of today. */
const sprintsCounted = 5;
const twoWeeks = 14 * 24 * 60 * 60 * 1000;

export function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

const inUnit = (estimate: Estimate | undefined, unit: SizeUnit): number | undefined =>
  unit === 'count' ? 1 : estimate?.unit === unit ? estimate.value : undefined;

/**
 * The team's pace from its own record, in the unit its board estimates in; counting items where no finished item has a
 * size in that unit.
 * @returns `undefined` when nothing was ever finished
 */
export function measureVelocity(backlog: Backlog): Pace | undefined {
  const { estimation } = backlog.board;
  const unit: SizeUnit =
    estimation.unit === 'points' || estimation.unit === 'seconds' ? estimation.unit : 'count';
  return backlog.board.type === 'kanban' || backlog.history.closedSprints.length === 0
    ? throughput(backlog)
    : (velocityIn(backlog, unit) ?? velocityIn(backlog, 'count') ?? throughput(backlog));
}

/** The median; where most stretches stand empty it is nothing, and the mean still says how little was finished. */
function typical(amounts: readonly number[]): number {
  return median(amounts) || amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length || 0;
}

function velocityIn(backlog: Backlog, unit: SizeUnit): Pace | undefined {
  const sprints = backlog.history.closedSprints.slice(0, sprintsCounted);
  const done = sprints.map(({ id }) =>
    backlog.history.finished
      .filter(({ sprintId }) => sprintId === id)
      .reduce((sum, { estimate }) => sum + (inUnit(estimate, unit) ?? 0), 0),
  );
  const amount = median(done);
  return amount === undefined || amount <= 0
    ? undefined
    : { kind: 'velocity', unit, amount, over: done.length };
}

/** Items finished per two weeks, over the stretches between the first and the last finished item. */
function throughput({ history }: Backlog): Pace | undefined {
  const times = history.finished.map(({ done }) => Date.parse(done)).sort((a, b) => a - b);
  const last = times.at(-1);
  const first = times[0];
  if (last === undefined || first === undefined) return undefined;
  const stretches = Math.min(sprintsCounted, Math.max(1, Math.floor((last - first) / twoWeeks)));
  const counts = Array.from({ length: stretches }, (_, back) => {
    const end = last - back * twoWeeks;
    return times.filter((time) => time > end - twoWeeks && time <= end).length;
  });
  const amount = typical(counts);
  return amount <= 0 ? undefined : { kind: 'throughput', unit: 'count', amount, over: stretches };
}

/**
 * Size of an item in the pace's unit; of an item without one what finished work that reads alike says, else the median of
 * those that have one, else as nothing larger than one item of a sprint would be: 1.
 * @param predict likely size in the board's own unit
 */
export function sizeOf(
  backlog: Backlog,
  unit: SizeUnit,
  predict: (item: BacklogItem) => number | undefined = () => undefined,
): (item: BacklogItem) => number {
  const sizes = [...backlog.items, ...backlog.history.finished.map(({ item }) => item)]
    .map(({ estimate }) => inUnit(estimate, unit))
    // A team that gives 0 to chores would otherwise make everything unsized weigh nothing.
    .filter((value): value is number => value !== undefined && value > 0);
  const usual = median(sizes) ?? 1;
  const isOwn = unit === backlog.board.estimation.unit;
  return (item) => inUnit(item.estimate, unit) ?? (isOwn ? predict(item) : undefined) ?? usual;
}
