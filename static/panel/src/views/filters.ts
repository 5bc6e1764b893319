import type { Zone } from '../../../../src/domain/zone';
import type { ReportItem } from '../../../../src/domain/report/report';
import { flagsOf } from './verdict';

/** What the list shows. Within a set any may hold, across sets all must; an empty set asks nothing. */
export interface Filters {
  readonly text: string;
  readonly flags: ReadonlySet<string>;
  readonly zones: ReadonlySet<Zone>;
  /** Names of work types. */
  readonly types: ReadonlySet<string>;
  /** Keys of epics. */
  readonly epics: ReadonlySet<string>;
  readonly readiness: 'ready' | 'not-ready' | undefined;
}

export const noFilters: Filters = {
  text: '',
  flags: new Set(),
  zones: new Set(),
  types: new Set(),
  epics: new Set(),
  readiness: undefined,
};

const holds = <T>(wanted: ReadonlySet<T>, value: T | undefined): boolean =>
  wanted.size === 0 || (value !== undefined && wanted.has(value));

function saysAll({ key, summary, labels, components, epic }: ReportItem, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = [key, summary, ...labels, ...components, epic?.summary ?? ''].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** A test for items, with the work that is the same for all items done once. */
export function matcher(filters: Filters): (item: ReportItem) => boolean {
  const words = filters.text.toLowerCase().split(/\s+/).filter(Boolean);
  return (item) =>
    holds(filters.zones, item.zone) &&
    holds(filters.types, item.type.name) &&
    holds(filters.epics, item.epic?.key) &&
    (filters.readiness === undefined ||
      (item.readiness.badge === 'ready') === (filters.readiness === 'ready')) &&
    (filters.flags.size === 0 || flagsOf(item).some(({ check }) => filters.flags.has(check))) &&
    saysAll(item, words);
}

export function isFiltering({ text, flags, zones, types, epics, readiness }: Filters): boolean {
  return (
    text.trim() !== '' ||
    readiness !== undefined ||
    [flags, zones, types, epics].some((wanted) => wanted.size > 0)
  );
}

/** The set with the value taken out if it was in, put in if it was not. */
export function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
