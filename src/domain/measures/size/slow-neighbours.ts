import type { ItemKind } from '../../backlog/item';
import type { Sprint } from '../../backlog/backlog';
import { median } from '../velocity';
import { doubting } from './outlier';
import { quantileOfSorted } from './weighted';

const dayInMs = 86_400_000;

/** Days a sprint of this team lasts: the median of the closed ones; `undefined` where none says when it ran. */
export function sprintDays(closed: readonly Sprint[]): number | undefined {
  return median(
    closed.flatMap(({ startDate, completeDate, endDate }) => {
      const end = endDate ?? completeDate;
      if (startDate === undefined || end === undefined) return [];
      const days = (Date.parse(end) - Date.parse(startDate)) / dayInMs;
      return days > 0 ? [days] : [];
    }),
  );
}

interface Timed {
  readonly kind: ItemKind;
  readonly relevance: number;
  /** Days of work, where known. */
  readonly days: number | undefined;
}

/** Slow means that most of them did: the time within which 85 of 100 were done. */
const share = 0.85;

/**
 * Finished items like the asked one, of its type, that took longer than a sprint holds.
 * @param neighbours closest first
 * @returns `undefined` where they did not, or too few of them are alike and timed
 */
export function slowNeighbours<Neighbour extends Timed>(
  neighbours: readonly Neighbour[],
  kind: ItemKind,
  limit: number | undefined,
): { readonly days: number; readonly neighbours: readonly Neighbour[] } | undefined {
  const timed = neighbours.filter(
    (one): one is Neighbour & { readonly days: number } =>
      one.days !== undefined && one.kind === kind && one.relevance >= doubting.relevance,
  );
  if (limit === undefined || timed.length < doubting.neighbours) return undefined;
  const days = quantileOfSorted(
    timed.map((one) => one.days).sort((a, b) => a - b),
    share,
  );
  return days > limit ? { days, neighbours: timed.slice(0, doubting.neighbours) } : undefined;
}
