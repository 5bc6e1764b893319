import type { Backlog, FinishedItem } from '../backlog/backlog';
import type { Part } from '../backlog/estimate-facts';
import type { BacklogItem, Estimate, ItemKind } from '../backlog/item';
import type { SizeEstimate, SizeNeighbour } from './size/estimate-size';
import { cycleDays } from './size/cycle-time';
import { outlierOf } from './size/outlier';
import type { Outlier } from './size/outlier';
import { scaleDrift } from './size/scale-drift';
import type { ScaleDrift, Spent } from './size/scale-drift';
import { teamScale } from './size/scale';
import { sprintDays } from './size/slow-neighbours';
import { partsByParent } from './size/sum-of-parts';
import { timeEvidence } from './size/time-evidence';
import type { TimeEvidence } from './size/time-evidence';
import { SizeModel } from './size/size-model';

/** How many finished, estimated items it takes to speak of neighbours, and of a number. */
export const fewestFinished = { neighbours: 20, number: 50 };

/** A finished item that reads like the asked one, as a person names it. */
export interface NamedNeighbour extends SizeNeighbour {
  readonly key: string;
  readonly summary: string;
  readonly kind: ItemKind;
  /** In the unit the board does not size by. */
  readonly other: Estimate | undefined;
  /** Days from the start of work to done, where the changelog says so. */
  readonly days: number | undefined;
}

/** What the team's own finished work says of an item's size. */
export interface SizeReading {
  /** Closest first; sizes in the board's unit. */
  readonly neighbours: readonly NamedNeighbour[];
  /** Stems a neighbour shares with the asked item, most telling first. Worked out when asked for. */
  readonly shared: (id: string) => readonly string[];
  /** How long similar finished work took beside what had the item's own estimate, where that differs much. */
  readonly time: TimeEvidence<NamedNeighbour> | undefined;
  /** `undefined` while there is too little record for a number. */
  readonly number:
    | {
        readonly size: SizeEstimate;
        readonly chanceAbove: (threshold: number) => number;
        /** How the item's own estimate differs from similar finished work, if it does. */
        readonly outlier: Outlier | undefined;
      }
    | undefined;
}

export interface Sizes {
  /** How many finished, estimated items there are to compare with. */
  readonly record: number;
  /** Sizes the team gives, ascending, in the board's unit; empty on a board that sizes nothing. */
  readonly scale: readonly number[];
  /** Days a sprint of this team lasts; `undefined` without closed sprints. */
  readonly sprintDays: number | undefined;
  /** @returns `undefined` while there is too little record even for neighbours, or on a board that sizes nothing */
  of(item: BacklogItem): SizeReading | undefined;
  /** Whether a size takes longer, or less long, than it did half a year before `now`. */
  drift(estimate: Estimate, now: Date): ScaleDrift | undefined;
  /** What stands below an item, open or done. */
  partsOf(item: BacklogItem): readonly Part[];
}

type Sized = FinishedItem & { readonly estimate: NonNullable<FinishedItem['estimate']> };

/**
 * Nothing is computed before it is asked for: most items of a backlog have a size, and reading the rest costs
 * milliseconds each.
 */
export function measureSizes(backlog: Backlog): Sizes {
  const { unit } = backlog.board.estimation;
  const sized = backlog.history.finished.filter((one): one is Sized => one.estimate?.unit === unit);
  const byId = new Map(sized.map((one) => [one.item.id, one]));
  let model: SizeModel | undefined;
  const learned = (): SizeModel => {
    if (model) return model;
    model = new SizeModel();
    model.learnRecord(sized.map(({ item, estimate }) => [item, estimate.value]));
    return model;
  };
  const daysOf = (value: number): number[] =>
    sized.flatMap((one) => (one.estimate.value === value ? (cycleDays(one) ?? []) : []));
  const drifts = new Map<string, ScaleDrift | undefined>();
  const driftOf = (value: number, now: Date): ScaleDrift | undefined => {
    const key = `${value} ${now.getTime()}`;
    if (!drifts.has(key)) drifts.set(key, scaleDrift(spentOn(sized, value), now.getTime()));
    return drifts.get(key);
  };
  let parts: ReadonlyMap<string, readonly Part[]> | undefined;
  const readings = new Map<string, SizeReading | undefined>();
  const read = (item: BacklogItem): SizeReading | undefined => {
    if (sized.length < fewestFinished.neighbours) return undefined;
    const answer = learned().size(item);
    if (!answer) return undefined;
    const neighbours = answer.neighbours.flatMap((neighbour): NamedNeighbour[] => {
      const found = byId.get(neighbour.id);
      if (!found) return [];
      const { key, summary, type, otherEstimate } = found.item;
      return [
        {
          ...neighbour,
          key,
          summary,
          kind: type.kind,
          other: otherEstimate,
          days: cycleDays(found),
        },
      ];
    });
    const given = item.estimate?.unit === unit ? item.estimate.value : undefined;
    return {
      neighbours,
      shared: (id) => answer.shared(id),
      time: given === undefined ? undefined : timeEvidence(neighbours, daysOf(given)),
      number:
        sized.length < fewestFinished.number
          ? undefined
          : {
              size: answer.size,
              chanceAbove: (threshold) => answer.chanceAbove(threshold),
              outlier: given === undefined ? undefined : outlierOf(answer, given),
            },
    };
  };
  return {
    record: sized.length,
    sprintDays: sprintDays(backlog.history.closedSprints),
    scale:
      unit === 'points' || unit === 'seconds'
        ? teamScale(
            sized.map(({ estimate }) => estimate.value),
            unit,
          )
        : [],
    of: (item) => {
      if (!readings.has(item.id)) readings.set(item.id, read(item));
      return readings.get(item.id);
    },
    drift: (estimate, now) => (estimate.unit === unit ? driftOf(estimate.value, now) : undefined),
    partsOf: ({ id }) => {
      parts ??= partsByParent(backlog);
      return parts.get(id) ?? [];
    },
  };
}

/** Finished items of one size, with the days they took. */
function spentOn(sized: readonly Sized[], value: number): Spent[] {
  return sized.flatMap((one) => {
    const days = one.estimate.value === value ? cycleDays(one) : undefined;
    const { id, key } = one.item;
    return days === undefined ? [] : [{ id, key, done: Date.parse(one.done), days }];
  });
}
