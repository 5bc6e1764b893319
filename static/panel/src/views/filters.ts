import type { ReportItem } from '../../../../src/domain/report/report';
import { flagsOf } from './verdict';

/** What can be ticked, in the order it is offered. `quick` are the board's own quick filters. */
export const tickKinds = [
  'quick',
  'flags',
  'zones',
  'epics',
  'assignees',
  'types',
  'components',
  'labels',
] as const;
export type TickKind = (typeof tickKinds)[number];

/** Stands for items that have no epic, nobody, no label. No value of Jira’s is written so. */
export const nothing = '-';

/**
 * What the list shows. Within a kind any may hold, across kinds all must; an empty set asks nothing. Quick filters hold
 * together, as on the board. Epics are keys, people their marks, quick filters their ids, all else names.
 */
export interface Filters extends Readonly<Record<TickKind, ReadonlySet<string>>> {
  readonly text: string;
  readonly readiness: 'ready' | 'not-ready' | undefined;
}

/** Ids of the items that each quick filter finds, as far as Jira has answered. */
export type QuickHits = ReadonlyMap<string, ReadonlySet<string>>;

const noTicks: ReadonlySet<string> = new Set();

export const noFilters: Filters = {
  text: '',
  readiness: undefined,
  quick: noTicks,
  flags: noTicks,
  zones: noTicks,
  epics: noTicks,
  assignees: noTicks,
  types: noTicks,
  components: noTicks,
  labels: noTicks,
};

function holds(wanted: ReadonlySet<string>, values: readonly string[]): boolean {
  if (wanted.size === 0) return true;
  return values.length === 0 ? wanted.has(nothing) : values.some((value) => wanted.has(value));
}

const one = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);

function saysAll({ key, summary, labels, components, epic }: ReportItem, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = [key, summary, ...labels, ...components, epic?.summary ?? ''].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Only what is near is ready or not; what comes later is held to less, and is neither. */
export function readinessOf({ zone, readiness }: ReportItem): Filters['readiness'] {
  if (zone !== 'near') return undefined;
  return readiness.badge === 'ready' ? 'ready' : 'not-ready';
}

/** A test for items, with the work that is the same for all items done once. A quick filter not yet answered asks nothing. */
export function matcher(filters: Filters, quickHits: QuickHits = new Map()): (item: ReportItem) => boolean {
  const words = filters.text.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = [...filters.quick].flatMap((id) => quickHits.get(id) ?? []);
  return (item) =>
    holds(filters.zones, [item.zone]) &&
    holds(filters.types, [item.type.name]) &&
    holds(filters.epics, one(item.epic?.key)) &&
    holds(filters.assignees, one(item.assignee?.mark)) &&
    holds(filters.components, item.components) &&
    holds(filters.labels, item.labels) &&
    hits.every((ids) => ids.has(item.id)) &&
    (filters.readiness === undefined || readinessOf(item) === filters.readiness) &&
    (filters.flags.size === 0 || flagsOf(item).some(({ check }) => filters.flags.has(check))) &&
    saysAll(item, words);
}

export function isFiltering(filters: Filters): boolean {
  return (
    filters.text.trim() !== '' ||
    filters.readiness !== undefined ||
    tickKinds.some((kind) => filters[kind].size > 0)
  );
}

/** The set with the value taken out if it was in, put in if it was not. */
export function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
