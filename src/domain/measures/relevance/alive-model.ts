import type { Message } from '../../outcome';
import { Activity, lately } from './activity';
import { ageLogOdds, chance, dayInMs } from './age';
import type { Factor } from './factors';
import { fitLogOdds } from './log-odds';
import type { LogOdds, Sample } from './log-odds';
import type { ItemRecord } from './record';
import { isDoneIn, isOpen } from './record';

/** What one fact adds to the chance of an item. */
export interface Point extends Message {
  /** Log-odds: 0.7 doubles the odds, −0.7 halves them. */
  readonly logOdds: number;
}

/** The chance of one item, and what it is made of. */
export interface Estimate {
  /** 0–1: chance of being done within a year, all facts together. */
  readonly alive: number;
  /** 0–1: the same by age alone. */
  readonly byAge: number;
  /** What the other facts add, strongest first. */
  readonly points: readonly Point[];
}

/** Says how likely an item is done within a year. */
export interface AliveModel {
  /** How many past moments it learned from; 0 when all it knows is the general table by age. */
  readonly snapshots: number;
  /** @param extra facts that are not learned */
  estimate(record: ItemRecord, extra?: readonly Point[]): Estimate;
}

/** How many closed items it takes to learn from them. */
export const fewestClosed = 200;

/** What was open half a year before is known to be done or not half a year later. */
const horizon = lately;
const year = 365 * dayInMs;
const between = 91 * dayInMs;
const mostSnapshots = 4;
/** Records are asked for by the year; the oldest of them need not have been closed on its first day. */
const slack = 45 * dayInMs;
const pseudo = 20;
/** How much less each earlier moment counts than the one after it. */
const fading = 0.7;

/**
 * The past moments to learn from, newest first: the half year after each is over, and the half year before each is
 * still on record.
 */
function snapshotsBefore(now: number, recordedFrom: number): number[] {
  return Array.from({ length: mostSnapshots }, (_, back) => now - horizon - back * between).filter(
    (at) => at - lately >= recordedFrom - slack,
  );
}

function samplesAt(
  records: readonly ItemRecord[],
  at: number,
  factors: readonly Factor[],
  weight: number,
): Sample[] {
  const activity = new Activity(records, at);
  return records
    .filter((record) => isOpen(record, at))
    .map((record) => ({
      offset: ageLogOdds(at - record.created),
      levels: factors.map((factor) => factor.level(record, activity)),
      done: isDoneIn(record, at, at + horizon),
      weight,
    }));
}

/** What was so lately counts more. The weights add up to one: an item that stands in all snapshots is still one item. */
function weightsOf(moments: number): number[] {
  const faded = Array.from({ length: moments }, (_, back) => fading ** back);
  const all = faded.reduce((sum, one) => sum + one, 0);
  return faded.map((one) => one / all);
}

function byTable(now: number): AliveModel {
  return {
    snapshots: 0,
    estimate(record, extra = []) {
      const age = ageLogOdds(now - record.created);
      const added = extra.reduce((sum, { logOdds }) => sum + logOdds, 0);
      return { byAge: chance(age), alive: chance(age + added), points: strongestFirst(extra) };
    },
  };
}

/**
 * Looks at what was open at earlier moments and what became of it, and learns which facts went with being done.
 * @param records open and closed items; what happened at `now` or later is not looked at
 * @param now milliseconds since 1970
 */
export function learnAlive(
  records: readonly ItemRecord[],
  now: number,
  factors: readonly Factor[],
): AliveModel {
  const closed = records.flatMap(({ ending }) => (ending && ending.at < now ? [ending.at] : []));
  if (closed.length < fewestClosed) return byTable(now);
  const recordedFrom = closed.reduce((first, at) => Math.min(first, at));
  const moments = snapshotsBefore(now, recordedFrom);
  const weights = weightsOf(moments.length);
  const samples = moments.flatMap((at, back) => samplesAt(records, at, factors, weights[back] ?? 0));
  if (!samples.some(({ done }) => done)) return byTable(now);
  const fitted = fitLogOdds(samples, factors.length, pseudo);
  return byRecord(new Activity(records, now), factors, fitted, moments.length);
}

function byRecord(
  activity: Activity,
  factors: readonly Factor[],
  { shift, weights }: LogOdds,
  snapshots: number,
): AliveModel {
  // Learned for half a year; a year is two of them, the item half a year older in the second.
  const withinYear = (age: number, added: number) =>
    1 -
    (1 - chance(shift + added + ageLogOdds(age))) *
      (1 - chance(shift + added + ageLogOdds(age + year - horizon)));
  return {
    snapshots,
    estimate(record, extra = []) {
      const learned = factors.map((factor, at): Point => ({
        code: factor.code,
        params: factor.params(record, activity),
        logOdds: weights[at]?.get(factor.level(record, activity)) ?? 0,
      }));
      const points = [...learned, ...extra];
      const added = points.reduce((sum, { logOdds }) => sum + logOdds, 0);
      const age = activity.at - record.created;
      return {
        byAge: withinYear(age, 0),
        alive: withinYear(age, added),
        points: strongestFirst(points),
      };
    },
  };
}

function strongestFirst(points: readonly Point[]): Point[] {
  return [...points].sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds));
}
