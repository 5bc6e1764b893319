import type { RefinementReport, ReportItem, ReportSprint } from '../../../../../src/domain/report/report';

/** What the list is made of, top to bottom. */
export type Line =
  | { readonly kind: 'section'; readonly id: string; readonly section: Section }
  | { readonly kind: 'item'; readonly id: string; readonly item: ReportItem }
  | { readonly kind: 'near-line'; readonly id: 'near-line' }
  | { readonly kind: 'pending'; readonly id: string };

export interface Section {
  /** Undefined for the backlog below the sprints. */
  readonly sprint: ReportSprint | undefined;
  readonly items: number;
  /** Sum of the sizes that are known, in the board's unit. */
  readonly size: number;
}

/** Rows still to come are drawn as skeletons, but no more than fill a tall screen. */
const mostPending = 30;

function sectionOf(sprint: ReportSprint | undefined, items: readonly ReportItem[]): Section {
  return {
    sprint,
    items: items.length,
    size: items.reduce((sum, { estimate }) => sum + (estimate?.value ?? 0), 0),
  };
}

function itemLine(item: ReportItem): Line {
  return { kind: 'item', id: item.id, item };
}

/** The backlog's rows with the near line where it belongs, also when a filter hides the item it stands below. */
function backlogLines(
  items: readonly ReportItem[],
  shown: ReadonlySet<string>,
  lastNear: string | undefined,
) {
  const lines: Line[] = [];
  let due = false;
  for (const item of items) {
    if (shown.has(item.id)) {
      if (due) lines.push({ kind: 'near-line', id: 'near-line' });
      due = false;
      lines.push(itemLine(item));
    }
    if (item.id === lastNear) due = true;
  }
  return lines;
}

/**
 * The list in Jira's order: sprints with their items, then the backlog with the near line. Filters hide rows, and
 * sections left without a row; they never re-order.
 * @param missing how many items are still to come
 */
export function linesOf(
  { items, sprints, zones }: Pick<RefinementReport, 'items' | 'sprints' | 'zones'>,
  matches: (item: ReportItem) => boolean,
  missing: number,
): readonly Line[] {
  const shown = new Set(items.filter(matches).map(({ id }) => id));
  const known = new Set(sprints.map(({ id }) => id));
  const bySprint = new Map<number | undefined, ReportItem[]>();
  for (const item of items) {
    // A sprint that was not read must not hide its items: they then stand in the backlog.
    const sprint = item.sprintId !== undefined && known.has(item.sprintId) ? item.sprintId : undefined;
    const together = bySprint.get(sprint);
    if (together) together.push(item);
    else bySprint.set(sprint, [item]);
  }
  const lines: Line[] = [];
  for (const sprint of sprints) {
    const inside = (bySprint.get(sprint.id) ?? []).filter(({ id }) => shown.has(id));
    if (inside.length === 0) continue;
    lines.push({ kind: 'section', id: `sprint-${sprint.id}`, section: sectionOf(sprint, inside) });
    lines.push(...inside.map(itemLine));
  }
  const rest = bySprint.get(undefined) ?? [];
  const below = backlogLines(rest, shown, zones.lastNear);
  if (below.length > 0) {
    const inside = rest.filter(({ id }) => shown.has(id));
    lines.push({ kind: 'section', id: 'backlog', section: sectionOf(undefined, inside) }, ...below);
  }
  for (let index = 0; index < Math.min(missing, mostPending); index += 1) {
    lines.push({ kind: 'pending', id: `pending-${index}` });
  }
  return lines;
}
