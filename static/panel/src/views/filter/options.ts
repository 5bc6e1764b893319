import type { Zone } from '../../../../src/domain/zone';
import type { RefinementReport, ReportItem } from '../../../../src/domain/report/report';
import { t } from '../messages';
import { failedTitle } from './check-words';
import type { FilterOption } from './filter-menu';

const zones: readonly Zone[] = ['near', 'next', 'later'];

function tally<T extends string>(
  items: readonly ReportItem[],
  of: (item: ReportItem) => readonly { value: T; label: string }[],
): FilterOption<T>[] {
  const options = new Map<T, { value: T; label: string; count: number }>();
  for (const { value, label } of items.flatMap(of)) {
    const known = options.get(value);
    if (known) known.count += 1;
    else options.set(value, { value, label, count: 1 });
  }
  return [...options.values()];
}

/** What each filter offers: only values that occur, with how many items have them. */
export function filterOptions({ items, counts }: RefinementReport) {
  const inZones = tally(items, ({ zone }) => [{ value: zone, label: t(`zone.${zone}`) }]);
  return {
    flags: Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([value, count]) => ({ value, label: failedTitle(value), count }))
      .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label)),
    zones: zones.flatMap((zone) => inZones.filter(({ value }) => value === zone)),
    types: tally(items, ({ type }) => [{ value: type.name, label: type.name }]),
    epics: tally(items, ({ epic }) => (epic ? [{ value: epic.key, label: epic.summary }] : [])),
  };
}
