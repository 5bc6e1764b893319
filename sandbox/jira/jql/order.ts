import type { IssueRecord } from '../state/records';
import type { Comparable } from './context';

export type Compare = (a: IssueRecord, b: IssueRecord) => number;

interface SortBy {
  readonly sort: (issue: IssueRecord) => Comparable | null;
  readonly down: boolean;
}

/** Empty values come last going up, first going down. */
function compareValues(a: Comparable | null, b: Comparable | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** Without any order the newest comes first; what ties stays in that order. */
export function compareBy(terms: readonly SortBy[]): Compare {
  return (a, b) => {
    for (const { sort, down } of terms) {
      const order = compareValues(sort(a), sort(b));
      if (order !== 0) return down ? -order : order;
    }
    return b.id - a.id;
  };
}
