import type { Finding, RefinementReport, ReportItem } from '../../../../../src/domain/report/report';
import { flagsOf } from '../verdict';

/** What an item was like when the round began. */
interface Begun {
  readonly key: string;
  readonly isReady: boolean;
  readonly checks: ReadonlySet<string>;
}

/** One walk through the near zone. */
export interface Round {
  /** Ids still to come, the one in hand first. */
  readonly queue: readonly string[];
  /** Ids that were put off: each comes once more, at the end. */
  readonly putOff: ReadonlySet<string>;
  /** Ids that were passed over. */
  readonly skipped: ReadonlySet<string>;
  readonly begun: ReadonlyMap<string, Begun>;
}

/** What a round came to, in keys of work items, in the order they were walked through. */
export interface RoundSum {
  readonly ready: readonly string[];
  /** Not ready yet, with how many findings less. */
  readonly better: readonly { readonly key: string; readonly mended: number }[];
  /** Passed over, and as they were. */
  readonly skipped: readonly string[];
  /** Looked at, and as they were. */
  readonly unchanged: readonly string[];
  /** The round ended before they came. */
  readonly left: readonly string[];
  /** No longer in the backlog. */
  readonly gone: readonly string[];
}

/** Minutes a fix takes in a refinement, as teams plan for it; what is not named is a sentence or a click. */
const minutes: Readonly<Record<string, number>> = {
  'acceptance-criteria': 5,
  'only-fair-weather': 5,
  'oversized-item': 6,
  'oversized-share': 6,
  'split-candidate': 6,
  'compound-item': 6,
  estimate: 3,
};
const fewestMinutes = 2;

const minutesOf = ({ check }: Finding): number => minutes[check] ?? fewestMinutes;

const costOf = (item: ReportItem): number => flagsOf(item).reduce((sum, fix) => sum + minutesOf(fix), 0);

/** What is ready needs nothing, and what is being worked on is refined no more. */
const isToMend = (item: ReportItem): boolean =>
  item.zone === 'near' &&
  item.readiness.badge !== 'ready' &&
  item.status.category !== 'indeterminate' &&
  flagsOf(item).length > 0;

/** Everything near that is not ready yet, the cheapest first; of two that cost the same, the one on top. */
export function beginRound({ items }: RefinementReport): Round {
  const near = items.filter(isToMend).toSorted((a, b) => costOf(a) - costOf(b));
  return {
    queue: near.map(({ id }) => id),
    putOff: new Set(),
    skipped: new Set(),
    begun: new Map(
      near.map((item) => [
        item.id,
        {
          key: item.key,
          isReady: item.readiness.badge === 'ready',
          checks: new Set(flagsOf(item).map(({ check }) => check)),
        },
      ]),
    ),
  };
}

/** Goes on to the next item: the one in hand is dealt with. */
export function goOn({ queue, ...round }: Round): Round {
  return { ...round, queue: queue.slice(1) };
}

/** Passes over the item in hand. */
export function skip(round: Round): Round {
  const [id] = round.queue;
  return id === undefined ? round : { ...goOn(round), skipped: new Set([...round.skipped, id]) };
}

/** Puts the item in hand at the end; an item that was there already is passed over. */
export function putOff(round: Round): Round {
  const [id, ...others] = round.queue;
  if (id === undefined || round.putOff.has(id) || others.length === 0) return skip(round);
  return { ...round, queue: [...others, id], putOff: new Set([...round.putOff, id]) };
}

/** How many are behind, and how many there were. */
export function progressOf({ queue, begun }: Round): { readonly behind: number; readonly all: number } {
  return { behind: begun.size - queue.length, all: begun.size };
}

/** Compares the items of the round as they stand now with how it began. */
export function sumUp(
  { begun, queue, skipped: passed }: Round,
  byId: ReadonlyMap<string, ReportItem>,
): RoundSum {
  const ready: string[] = [];
  const better: { key: string; mended: number }[] = [];
  const skipped: string[] = [];
  const unchanged: string[] = [];
  const left: string[] = [];
  const gone: string[] = [];
  for (const [id, { key, isReady, checks }] of begun) {
    const item = byId.get(id);
    if (!item) {
      gone.push(key);
      continue;
    }
    const open = new Set(flagsOf(item).map(({ check }) => check));
    const mended = [...checks].filter((check) => !open.has(check)).length;
    if (!isReady && item.readiness.badge === 'ready') ready.push(key);
    else if (mended > 0) better.push({ key, mended });
    else if (queue.includes(id)) left.push(key);
    else if (passed.has(id)) skipped.push(key);
    else unchanged.push(key);
  }
  return { ready, better, skipped, unchanged, left, gone };
}
