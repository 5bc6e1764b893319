import { t } from '../../messages';
import type { LogFilters } from './use-change-log';
import { kinds, periods } from './words';

const all = 'all';

/** Which kind of change, and how far back. */
export function LogFilterFields({
  filters,
  onFilter,
}: {
  readonly filters: LogFilters;
  readonly onFilter: (filters: LogFilters) => void;
}) {
  return (
    <fieldset className="log-filters">
      <legend className="visually-hidden">{t('log.filters')}</legend>
      <label>
        <span>{t('log.filter.kind')}</span>
        <select
          className="select"
          value={filters.kind ?? all}
          onChange={({ currentTarget: { value } }) => {
            onFilter({ ...filters, kind: value === all ? undefined : value });
          }}
        >
          <option value={all}>{t('log.kind.all')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`log.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('log.filter.period')}</span>
        <select
          className="select"
          value={filters.days}
          onChange={({ currentTarget: { value } }) => {
            onFilter({ ...filters, days: Number(value) });
          }}
        >
          {periods.map((days) => (
            <option key={days} value={days}>
              {t(`log.period.${days}`)}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
