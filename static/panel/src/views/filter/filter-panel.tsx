import { useEffect, useMemo, useRef, useState } from 'react';
import type { RefinementReport } from '../../../../../src/domain/report/report';
import type { QuickFilter } from '../../panel-context';
import { t } from '../../messages';
import { nothing, tickKinds, toggled } from '../filters';
import type { Filters, TickKind } from '../filters';
import { filterOptions } from './options';
import type { FilterOption } from './options';

/** More of a kind is a list to type in, not to read. */
const mostAtOnce = 5;

/** The ticked ones always, and of the others what the words find, or the first few. */
function offered(
  options: readonly FilterOption[],
  chosen: ReadonlySet<string>,
  words: string,
): { readonly shown: readonly FilterOption[]; readonly more: number } {
  if (words !== '') {
    const shown = options.filter(({ label }) => label.toLowerCase().includes(words));
    return { shown, more: 0 };
  }
  const first = new Set(options.slice(0, mostAtOnce));
  const shown = options.filter((option) => first.has(option) || chosen.has(option.value));
  return { shown, more: options.length - shown.length };
}

function Option({
  option,
  isChosen,
  onToggle,
}: {
  readonly option: FilterOption;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}) {
  return (
    <label className="filter-option">
      <input type="checkbox" checked={isChosen} onChange={onToggle} />
      <span className="filter-option-label">{option.label}</span>
      {option.count !== undefined && (
        <span className="filter-option-count">{t('number', { value: option.count })}</span>
      )}
    </label>
  );
}

/** Everything that can be ticked, in one place: type a few letters, or read the first of each kind. */
export function FilterPanel({
  report,
  quickFilters,
  filters,
  onFilter,
}: {
  readonly report: RefinementReport;
  readonly quickFilters: readonly QuickFilter[];
  readonly filters: Filters;
  readonly onFilter: (filters: Filters) => void;
}) {
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState<ReadonlySet<TickKind>>(new Set());
  const box = useRef<HTMLInputElement>(null);
  const options = useMemo(() => filterOptions(report, quickFilters), [report, quickFilters]);
  const words = typed.trim().toLowerCase();
  useEffect(() => {
    box.current?.focus();
  }, []);

  const sections = tickKinds.flatMap((kind) => {
    // A single answer is no question, unless it is “none”.
    const known = options[kind].filter(({ value }, _, { length }) => length > 1 || value !== nothing);
    const { shown, more } = all.has(kind) ? { shown: known, more: 0 } : offered(known, filters[kind], words);
    return shown.length > 0 ? [{ kind, shown, more }] : [];
  });
  const toggle = (kind: TickKind, value: string) => {
    onFilter({ ...filters, [kind]: toggled(filters[kind], value) });
  };
  const toggleReadiness = (readiness: 'ready' | 'not-ready') => {
    onFilter({ ...filters, readiness: filters.readiness === readiness ? undefined : readiness });
  };
  return (
    <div className="filter-panel">
      <input
        ref={box}
        type="search"
        className="input"
        autoComplete="off"
        aria-label={t('filter.find')}
        placeholder={t('filter.find')}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setAll(new Set());
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || words === '') return;
          // The first that was found, and on to the next words; without any, Enter leads to the list.
          event.preventDefault();
          const [found] = sections;
          const [option] = found?.shown ?? [];
          if (!found || !option) return;
          toggle(found.kind, option.value);
          setTyped('');
        }}
      />
      <div className="filter-sections">
        {words === '' && (
          <fieldset>
            <legend>{t('filter.readiness')}</legend>
            {(['ready', 'not-ready'] as const).map((readiness) => (
              <Option
                key={readiness}
                option={{ value: readiness, label: t(`filter.readiness.${readiness}`), count: undefined }}
                isChosen={filters.readiness === readiness}
                onToggle={() => {
                  toggleReadiness(readiness);
                }}
              />
            ))}
          </fieldset>
        )}
        {sections.map(({ kind, shown, more }) => (
          <fieldset key={kind}>
            <legend>{t(`filter.${kind}`)}</legend>
            {shown.map((option) => (
              <Option
                key={option.value}
                option={option}
                isChosen={filters[kind].has(option.value)}
                onToggle={() => {
                  toggle(kind, option.value);
                }}
              />
            ))}
            {more > 0 && (
              <button
                type="button"
                className="filter-more"
                onClick={() => {
                  setAll(new Set([...all, kind]));
                  box.current?.focus();
                }}
              >
                {t('filter.more', { count: more })}
              </button>
            )}
          </fieldset>
        ))}
        {sections.length === 0 && (
          <p className="filter-nothing" role="status">
            {t('filter.find-none')}
          </p>
        )}
      </div>
    </div>
  );
}
