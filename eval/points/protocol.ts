import type { IssueRow } from '../../sandbox/backlogs/rows';
import { profileItem } from '../../src/domain/measures/similarity/profile';
import { SizeModel } from '../../src/domain/measures/size/size-model';
import { judgeableItem } from '../support/judgeable-item';
import { meanBaseline, medianBaseline, rollingMedianBaseline, tfIdfNeighbours } from './baselines';
import type { Scored } from './metrics';

/** `static` learns from train and val only; `online` lets each test item use all earlier ones, as the app does. */
export type Protocol = 'static' | 'online';

export interface Prediction extends Scored {
  /** Likeness of the closest neighbour, 0–1. */
  readonly alike: number;
  readonly key: string;
}

export interface ProjectResult {
  readonly project: string;
  /** Sizes known before the first test item. */
  readonly known: readonly number[];
  readonly ours: readonly Prediction[];
  /** Mean absolute error by baseline. */
  readonly baselines: ReadonlyMap<string, readonly Scored[]>;
}

/** Larger than this is too big, strictly. */
export const threshold = 8;

export type Sized = IssueRow & { readonly points: number };

export const isSized = (row: IssueRow): row is Sized => row.points !== undefined;

/** A file without splits is cut 60/20/20 by order, as the published sets are. */
export function isTest(row: Sized, index: number, all: readonly Sized[]): boolean {
  return row.split === undefined ? index >= Math.floor(all.length * 0.8) : row.split === 'test';
}

function ours(model: SizeModel, row: Sized, item: ReturnType<typeof judgeableItem>): Prediction {
  const answer = model.size(item);
  return {
    key: row.key,
    actual: row.points,
    estimate: answer?.size.estimate ?? 0,
    centre: answer?.size.centre ?? 0,
    low: answer?.size.interval?.low,
    high: answer?.size.interval?.high,
    pOver: answer?.chanceAbove(threshold) ?? 0,
    alike: answer?.neighbours[0]?.relevance ?? 0,
  };
}

const plain = (actual: number, estimate: number): Scored => ({
  actual,
  estimate,
  centre: estimate,
  low: undefined,
  high: undefined,
  pOver: 0,
});

/** Runs one project, rows in order of creation, with every method on the same items. */
export function runProject(project: string, rows: readonly IssueRow[], protocol: Protocol): ProjectResult {
  const sized = rows.filter(isSized);
  const model = new SizeModel();
  const baselines = [meanBaseline(), medianBaseline(), rollingMedianBaseline(), tfIdfNeighbours()];
  const answers = new Map<string, Scored[]>(baselines.map(({ name }) => [name, []]));
  const predictions: Prediction[] = [];
  const known: number[] = [];
  sized.forEach((row, index) => {
    const item = judgeableItem(row);
    const { summary, prose } = profileItem(item);
    const terms = [...summary, ...prose];
    const test = isTest(row, index, sized);
    if (test) {
      predictions.push(ours(model, row, item));
      for (const one of baselines) answers.get(one.name)?.push(plain(row.points, one.answer(terms)));
    } else known.push(row.points);
    if (test && protocol === 'static') return;
    model.learn(item, row.points);
    for (const one of baselines) one.learn(terms, row.points);
  });
  return { project, known, ours: predictions, baselines: answers };
}
