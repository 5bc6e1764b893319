import type { RefinementReport, ReportItem, Runway } from './report';

/** Less than this is short, less than `empty` does not fill one sprint. */
const enough = { good: 1.5, empty: 1 };

const isReady = ({ readiness }: ReportItem): boolean => readiness.badge === 'ready';

/** Where the next item stands that is not ready; the end of the list where all are. */
function nextGap(items: readonly ReportItem[], from: number): number {
  const at = items.findIndex((item, index) => index >= from && !isReady(item));
  return at === -1 ? items.length : at;
}

/**
 * Ready work in rank order up to the first item that is not ready, over the team's pace. What is in a running sprint is
 * already taken in, so it neither counts nor is a gap; an item that is ready without a size adds nothing.
 * @returns `undefined` for a team without a pace
 */
export function runwayOf({
  items,
  sprints,
  zones: { basis },
}: Pick<RefinementReport, 'items' | 'sprints' | 'zones'>): Runway | undefined {
  if (basis.kind === 'fixed') return undefined;
  const running = new Set(sprints.filter(({ state }) => state === 'active').map(({ id }) => id));
  const ahead = items.filter(({ sprintId }) => sprintId === undefined || !running.has(sprintId));
  const workIn = (some: readonly ReportItem[]) =>
    some.reduce((sum, { estimate }) => {
      if (basis.unit === 'count') return sum + 1;
      return sum + (estimate?.unit === basis.unit ? estimate.value : 0);
    }, 0);
  const first = nextGap(ahead, 0);
  const second = nextGap(ahead, first + 1);
  const ready = workIn(ahead.slice(0, first));
  const stretches = ready / basis.amount;
  const gap = ahead[first]?.key;
  const level = stretches >= enough.good ? 'good' : stretches >= enough.empty ? 'short' : 'empty';
  return {
    stretches,
    ready,
    items: first,
    gap,
    afterGap: workIn(ahead.slice(0, second)) / basis.amount,
    blockedAt: level === 'empty' && ahead.slice(first).some(isReady) ? gap : undefined,
    level,
  };
}
