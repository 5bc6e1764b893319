import { useMemo } from 'react';
import type { RefinementReport } from '../../../../src/domain/report/report';
import { t } from '../messages';
import { countOf } from './check-words';
import { noFilters, toggled } from './filters';
import type { Filters } from './filters';
import { topFlags } from './flag-counts';
import { Progress } from './parts/progress';

/** How the near zone was measured, in words: a number people see must say where it comes from. */
function basisOf({ basis }: RefinementReport['zones']): string {
  if (basis.kind === 'fixed') return t('health.basis.fixed', { near: basis.near });
  const amount = basis.unit === 'seconds' ? Math.round(basis.amount / 3600) : basis.amount;
  return t(`health.basis.${basis.kind}`, { unit: basis.unit, amount, over: basis.over });
}

function Chip({
  pressed,
  onPress,
  children,
}: {
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: string;
}) {
  return (
    <button type="button" className="chip" aria-pressed={pressed} onClick={onPress}>
      {children}
    </button>
  );
}

/** The state of the backlog in one line. Every number is a filter: pressed, the list holds what it counted. */
export function Health({
  report,
  filters,
  onFilter,
}: {
  readonly report: RefinementReport;
  readonly filters: Filters;
  readonly onFilter: (filters: Filters) => void;
}) {
  const { near, nearReady } = report.ready;
  const asksNear = (readiness: 'ready' | 'not-ready') =>
    filters.readiness === readiness && filters.zones.has('near') && filters.zones.size === 1;
  const toggleNear = (readiness: 'ready' | 'not-ready') => {
    const off = { ...filters, readiness: undefined, zones: noFilters.zones };
    onFilter(asksNear(readiness) ? off : { ...off, readiness, zones: new Set(['near'] as const) });
  };
  const counts = useMemo(() => topFlags(report), [report]);
  return (
    <section className="health" aria-label={t('health.label')}>
      <div className="health-line">
        <button
          type="button"
          className="health-ready"
          aria-pressed={asksNear('ready')}
          onClick={() => {
            toggleNear('ready');
          }}
        >
          {t('health.ready', { ready: nearReady, near })}
        </button>
        <Progress
          value={nearReady}
          max={near}
          label={t('health.ready', { ready: nearReady, near })}
          tone="success"
        />
        <span className="health-basis">{basisOf(report.zones)}</span>
      </div>
      <div className="chips" role="group" aria-label={t('health.counts')}>
        {near > nearReady && (
          <Chip
            pressed={asksNear('not-ready')}
            onPress={() => {
              toggleNear('not-ready');
            }}
          >
            {t('health.not-ready', { count: near - nearReady })}
          </Chip>
        )}
        {counts.map(({ check, count }) => (
          <Chip
            key={check}
            pressed={filters.flags.has(check)}
            onPress={() => {
              onFilter({ ...filters, flags: toggled(filters.flags, check) });
            }}
          >
            {countOf(check, count)}
          </Chip>
        ))}
      </div>
    </section>
  );
}
