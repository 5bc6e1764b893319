import type { Backlog, FinishedItem } from '../backlog/backlog';
import type { BacklogItem } from '../backlog/item';
import type { SizeEstimate, SizeNeighbour } from './size/estimate-size';
import { SizeModel } from './size/size-model';

/** How many finished, estimated items it takes to speak of neighbours, and of a number. */
export const fewestFinished = { neighbours: 20, number: 50 };

/** What the team's own finished work says of an item's size. */
export interface SizeReading {
  /** Closest first; sizes in the board's unit. */
  readonly neighbours: readonly SizeNeighbour[];
  /** `undefined` while there is too little record for a number. */
  readonly number:
    { readonly size: SizeEstimate; readonly chanceAbove: (threshold: number) => number } | undefined;
}

export interface Sizes {
  /** How many finished, estimated items there are to compare with. */
  readonly record: number;
  /** @returns `undefined` while there is too little record even for neighbours, or on a board that sizes nothing */
  of(item: BacklogItem): SizeReading | undefined;
}

type Sized = FinishedItem & { readonly estimate: NonNullable<FinishedItem['estimate']> };

/**
 * Nothing is computed before it is asked for: most items of a backlog have a size, and reading the rest costs
 * milliseconds each.
 */
export function measureSizes(backlog: Backlog): Sizes {
  const { unit } = backlog.board.estimation;
  const sized = backlog.history.finished.filter((one): one is Sized => one.estimate?.unit === unit);
  let model: SizeModel | undefined;
  const learned = (): SizeModel => {
    if (model) return model;
    model = new SizeModel();
    for (const { item, estimate } of sized) model.learn(item, estimate.value);
    return model;
  };
  const readings = new Map<string, SizeReading | undefined>();
  const read = (item: BacklogItem): SizeReading | undefined => {
    if (sized.length < fewestFinished.neighbours) return undefined;
    const answer = learned().size(item);
    if (!answer) return undefined;
    return {
      neighbours: answer.neighbours,
      number:
        sized.length < fewestFinished.number
          ? undefined
          : { size: answer.size, chanceAbove: (threshold) => answer.chanceAbove(threshold) },
    };
  };
  return {
    record: sized.length,
    of: (item) => {
      if (!readings.has(item.id)) readings.set(item.id, read(item));
      return readings.get(item.id);
    },
  };
}
