import type { RefinementReport, ReportItem, ReportSprint } from '../../../../../src/domain/report/report';
import type { Zone } from '../../../../../src/domain/zone';
import { plainView } from '../saved-views/list-view';
import type { ListView } from '../saved-views/list-view';
import { readinessOf } from '../filters';
import { arranged } from './arranged';

/** What the list is made of, top to bottom. */
export type Line =
  | { readonly kind: 'section'; readonly id: string; readonly section: Section }
  | { readonly kind: 'item'; readonly id: string; readonly item: ReportItem }
  | ZoneLine
  | { readonly kind: 'pending'; readonly id: string };

/** Where a zone ends: the ready horizon, and what is far off. */
export interface ZoneLine {
  readonly kind: 'near-line' | 'later-line';
  readonly id: 'near-line' | 'later-line';
}

/** What the items below a head have in common. */
export type Head =
  | { readonly by: 'sprint'; readonly sprint: ReportSprint }
  | { readonly by: 'backlog' }
  | { readonly by: 'zone'; readonly zone: Zone }
  /** Undefined for items without one. */
  | { readonly by: 'epic'; readonly epic: ReportItem['epic'] };

export interface Section {
  readonly head: Head;
  readonly items: number;
  /** How many of them are near, and how many of those are ready. */
  readonly near: number;
  readonly ready: number;
  /** Sum of the sizes that are known, in the board's unit. */
  readonly size: number;
}

type Backlog = Pick<RefinementReport, 'items' | 'sprints' | 'zones'>;

/** Rows still to come are drawn as skeletons, but no more than fill a tall screen. */
const mostPending = 30;

function itemLine(item: ReportItem): Line {
  return { kind: 'item', id: item.id, item };
}

function sectionLine(id: string, head: Head, items: readonly ReportItem[]): Line {
  const section = {
    head,
    items: items.length,
    near: items.filter(({ zone }) => zone === 'near').length,
    ready: items.filter((item) => readinessOf(item) === 'ready').length,
    size: items.reduce((sum, { estimate }) => sum + (estimate?.value ?? 0), 0),
  };
  return { kind: 'section', id, section };
}

/** The backlog's rows with the zones' lines where they belong, also when a filter hides the item they stand below. */
function backlogLines(
  items: readonly ReportItem[],
  shown: ReadonlySet<string>,
  lastNear: string | undefined,
): Line[] {
  const lines: Line[] = [];
  let due: ZoneLine['kind'] | undefined;
  let before: Zone | undefined;
  for (const item of items) {
    if (before === 'next' && item.zone === 'later') due = 'later-line';
    before = item.zone;
    if (shown.has(item.id)) {
      if (due) lines.push({ kind: due, id: due });
      due = undefined;
      lines.push(itemLine(item));
    }
    if (item.id === lastNear) due = 'near-line';
  }
  return lines;
}

/** As Jira has it: sprints with their items, then the backlog. */
function bySprint(
  { items, sprints, zones }: Backlog,
  shown: ReadonlySet<string>,
  order: ListView['order'],
): Line[] {
  const known = new Set(sprints.map(({ id }) => id));
  const inSprint = new Map<number | undefined, ReportItem[]>();
  for (const item of items) {
    // A sprint that was not read must not hide its items: they then stand in the backlog.
    const sprint = item.sprintId !== undefined && known.has(item.sprintId) ? item.sprintId : undefined;
    const together = inSprint.get(sprint);
    if (together) together.push(item);
    else inSprint.set(sprint, [item]);
  }
  const lines: Line[] = [];
  for (const sprint of sprints) {
    const inside = (inSprint.get(sprint.id) ?? []).filter(({ id }) => shown.has(id));
    if (inside.length === 0) continue;
    lines.push(sectionLine(`sprint-${sprint.id}`, { by: 'sprint', sprint }, inside));
    lines.push(...arranged(inside, order).map(itemLine));
  }
  const rest = inSprint.get(undefined) ?? [];
  const inside = rest.filter(({ id }) => shown.has(id));
  if (inside.length > 0) {
    lines.push(sectionLine('backlog', { by: 'backlog' }, inside));
    // The lines say where in the rank the zones end, so they stand only where the rank does.
    lines.push(
      ...(order === 'rank'
        ? backlogLines(rest, shown, zones.lastNear)
        : arranged(inside, order).map(itemLine)),
    );
  }
  return lines;
}

/** Groups in the order in which the first of their items comes; what belongs nowhere is last. */
function byHead(
  items: readonly ReportItem[],
  headOf: (item: ReportItem) => { readonly id: string; readonly head: Head; readonly last: boolean },
): Line[] {
  const groups = new Map<string, { readonly head: Head; readonly last: boolean; items: ReportItem[] }>();
  for (const item of items) {
    const { id, head, last } = headOf(item);
    const group = groups.get(id);
    if (group) group.items.push(item);
    else groups.set(id, { head, last, items: [item] });
  }
  return [...groups]
    .toSorted(([, a], [, b]) => Number(a.last) - Number(b.last))
    .flatMap(([id, group]) => [sectionLine(id, group.head, group.items), ...group.items.map(itemLine)]);
}

const places: Readonly<Record<Zone, number>> = { near: 0, next: 1, later: 2 };

function grouped(backlog: Backlog, shown: ReadonlySet<string>, { order, grouping }: Arrangement): Line[] {
  if (grouping === 'sprint') return bySprint(backlog, shown, order);
  const items = arranged(
    backlog.items.filter(({ id }) => shown.has(id)),
    order,
  );
  switch (grouping) {
    case 'none':
      return items.map(itemLine);
    case 'zone':
      return byHead(
        items.toSorted((a, b) => places[a.zone] - places[b.zone]),
        ({ zone }) => ({ id: `zone-${zone}`, head: { by: 'zone', zone }, last: false }),
      );
    case 'epic':
      return byHead(items, ({ epic }) => ({
        id: `epic-${epic?.key ?? ''}`,
        head: { by: 'epic', epic },
        last: epic === undefined,
      }));
  }
}

type Arrangement = Pick<ListView, 'order' | 'grouping'>;

/**
 * The list: in Jira's order unless somebody asked for another. Filters hide rows, and sections left without a row; they
 * never re-order.
 * @param missing how many items are still to come
 */
export function linesOf(
  backlog: Backlog,
  matches: (item: ReportItem) => boolean,
  missing: number,
  arrangement: Arrangement = plainView,
): readonly Line[] {
  const shown = new Set(backlog.items.filter(matches).map(({ id }) => id));
  const lines = grouped(backlog, shown, arrangement);
  for (let index = 0; index < Math.min(missing, mostPending); index += 1) {
    lines.push({ kind: 'pending', id: `pending-${index}` });
  }
  return lines;
}
