import type { ReportItem } from '../../../../../src/domain/report/report';
import type { Order } from '../saved-views/list-view';

type Compare = (a: ReportItem, b: ReportItem) => number;

/** Without a size, an item stands last whichever way sizes go. */
const bySize =
  (sign: 1 | -1): Compare =>
  (a, b) => {
    if (a.estimate === undefined || b.estimate === undefined)
      return Number(a.estimate === undefined) - Number(b.estimate === undefined);
    return sign * (a.estimate.value - b.estimate.value);
  };

const compares: Readonly<Record<Exclude<Order, 'rank'>, Compare>> = {
  readiness: (a, b) => a.readiness.score - b.readiness.score,
  largest: bySize(-1),
  smallest: bySize(1),
  // ISO instants in UTC sort as text; what does not say when it was made stands last.
  oldest: (a, b) => (a.created ?? '9').localeCompare(b.created ?? '9'),
  untouched: (a, b) => a.updated.localeCompare(b.updated),
};

/** The items in the order asked for; what is equal keeps Jira's rank. */
export function arranged(items: readonly ReportItem[], order: Order): readonly ReportItem[] {
  return order === 'rank' ? items : items.toSorted(compares[order]);
}
