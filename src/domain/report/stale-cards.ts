import type { Analysis } from '../analyse';
import type { Exceptions } from '../exceptions/except';
import { holdsOn } from '../exceptions/exception';
import { staleCheck } from '../exceptions/finding-of-item';
import type { Point } from '../measures/relevance/alive-model';
import { measureRelevance } from '../measures/relevance/relevance';

const dayInMs = 86_400_000;

/** An item that is hardly ever done any more, and every point that says so. */
export interface StaleCard {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly status: string;
  /** Who has it, by name; undefined where nobody does. */
  readonly assignee: string | undefined;
  readonly verdict: 'review' | 'close';
  /** 0–1: chance of being done within a year; the second by age alone. */
  readonly alive: number;
  readonly byAge: number;
  /** Whether the team's own record was learned from. */
  readonly learned: boolean;
  readonly ageDays: number;
  readonly idleDays: number;
  /** The last change was one of many at a time. */
  readonly changedTogether: boolean;
  /** What moves the chance away from that of age, strongest first. */
  readonly points: readonly Point[];
}

/** Points too weak to tell are no reasons. */
const weakest = 0.05;

/**
 * What of the backlog to look at again or to close, the least likely first. What is near, in hand, planned, due, touched
 * lately or set aside by the team is not among it.
 */
export function staleCards({ backlog, measures, items, now }: Analysis, exceptions: Exceptions): StaleCard[] {
  const relevance = measureRelevance(backlog, measures.duplicates, now);
  return items
    .flatMap(({ item, zone }): StaleCard[] => {
      if (zone === 'near' || item.status.category === 'done') return [];
      const said = exceptions.get(item.id) ?? [];
      if (said.some((one) => one.check === staleCheck && holdsOn(one, now))) return [];
      const reading = relevance.of(item);
      if (!reading || reading.verdict === 'keep') return [];
      const { verdict, alive, byAge, learned, points, changedTogether } = reading;
      return [
        {
          id: item.id,
          key: item.key,
          summary: item.summary,
          status: item.status.name,
          assignee: item.assignee?.name,
          verdict,
          alive,
          byAge,
          learned,
          ageDays: Math.floor((now.getTime() - Date.parse(item.created)) / dayInMs),
          idleDays: Math.floor((now.getTime() - Date.parse(item.updated)) / dayInMs),
          changedTogether,
          points: points.filter(({ logOdds }) => Math.abs(logOdds) >= weakest),
        },
      ];
    })
    .sort((a, b) => a.alive - b.alive);
}
