/** Order keys: texts between any two of which there is always room for another, as in Jira's LexoRank. */

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
/** Fixed part of a key made by appending: a letter and this many digits. */
const WIDTH = 5;

const digitAt = (key: string, place: number): number => DIGITS.indexOf(key.charAt(place));

/** The `n`-th key of a fresh list. Never ends in `0`, so there is room before it. */
export function freshRank(n: number): string {
  return `i${n.toString(BASE).padStart(WIDTH, '0')}i`;
}

/** A key after `last`, as short as possible. */
export function rankAfter(last: string | undefined): string {
  if (last === undefined) return freshRank(0);
  const n = Number.parseInt(last.slice(1, 1 + WIDTH).padEnd(WIDTH, '0'), BASE);
  return freshRank(n + 1);
}

/** A key strictly between two; `undefined` stands for the open end. */
function between(low: string, high: string | undefined): string {
  let prefix = '';
  for (let place = 0; ; place += 1) {
    const from = place < low.length ? digitAt(low, place) : 0;
    const to = high === undefined || place >= high.length ? BASE : digitAt(high, place);
    if (from === to) {
      prefix += DIGITS.charAt(from);
      continue;
    }
    const middle = Math.floor((from + to) / 2);
    if (middle > from) return prefix + DIGITS.charAt(middle);
    // Neighbouring digits: stay on the lower one, and from here on everything is below `high`.
    prefix += DIGITS.charAt(from);
    return prefix + between(low.slice(place + 1), undefined);
  }
}

/** `count` keys in order, strictly between two, spread evenly so that they stay short. */
export function ranksBetween(low: string | undefined, high: string | undefined, count: number): string[] {
  if (count === 0) return [];
  if (high === undefined) {
    const first = rankAfter(low);
    return [first, ...ranksBetween(first, undefined, count - 1)];
  }
  const middle = between(low ?? '', high);
  const before = Math.floor((count - 1) / 2);
  return [...ranksBetween(low, middle, before), middle, ...ranksBetween(middle, high, count - 1 - before)];
}

/** What Jira shows of a key. */
export function renderRank(rank: string): string {
  return `0|${rank}:`;
}
