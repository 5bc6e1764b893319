import { useMemo } from 'react';
import type { Ref } from 'react';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import SearchIcon from '@atlaskit/icon/core/search';
import type { RefinementReport } from '../../../../src/domain/report/report';
import { t } from '../messages';
import { FilterMenu } from './filter-menu';
import { filterOptions } from './filter-options';
import { isFiltering, noFilters, toggled } from './filters';
import type { Filters } from './filters';

/** Search and filters, with how many items they leave. */
export function Toolbar({
  report,
  filters,
  shown,
  searchRef,
  onFilter,
}: {
  readonly report: RefinementReport;
  readonly filters: Filters;
  readonly shown: number;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly onFilter: (filters: Filters) => void;
}) {
  const options = useMemo(() => filterOptions(report), [report]);
  return (
    <div className="toolbar" role="search" aria-label={t('filter.label')}>
      <div className="toolbar-search">
        <Textfield
          ref={searchRef}
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
      <FilterMenu
        label={t('filter.flags')}
        options={options.flags}
        chosen={filters.flags}
        onToggle={(flag) => {
          onFilter({ ...filters, flags: toggled(filters.flags, flag) });
        }}
      />
      <FilterMenu
        label={t('filter.epics')}
        options={options.epics}
        chosen={filters.epics}
        onToggle={(epic) => {
          onFilter({ ...filters, epics: toggled(filters.epics, epic) });
        }}
      />
      <FilterMenu
        label={t('filter.types')}
        options={options.types}
        chosen={filters.types}
        onToggle={(type) => {
          onFilter({ ...filters, types: toggled(filters.types, type) });
        }}
      />
      <FilterMenu
        label={t('filter.zones')}
        options={options.zones}
        chosen={filters.zones}
        onToggle={(zone) => {
          onFilter({ ...filters, zones: toggled(filters.zones, zone) });
        }}
      />
      {isFiltering(filters) && (
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
      <span className="toolbar-count" role="status">
        {isFiltering(filters)
          ? t('filter.shown', { shown, total: report.items.length })
          : t('filter.total', { total: report.items.length })}
      </span>
    </div>
  );
}
