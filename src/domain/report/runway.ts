import type { RefinementReport, Runway } from './report';

/** Less than this is short, less than `empty` does not fill one sprint. */
const enough = { good: 1.5, empty: 1 };

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
  const first = ahead.findIndex(({ readiness }) => readiness.badge !== 'ready');
  const lasting = first === -1 ? ahead : ahead.slice(0, first);
  const ready = lasting.reduce((sum, { estimate }) => {
    if (basis.unit === 'count') return sum + 1;
    return sum + (estimate?.unit === basis.unit ? estimate.value : 0);
  }, 0);
  const stretches = ready / basis.amount;
  return {
    stretches,
    ready,
    items: lasting.length,
    gap: ahead[first]?.key,
    level: stretches >= enough.good ? 'good' : stretches >= enough.empty ? 'short' : 'empty',
  };
}
