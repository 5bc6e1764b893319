import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { RefinementReport } from '../../../../src/domain/report/report';
import { t } from '../messages';
import { countOf } from './check-words';
import { noFilters, toggled } from './filters';
import type { Filters } from './filters';
import { topFlags } from './flag-counts';
import type { VisitCounts } from './last-visit';
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

/** How a number differs from what it was at the visit before: a sign to see, a sentence to hear. */
function Change({ now, before, at }: { readonly now: number; readonly before: number; readonly at: string }) {
  const by = now - before;
  if (by === 0) return null;
  return (
    <>
      <span className="change" aria-hidden="true">
        {t('health.change', { by })}
      </span>
      <span className="visually-hidden">
        {t('health.change-since', { by: Math.abs(by), way: by > 0 ? 'more' : 'fewer', at: new Date(at) })}
      </span>
    </>
  );
}

function Chip({
  pressed,
  onPress,
  children,
}: {
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className="chip" aria-pressed={pressed} onClick={onPress}>
      {children}
    </button>
  );
}

/** What this backlog lacks, and what is done instead: nobody has to wonder where the points are. */
function limitsOf({ board, sprints, zones }: RefinementReport): readonly string[] {
  return [
    ...(board.id === undefined ? [t('limits.no-board')] : []),
    ...(board.estimation.unit === 'off' ? [t('limits.no-estimates')] : []),
    ...(board.id !== undefined && sprints.length === 0 && zones.basis.kind !== 'velocity'
      ? [t('limits.no-sprints')]
      : []),
  ];
}

/** More good news than this is a wall, too. */
const mostGone = 3;

/** What items were flagged for at the visit before and none is any more. */
function gone(counts: RefinementReport['counts'], last: VisitCounts) {
  return Object.entries(last.counts)
    .filter(([check, before]) => before > 0 && (counts[check] ?? 0) === 0)
    .map(([check, before]) => ({ check, before }))
    .toSorted((a, b) => b.before - a.before || a.check.localeCompare(b.check))
    .slice(0, mostGone);
}

/** The state of the backlog in one line. Every number is a filter: pressed, the list holds what it counted. */
export function Health({
  report,
  filters,
  last,
  onFilter,
  onDuplicates,
  onPictures,
  onStale,
}: {
  readonly report: RefinementReport;
  /** The numbers of the visit before this one. */
  readonly last: VisitCounts | undefined;
  readonly filters: Filters;
  readonly onFilter: (filters: Filters) => void;
  readonly onDuplicates: () => void;
  readonly onPictures: () => void;
  readonly onStale: () => void;
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
          {last && <Change now={nearReady} before={last.ready} at={last.at} />}
        </button>
        <Progress
          value={nearReady}
          max={near}
          label={t('health.ready', { ready: nearReady, near })}
          tone="success"
        />
        <span className="health-basis">{basisOf(report.zones)}</span>
        <RunwayNote report={report} />
        {limitsOf(report).map((limit) => (
          <span key={limit} className="health-basis">
            {limit}
          </span>
        ))}
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
            {last && <Change now={count} before={last.counts[check] ?? 0} at={last.at} />}
          </Chip>
        ))}
        {last &&
          gone(report.counts, last).map(({ check, before }) => (
            <span key={check} className="health-basis">
              {countOf(check, 0)}
              <Change now={0} before={before} at={last.at} />
            </span>
          ))}
        {report.pairs.some(({ verdict }) => verdict === 'duplicate') && (
          <button type="button" className="link-button" onClick={onDuplicates}>
            {t('duplicates.open')}
          </button>
        )}
        <button type="button" className="link-button" onClick={onStale}>
          {t('stale.open')}
        </button>
        <button type="button" className="link-button" onClick={onPictures}>
          {t('pictures.open')}
        </button>
      </div>
    </section>
  );
}
