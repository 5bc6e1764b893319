import type { RefinementReport, ReportItem } from '../../../../../src/domain/report/report';
import { readinessOf } from '../filters';
import type { VisitCounts } from '../last-visit';

/** What is otherwise than at the visit before. */
export interface News {
  readonly becameReady: readonly ReportItem[];
  readonly fellBack: readonly ReportItem[];
  /** Written since. */
  readonly added: readonly ReportItem[];
  /** Checks that found something then and nothing now. */
  readonly mended: readonly { readonly check: string; readonly before: number }[];
}

export function newsSince({ items, counts }: RefinementReport, last: VisitCounts): News {
  const wasReady = last.readyIds && new Set(last.readyIds);
  const isNew = ({ created }: ReportItem) => created !== undefined && created > last.at;
  const known = wasReady ? items.filter((item) => !isNew(item)) : [];
  return {
    becameReady: known.filter((item) => readinessOf(item) === 'ready' && !wasReady?.has(item.id)),
    fellBack: known.filter((item) => readinessOf(item) === 'not-ready' && wasReady?.has(item.id)),
    added: items.filter(isNew),
    mended: Object.entries(last.counts)
      .filter(([check, before]) => before > 0 && (counts[check] ?? 0) === 0)
      .map(([check, before]) => ({ check, before }))
      .toSorted((a, b) => b.before - a.before || a.check.localeCompare(b.check)),
  };
}
