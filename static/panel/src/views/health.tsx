import { useMemo } from 'react';
import type { RefinementReport } from '../../../../src/domain/report/report';
import { t } from '../messages';
import { countOf } from './check-words';
import { noFilters, toggled } from './filters';
import type { Filters } from './filters';
import { topFlags } from './flag-counts';
import { Lozenge } from './parts/lozenge';
import { Progress } from './parts/progress';

/** How the near zone was measured, in words: a number people see must say where it comes from. */
function basisOf({ basis }: RefinementReport['zones']): string {
  if (basis.kind === 'fixed') return t('health.basis.fixed', { near: basis.near });
  const amount = basis.unit === 'seconds' ? Math.round(basis.amount / 3600) : basis.amount;
  return t(`health.basis.${basis.kind}`, { unit: basis.unit, amount, over: basis.over });
}

const tones = { good: 'success', short: 'warning', empty: 'danger' } as const;
const weeksPerStretch = 2;

/** How long the ready work lasts; opened, it says how that was worked out. */
function RunwayNote({ report }: { readonly report: RefinementReport }) {
  const { runway, read } = report;
  const { basis } = report.zones;
  const { history } = read;
  if (!runway || basis.kind === 'fixed') return null;
  const shown = (value: number) => Math.round((basis.unit === 'seconds' ? value / 3600 : value) * 10) / 10;
  const stretches = Math.round(runway.stretches * 10) / 10;
  return (
    <details className="health-basis">
      <summary>
        <Lozenge tone={tones[runway.level]}>
          {t(`runway.${basis.kind}`, { stretches, weeks: stretches * weeksPerStretch })}
        </Lozenge>
      </summary>
      {t('runway.formula', {
        ready: shown(runway.ready),
        amount: shown(basis.amount),
        unit: basis.unit,
        kind: basis.kind,
        gap: runway.gap ?? 'none',
      })}
      {history && <> {t('health.history', { ...history })}</>}
    </details>
  );
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
  onDuplicates,
}: {
  readonly report: RefinementReport;
  readonly filters: Filters;
  readonly onFilter: (filters: Filters) => void;
  readonly onDuplicates: () => void;
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
        <RunwayNote report={report} />
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
        {report.pairs.some(({ verdict }) => verdict === 'duplicate') && (
          <button type="button" className="link-button" onClick={onDuplicates}>
            {t('duplicates.open')}
          </button>
        )}
      </div>
    </section>
  );
}
