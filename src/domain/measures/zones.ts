import type { Backlog, Sprint } from '../backlog/backlog';
import type { BacklogItem } from '../backlog/item';
import type { Settings } from '../settings';
import type { Zone } from '../zone';
import type { Sizes } from './sizes';
import { measureVelocity, sizeOf } from './velocity';
import type { Pace } from './velocity';

export interface Zones {
  readonly of: ReadonlyMap<string, Zone>;
  /** What the near zone was measured with; `fixed` for a team without any record. */
  readonly basis: Pace | { readonly kind: 'fixed'; readonly near: number; readonly next: number };
  /** Id of the last item of the backlog (outside sprints) that is still near: the near line is drawn below it. */
  readonly lastNear: string | undefined;
}

/** Zone sizes in items for a team without any record. */
const withoutRecord = { near: 15, next: 30 };

/**
 * Near: items of the active and the next future sprint, then the backlog while the sum of sizes before an item is below
 * `horizon.velocities` × the team's pace. Next: twice that, and later future sprints. Later: the rest.
 * @param sizes what items without an estimate count as, where the team's record says it
 */
export function measureZones(backlog: Backlog, settings: Settings, sizes?: Pick<Sizes, 'of'>): Zones {
  const pace = measureVelocity(backlog);
  const basis: Zones['basis'] = pace ?? { kind: 'fixed', ...withoutRecord };
  const reach = pace
    ? { near: settings.horizon.velocities * pace.amount, next: 2 * settings.horizon.velocities * pace.amount }
    : { near: withoutRecord.near, next: withoutRecord.near + withoutRecord.next };
  const size = pace ? sizeOf(backlog, pace.unit, (item) => sizes?.of(item)?.number?.size.estimate) : () => 1;

  const bySprint = sprintZones(backlog.sprints);
  const of = new Map<string, Zone>();
  let lastNear: string | undefined;
  let before = 0;
  // What is planned into the near sprints takes its share of the horizon before the backlog does.
  for (const item of inSprint(backlog.items)) {
    const zone = bySprint.get(item.sprintId ?? -1) ?? 'next';
    of.set(item.id, zone);
    if (zone === 'near') before += size(item);
  }
  for (const item of backlog.items) {
    if (of.has(item.id)) continue;
    const zone: Zone = before < reach.near ? 'near' : before < reach.next ? 'next' : 'later';
    of.set(item.id, zone);
    // Predicting costs; past the last horizon nothing depends on it.
    if (zone !== 'later') before += size(item);
    if (zone === 'near') lastNear = item.id;
  }
  return { of, basis, lastNear };
}

function inSprint(items: readonly BacklogItem[]): readonly BacklogItem[] {
  return items.filter((item) => item.sprintId !== undefined);
}

/** Active sprints and this board's first future one are near, other future ones next. */
function sprintZones(sprints: readonly Sprint[]): ReadonlyMap<number, Zone> {
  const firstFuture = sprints.find(({ state, foreign }) => state === 'future' && foreign !== true)?.id;
  return new Map(
    sprints.map(({ id, state }): [number, Zone] => [
      id,
      state === 'active' || id === firstFuture ? 'near' : 'next',
    ]),
  );
}
