import { parseAdf } from '../text/parse-adf';
import { plainText } from '../text/plain-text';
import type { Json } from './json';
import { canonical, isObject, sameJson } from './json';
import type { At } from './kinds';
import { facetsOf } from './log';

function asSent(sent: Json, found: Json): boolean {
  if (sameJson(sent, found)) return true;
  // Jira sorts labels and the like.
  if (Array.isArray(sent) && Array.isArray(found)) {
    const sorted = (list: readonly Json[]): string => list.map(canonical).sort().join();
    return sorted(sent as readonly Json[]) === sorted(found as readonly Json[]);
  }
  // It adds to a choice its name and more.
  if (isObject(sent) && isObject(found) && typeof sent['id'] === 'string' && sent['id'] === found['id'])
    return true;
  // It stores documents a little differently from how they were sent, but never other words.
  return isObject(sent) && isObject(found) && plainText(parseAdf(sent)) === plainText(parseAdf(found));
}

/**
 * Whether a step's write is there already, to the letter; what the step does not write may be as it likes (a status
 * brings its resolution with it).
 */
export function isWritten(at: At, after: Json, now: Json): boolean {
  const there = facetsOf(at, now);
  const isSame = at.kind === 'transition' ? asSent : sameJson;
  return Object.entries(facetsOf(at, after)).every(([name, value]) => isSame(value, there[name] ?? null));
}

/** Whether Jira holds what a step wrote, give or take how it stores it. */
export function isKept(at: At, sent: Json, found: Json): boolean {
  const there = facetsOf(at, found);
  return Object.entries(facetsOf(at, sent)).every(([name, value]) => asSent(value, there[name] ?? null));
}
