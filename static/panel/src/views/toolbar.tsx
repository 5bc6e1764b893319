import { useState } from 'react';
import Textfield from '@atlaskit/textfield';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import SearchIcon from '@atlaskit/icon/core/search';
import type { RefinementReport } from '../../../../src/domain/report/report';
import { t } from '../messages';
import { FilterChips } from './filter/filter-chips';
import { useQuickFilters } from './filter/use-quick-filters';
import { isFiltering, tickKinds } from './filters';
import type { Filters } from './filters';
import { IconButton } from './parts/icon-button';
import { later } from './parts/later';
import { Popup } from './parts/popup';
import { plainView } from './saved-views/list-view';
import type { ListView } from './saved-views/list-view';
import { toolbarIds } from './toolbar-ids';

// What opens on demand is not in the first screen's script.
const FilterPanel = later(() => import('./filter/filter-panel'), 'FilterPanel');
const ViewPanel = later(() => import('./saved-views/view-panel'), 'ViewPanel');

/** Search, filters and how the list is looked at, with how many items they leave. */
export function Toolbar({
  report,
  place,
  view,
  shown,
  expected,
  onView,
  onReread,
}: {
  readonly report: RefinementReport;
  /** Whose saved views are offered. */
  readonly place: string;
  readonly view: ListView;
  readonly shown: number;
  /** How many items there will be, while they are being read. */
  readonly expected: number | undefined;
  readonly onView: (view: ListView) => void;
  /** Undefined while the backlog is being read. */
  readonly onReread: (() => void) | undefined;
}) {
  const { filters, order, grouping } = view;
  const [asked, setAsked] = useState(false);
  const quickFilters = useQuickFilters(asked || filters.quick.size > 0);
  const total = expected ?? report.items.length;
  const ticks = tickKinds.reduce((sum, kind) => sum + filters[kind].size, filters.readiness ? 1 : 0);
  const onFilter = (next: Filters) => {
    onView({ ...view, filters: next });
  };
  return (
    <div className="toolbar" role="search" aria-label={t('filter.label')}>
      <div className="toolbar-search">
        <Textfield
          id={toolbarIds.search}
          isCompact
          type="search"
          aria-label={t('filter.search')}
          placeholder={t('filter.search')}
          elemBeforeInput={
            <span className="search-icon">
              <SearchIcon label="" size="small" color="currentColor" />
            </span>
          }
          value={filters.text}
          onChange={(event) => {
            onFilter({ ...filters, text: event.currentTarget.value });
          }}
        />
      </div>
      <Popup
        label={ticks === 0 ? t('filter.open') : t('filter.chosen', { label: t('filter.open'), count: ticks })}
        isOn={ticks > 0}
        buttonId={toolbarIds.filter}
        onOpen={() => {
          setAsked(true);
        }}
      >
        {() => (
          <FilterPanel report={report} quickFilters={quickFilters} filters={filters} onFilter={onFilter} />
        )}
      </Popup>
      <Popup
        label={order === 'rank' ? t('views.open') : t(`order.${order}`)}
        name={order === 'rank' ? undefined : t('views.open-as', { order: t(`order.${order}`) })}
        isOn={order !== plainView.order || grouping !== plainView.grouping}
        buttonId={toolbarIds.view}
      >
        {() => <ViewPanel place={place} view={view} onView={onView} />}
      </Popup>
      <span className="toolbar-count" role="status">
        {isFiltering(filters) || report.items.length < total
          ? t('filter.shown', { shown, total })
          : t('filter.total', { total })}
      </span>
      <IconButton
        icon={RefreshIcon}
        label={t('action.reread')}
        isDisabled={!onReread}
        onClick={() => onReread?.()}
      />
      <FilterChips
        report={report}
        quickFilters={quickFilters}
        filters={filters}
        isEmpty={shown === 0 && expected === undefined}
        onFilter={onFilter}
      />
    </div>
  );
}
