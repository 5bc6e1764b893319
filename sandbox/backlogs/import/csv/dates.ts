import { monthOf } from './months';

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** A date as far as it can be read alone: 3/4/24 may be in March or in April. */
type Reading =
  | { readonly kind: 'instant'; readonly instant: string }
  | {
      readonly kind: 'open';
      readonly first: number;
      readonly second: number;
      readonly year: number;
      readonly clock: Clock;
      /** What people who write it like this mean, when nothing else tells. */
      readonly usual: Order;
    };

type Order = 'day first' | 'month first';

const iso = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const clockShape = /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*([ap]\.?\s?m\.?|vorm\.?|nachm\.?)?$/i;
const dayMonthName =
  /^(\d{1,2})[./\s-]+(?:de\s+)?(\p{L}[\p{L}\p{M}]*)\.?[./,\s-]+(?:de\s+)?(\d{4}|\d{2})(.*)$/u;
const monthNameDay = /^(\p{L}[\p{L}\p{M}]*)\.?[\s/-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s/-]+(\d{4}|\d{2})(.*)$/u;
const yearFirst = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(.*)$/;
const numbers = /^(\d{1,2})([./-])\s?(\d{1,2})[./-]\s?(\d{4}|\d{2})(.*)$/;

/** Jira itself writes years with two digits by default; no tracker is older than that. */
const fullYear = (text: string): number => (text.length === 4 ? Number(text) : 2000 + Number(text));

function readClock(rest: string): (Clock & { readonly halves: boolean }) | undefined {
  const text = rest
    .replace(/^[\s,T]+/, '')
    .replace(/\s*Uhr$/i, '')
    .trim();
  if (text === '') return { hour: 0, minute: 0, second: 0, halves: false };
  const [, hour = '', minute = '', second = '0', half] = clockShape.exec(text) ?? [];
  if (hour === '') return undefined;
  const clock = { minute: Number(minute), second: Number(second), halves: half !== undefined };
  if (half === undefined) return { ...clock, hour: Number(hour) };
  return { ...clock, hour: (Number(hour) % 12) + (/^[pn]/i.test(half) ? 12 : 0) };
}

/** An export says no time zone: its times are taken as they stand. */
function toInstant(year: number, month: number, day: number, clock: Clock): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day, clock.hour, clock.minute, clock.second));
  const fits =
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    clock.hour < 24 &&
    clock.minute < 60 &&
    clock.second < 60;
  return fits ? date.toISOString() : undefined;
}

function settled(year: number, month: number | undefined, day: number, rest: string): Reading | undefined {
  const clock = readClock(rest);
  if (month === undefined || clock === undefined) return undefined;
  const instant = toInstant(year, month, day, clock);
  return instant === undefined ? undefined : { kind: 'instant', instant };
}

function readIso(text: string): Reading | undefined {
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text.slice(10));
  const shaped = text
    .replace(/^(\d{4}-\d{2}-\d{2})[T ](\d):/, '$1T0$2:')
    .replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T')
    .replace(/\s*([+-]\d{2}):?(\d{2})$/, (whole, hours: string, minutes: string) =>
      text.length > 10 ? `${hours}:${minutes}` : whole,
    );
  const date = new Date(zoned || text.length === 10 ? shaped : `${shaped}Z`);
  if (Number.isNaN(date.getTime())) return undefined;
  return { kind: 'instant', instant: date.toISOString() };
}

