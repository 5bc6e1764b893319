import type { Zone } from '../../../../../src/domain/zone';
import type { RefinementReport, ReportItem } from '../../../../../src/domain/report/report';
import type { QuickFilter } from '../../panel-context';
import { t } from '../../messages';
import { failedTitle } from '../check-words';
import { nothing } from '../filters';
import type { TickKind } from '../filters';

/** Something that can be ticked. */
export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** How many items have it; undefined where only Jira knows. */
  readonly count: number | undefined;
}

const zones: readonly Zone[] = ['near', 'next', 'later'];

type Named = Pick<FilterOption, 'value' | 'label'>;

/** Every value that occurs, the most frequent first; items without one under a name of their own, last. */
function tally(
  items: readonly ReportItem[],
  of: (item: ReportItem) => readonly Named[],
  none?: string,
): FilterOption[] {
  const options = new Map<string, { value: string; label: string; count: number }>();
  const add = ({ value, label }: Named) => {
    const known = options.get(value);
    if (known) known.count += 1;
    else options.set(value, { value, label, count: 1 });
  };
  for (const item of items) {
    const values = of(item);
    for (const value of values) add(value);
    if (values.length === 0 && none !== undefined) add({ value: nothing, label: none });
  }
  return [...options.values()].toSorted(
    (a, b) =>
      Number(a.value === nothing) - Number(b.value === nothing) ||
      b.count - a.count ||
      a.label.localeCompare(b.label),
  );
}

const named = (names: readonly string[]): Named[] => names.map((name) => ({ value: name, label: name }));

/** What can be ticked, by kind: only values that occur, with how many items have them. */
export function filterOptions(
  { items, counts }: Pick<RefinementReport, 'items' | 'counts'>,
  quickFilters: readonly QuickFilter[],
): Readonly<Record<TickKind, readonly FilterOption[]>> {
  const inZones = tally(items, ({ zone }) => [{ value: zone, label: t(`zone.${zone}`) }]);
  return {
    quick: quickFilters.map(({ id, name }) => ({ value: id, label: name, count: undefined })),
    flags: Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([value, count]) => ({ value, label: failedTitle(value), count }))
      .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label)),
    zones: zones.flatMap((zone) => inZones.filter(({ value }) => value === zone)),
    epics: tally(
      items,
      ({ epic }) => (epic ? [{ value: epic.key, label: epic.summary }] : []),
      t('epic.none'),
    ),
    assignees: tally(
      items,
      ({ assignee }) => (assignee ? [{ value: assignee.mark, label: assignee.name }] : []),
      t('assignee.none'),
    ),
    types: tally(items, ({ type }) => named([type.name])),
    components: tally(items, ({ components }) => named(components), t('component.none')),
    labels: tally(items, ({ labels }) => named(labels), t('label.none')),
  };
}
