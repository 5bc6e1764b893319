import Button from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useMemo } from 'react';
import type { RefinementReport } from '../../../../../src/domain/report/report';
import type { QuickFilter } from '../../panel-context';
import { t } from '../../messages';
import { failedTitle } from '../check-words';
import { isFiltering, noFilters, nothing, tickKinds, toggled } from '../filters';
import type { Filters, TickKind } from '../filters';

const nones = {
  epics: 'epic.none',
  assignees: 'assignee.none',
  components: 'component.none',
  labels: 'label.none',
} as const;

const hasNone = (kind: TickKind): kind is keyof typeof nones => kind in nones;

/** What a ticked value is called; by itself where nothing in the list has it any more. */
function namer({ items }: RefinementReport, quickFilters: readonly QuickFilter[]) {
  return (kind: TickKind, value: string): string => {
    if (value === nothing && hasNone(kind)) return t(nones[kind]);
    switch (kind) {
      case 'flags':
        return failedTitle(value);
      case 'zones':
        return value === 'near' || value === 'next' || value === 'later' ? t(`zone.${value}`) : value;
      case 'epics':
        return items.find(({ epic }) => epic?.key === value)?.epic?.summary ?? value;
      case 'assignees':
        return (
          items.find(({ assignee }) => assignee?.mark === value)?.assignee?.name ?? t('assignee.somebody')
        );
      case 'quick':
        return quickFilters.find(({ id }) => id === value)?.name ?? t('filter.quick');
      default:
        return value;
    }
  };
}

function Chip({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  return (
    <li>
      <button
        type="button"
        className="filter-chip"
        aria-label={t('filter.remove', { label })}
        onClick={onRemove}
      >
        <span className="filter-chip-label">{label}</span>
        <CrossIcon label="" size="small" color="currentColor" />
      </button>
    </li>
  );
}

/** What hides rows right now, each to be taken away by itself. */
export function FilterChips({
  report,
  quickFilters,
  filters,
  isEmpty,
  onFilter,
}: {
  readonly report: RefinementReport;
  readonly quickFilters: readonly QuickFilter[];
  readonly filters: Filters;
  /** Nothing is left: what takes the place of the list offers to clear them. */
  readonly isEmpty: boolean;
  readonly onFilter: (filters: Filters) => void;
}) {
  const nameOf = useMemo(() => namer(report, quickFilters), [report, quickFilters]);
  if (!isFiltering(filters)) return null;
  const { readiness } = filters;
  return (
    <div className="filter-chips">
      <ul aria-label={t('filter.on')}>
        {readiness && (
          <Chip
            label={t(`filter.readiness.${readiness}`)}
            onRemove={() => {
              onFilter({ ...filters, readiness: undefined });
            }}
          />
        )}
        {tickKinds.flatMap((kind) =>
          [...filters[kind]].map((value) => (
            <Chip
              key={`${kind} ${value}`}
              label={nameOf(kind, value)}
              onRemove={() => {
                onFilter({ ...filters, [kind]: toggled(filters[kind], value) });
              }}
            />
          )),
        )}
      </ul>
      {!isEmpty && (
        <Button
          appearance="subtle"
          spacing="compact"
          onClick={() => {
            onFilter(noFilters);
          }}
        >
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
}
