import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RefinementReport } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { countOf } from '../check-words';
import { toggled } from '../filters';
import type { Filters } from '../filters';
import type { VisitCounts } from '../last-visit';
import { Change } from './change';
import { mostShown, topFlags } from './flag-counts';

/**
 * The checks with a chip, in the order they came in: for a visit they keep their places, so that what is mended falls to
 * nothing before one's eyes and nothing else slips under the pointer.
 */
function useFixedChecks(report: RefinementReport, isSettled: boolean): readonly string[] {
  const [checks, setChecks] = useState<readonly string[]>([]);
  if (!isSettled) return [];
  const news = topFlags(report).flatMap(({ check }) => (checks.includes(check) ? [] : [check]));
  const next = [...checks, ...news].slice(0, mostShown);
  if (next.length !== checks.length) setChecks(next);
  return next;
}

function Chip({
  label,
  count,
  pressed,
  change,
  onPress,
}: {
  readonly label: string;
  readonly count: number;
  readonly pressed: boolean;
  readonly change?: ReactNode;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      className="chip"
      aria-pressed={pressed}
      disabled={count === 0 && !pressed}
      onClick={onPress}
    >
      {label}
      {change}
    </button>
  );
}

/** How many the first screen has room for while their numbers are not known. */
const placeholders = 6;

/** What was found, as numbers that filter: pressed, the list holds what was counted. */
export function Chips({
  report,
  isSettled,
  filters,
  last,
  onFilter,
}: {
  readonly report: RefinementReport;
  /** Whether the numbers are of the whole backlog. */
  readonly isSettled: boolean;
  readonly filters: Filters;
  readonly last: VisitCounts | undefined;
  readonly onFilter: (filters: Filters) => void;
}) {
  const { near, nearReady } = report.ready;
  const checks = useFixedChecks(report, isSettled);
  const open = near - nearReady;
  if (!isSettled) return <ChipShapes />;
  return (
    <div className="chips" role="group" aria-label={t('health.counts')} title={t('health.counts-scope')}>
      {near > 0 && (
        <Chip
          label={t('health.not-ready', { count: open })}
          count={open}
          pressed={filters.readiness === 'not-ready'}
          onPress={() => {
            onFilter({
              ...filters,
              readiness: filters.readiness === 'not-ready' ? undefined : 'not-ready',
            });
          }}
        />
      )}
      {checks.map((check) => {
        const count = report.counts[check] ?? 0;
        return (
          <Chip
            key={check}
            label={countOf(check, count)}
            count={count}
            pressed={filters.flags.has(check)}
            change={last && <Change now={count} before={last.counts[check] ?? 0} at={last.at} />}
            onPress={() => {
              onFilter({ ...filters, flags: toggled(filters.flags, check) });
            }}
          />
        );
      })}
    </div>
  );
}

/** Where the numbers will stand. */
export function ChipShapes() {
  return (
    <div className="chips" aria-hidden="true">
      {Array.from({ length: placeholders }, (_, index) => (
        <span key={index} className="chip-shape" />
      ))}
    </div>
  );
}