function read(text: string): Reading | undefined {
  if (iso.test(text)) return readIso(text);
  const [, day1 = '', name1 = '', year1 = '', rest1 = ''] = dayMonthName.exec(text) ?? [];
  if (day1 !== '') return settled(fullYear(year1), monthOf(name1), Number(day1), rest1);
  const [, name2 = '', day2 = '', year2 = '', rest2 = ''] = monthNameDay.exec(text) ?? [];
  if (day2 !== '') return settled(fullYear(year2), monthOf(name2), Number(day2), rest2);
  const [, year3 = '', month3 = '', day3 = '', rest3 = ''] = yearFirst.exec(text) ?? [];
  if (year3 !== '') return settled(Number(year3), Number(month3), Number(day3), rest3);
  const [, first = '', sign = '', second = '', year = '', rest = ''] = numbers.exec(text) ?? [];
  const clock = first === '' ? undefined : readClock(rest);
  if (clock === undefined) return undefined;
  const usual = sign === '/' && clock.halves ? 'month first' : 'day first';
  return { kind: 'open', first: Number(first), second: Number(second), year: fullYear(year), clock, usual };
}

/** The order in which this date alone can be read; undefined when both are possible. */
function orderOf(reading: Reading | undefined): Order | undefined {
  if (reading?.kind !== 'open' || reading.first === reading.second) return undefined;
  if (reading.first > 12 && reading.second <= 12) return 'day first';
  return reading.second > 12 && reading.first <= 12 ? 'month first' : undefined;
}

interface Settled {
  readonly order: Order;
  readonly by: 'its dates' | 'more of its dates' | 'other columns' | 'custom';
}

function tally(readings: readonly (Reading | undefined)[]): Settled | undefined {
  const orders = readings.map(orderOf);
  const days = orders.filter((order) => order === 'day first').length;
  const months = orders.filter((order) => order === 'month first').length;
  if (days === 0 && months === 0) return undefined;
  const by = days > 0 && months > 0 ? 'more of its dates' : 'its dates';
  return { order: days >= months ? 'day first' : 'month first', by };
}

export interface DateReader {
  /** ISO 8601 instant; undefined for what is no date. */
  readonly read: (column: string, text: string) => string | undefined;
  /** What people should know of how dates were understood: one sentence a column, none where all was clear. */
  readonly notes: readonly string[];
}

/**
 * Dates as Jira exports them, by whatever format somebody chose. Whether day or month comes first is decided over a whole
 * column, else over the other columns of the file, else by custom, which is told.
 * @param columns all texts of each column of dates
 */
export function makeDateReader(columns: ReadonlyMap<string, readonly string[]>): DateReader {
  const readings = new Map(
    [...columns].map(([name, texts]) => [name, texts.map((text) => read(text.trim()))]),
  );
  const own = new Map([...readings].map(([name, all]) => [name, tally(all)]));
  const elsewhere = tally([...readings.values()].flat());
  const orders = new Map<string, Settled>();
  const notes: string[] = [];
  for (const [name, all] of readings) {
    const open = all.find(
      (reading) =>
        reading?.kind === 'open' && reading.first !== reading.second && orderOf(reading) === undefined,
    );
    const usual = open?.kind === 'open' ? open.usual : 'day first';
    const settled: Settled =
      own.get(name) ??
      (elsewhere ? { order: elsewhere.order, by: 'other columns' } : { order: usual, by: 'custom' });
    orders.set(name, settled);
    const example = columns.get(name)?.[all.indexOf(open)]?.trim();
    if (example === undefined || open === undefined) continue;
    const how = settled.order === 'day first' ? 'day before month' : 'month before day';
    if (settled.by === 'custom')
      notes.push(
        `${name}: nothing tells whether “${example}” has the day or the month first; read as ${how}. If that is wrong, set a date format with month names in Jira and export again.`,
      );
    if (settled.by === 'more of its dates')
      notes.push(
        `${name}: some dates have the day first and some the month; those that could be either, such as “${example}”, are read as ${how}.`,
      );
  }
  return {
    notes,
    read(column, text) {
      const reading = read(text.trim());
      if (reading === undefined) return undefined;
      if (reading.kind === 'instant') return reading.instant;
      const order = orderOf(reading) ?? orders.get(column)?.order ?? elsewhere?.order ?? reading.usual;
      const [day, month] =
        order === 'day first' ? [reading.first, reading.second] : [reading.second, reading.first];
      return toInstant(reading.year, month, day, reading.clock);
    },
  };
}
