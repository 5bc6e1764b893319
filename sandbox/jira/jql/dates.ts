/** Dates as JQL means them: in the time zone of the person who asks. */

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}

/** The clock on the wall there, as if it were UTC, in epoch milliseconds. */
function wallClock(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: string): number => parts[name] ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** The instant at which that wall clock shows `wall` (given as if it were UTC). */
function instantOf(wall: number, timeZone: string): number {
  const guess = wall - (wallClock(wall, timeZone) - wall);
  return wall - (wallClock(guess, timeZone) - guess);
}

const MINUTE = 60_000;
const UNITS: Readonly<Record<string, number>> = {
  m: MINUTE,
  h: 60 * MINUTE,
  d: 24 * 60 * MINUTE,
  w: 7 * 24 * 60 * MINUTE,
};

/** Milliseconds of `4w 2d`, `-14d`; `undefined` when it is none. */
export function parsePeriod(text: string): number | undefined {
  const match = /^([-+]?)\s*((?:\d+\s*[wdhm]\s*)+)$/i.exec(text.trim());
  if (!match) return undefined;
  let sum = 0;
  for (const [, amount, unit] of (match[2] ?? '').matchAll(/(\d+)\s*([wdhm])/gi)) {
    sum += Number(amount) * (UNITS[(unit ?? '').toLowerCase()] ?? 0);
  }
  return match[1] === '-' ? -sum : sum;
}

/** The instant a JQL date names; `undefined` for anything else, ISO 8601 with `T` and zone included. */
export function parseDate(text: string, now: number, timeZone: string): number | undefined {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/.exec(text.trim());
  if (!match) {
    const period = parsePeriod(text);
    return period === undefined ? undefined : now + period;
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match
    .slice(1)
    .map((part) => Number(part || 0));
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  const read = new Date(wall);
  const exists = read.getUTCMonth() === month - 1 && read.getUTCDate() === day && hour < 24 && minute < 60;
  return exists ? instantOf(wall, timeZone) : undefined;
}

export type CalendarUnit = 'Day' | 'Week' | 'Month' | 'Year';

function startOf(wall: number, unit: CalendarUnit): number {
  const date = new Date(wall);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const day = date.getUTCDate();
  if (unit === 'Year') return Date.UTC(year, 0, 1);
  if (unit === 'Month') return Date.UTC(year, month, 1);
  // Jira's week begins on Sunday.
  return unit === 'Week' ? Date.UTC(year, month, day - date.getUTCDay()) : Date.UTC(year, month, day);
}

function shift(wall: number, amount: number, unit: string): number {
  const date = new Date(wall);
  if (unit === 'M') return new Date(wall).setUTCMonth(date.getUTCMonth() + amount);
  if (unit === 'y') return new Date(wall).setUTCFullYear(date.getUTCFullYear() + amount);
  return wall + amount * (UNITS[unit] ?? 0);
}

const UNIT_LETTER: Readonly<Record<CalendarUnit, string>> = { Day: 'd', Week: 'w', Month: 'M', Year: 'y' };

/**
 * `startOfDay("-1")`, `endOfMonth("+2w")`: the increment counts in the function's own unit unless it names one.
 * @returns `undefined` when the increment cannot be read
 */
export function calendarEdge(
  edge: 'start' | 'end',
  unit: CalendarUnit,
  increment: string | undefined,
  now: number,
  timeZone: string,
): number | undefined {
  const match = /^([-+]?\d+)\s*([yMwdhm]?)$/.exec((increment ?? '0').trim());
  if (!match) return undefined;
  const letter = match[2] === undefined || match[2] === '' ? UNIT_LETTER[unit] : match[2];
  const moved = shift(wallClock(now, timeZone), Number(match[1]), letter);
  const start = startOf(moved, unit);
  return edge === 'start'
    ? instantOf(start, timeZone)
    : instantOf(startOf(shift(start, 1, UNIT_LETTER[unit]), unit), timeZone) - 1;
}

/** Midnight there at the beginning of a `yyyy-MM-dd`. */
export function startOfDate(date: string, timeZone: string): number {
  return instantOf(Date.parse(`${date}T00:00:00Z`), timeZone);
}
