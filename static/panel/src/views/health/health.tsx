import type { RefinementReport } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import type { Filters } from '../filters';
import type { VisitCounts } from '../last-visit';
import { Progress } from '../parts/progress';
import { Change } from './change';
import { Chips } from './chips';
import { Runway } from './runway';
import { SinceLast } from './since-last';

/** How the near zone was measured, in words: a number people see must say where it comes from. */
function basisOf({ basis }: RefinementReport['zones']): string {
  if (basis.kind === 'fixed') return t('health.basis.fixed', { near: basis.near });
  const amount = basis.unit === 'seconds' ? Math.round(basis.amount / 3600) : basis.amount;
  return t(`health.basis.${basis.kind}`, { unit: basis.unit, amount, over: basis.over });
}

/** What this backlog lacks, and what is done instead: nobody has to wonder where the points are. */
function limitsOf({ board, sprints, zones }: RefinementReport): readonly string[] {
  // Without a board there is nothing that could estimate or plan: one sentence says it.
  if (board.id === undefined) return [t('limits.no-board')];
  return [
    ...(board.estimation.unit === 'off' ? [t('limits.no-estimates')] : []),
    ...(sprints.length === 0 && zones.basis.kind === 'throughput' ? [t('limits.no-sprints')] : []),
  ];
}

/** The state of the backlog in a line and a row of numbers. Every number is a filter: pressed, the list holds what it counted. */
export function Health({
  report,
  isSettled,
  filters,
  last,
  onFilter,
  onOpen,
}: {
  readonly report: RefinementReport;
  /** Whether the numbers are of the whole backlog, as it is or as it was at the last visit. */
  readonly isSettled: boolean;
  /** The numbers of the visit before this one. */
  readonly last: VisitCounts | undefined;
  readonly filters: Filters;
  readonly onFilter: (filters: Filters) => void;
  readonly onOpen: (key: string) => void;
}) {
  const { near, nearReady } = report.ready;
  const words = isSettled ? [basisOf(report.zones), ...limitsOf(report)] : [t('health.basis.reading')];
  return (
    <section className="health" aria-label={t('health.label')}>
      <div className="health-line">
        <button
          type="button"
          className="health-ready"
          aria-pressed={filters.readiness === 'ready'}
          onClick={() => {
            onFilter({ ...filters, readiness: filters.readiness === 'ready' ? undefined : 'ready' });
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
        <Runway report={report} onOpen={onOpen} />
        {last && <SinceLast report={report} last={last} onOpen={onOpen} />}
        {words.map((sentence) => (
          <span key={sentence} className="health-basis" title={sentence}>
            {sentence}
          </span>
        ))}
      </div>
      <Chips report={report} isSettled={isSettled} filters={filters} last={last} onFilter={onFilter} />
    </section>
  );
}
