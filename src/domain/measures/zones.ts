import type { Backlog } from '../backlog/backlog';
import type { Settings } from '../settings';

/** How near an item is to being worked on, by walking the rank order. */
export type Zone = 'near' | 'next' | 'later';

export interface Zones {
  readonly of: ReadonlyMap<string, Zone>;
  /** What the near zone was measured with: median velocity, items finished in two weeks, or a fixed count. */
  readonly basis:
    | {
        readonly kind: 'velocity';
        readonly perSprint: number;
        readonly unit: 'points' | 'seconds' | 'count';
        readonly sprints: number;
      }
    | { readonly kind: 'throughput'; readonly perTwoWeeks: number }
    | { readonly kind: 'fixed'; readonly near: number; readonly next: number };
  /** Id of the last item of the backlog (outside sprints) that is still near: the near line is drawn below it. */
  readonly lastNear: string | undefined;
}

/** Fixed zone sizes for a team without any record: 15 items near, the next 30 next. */
const withoutRecord = { near: 15, next: 30 };

export function measureZones(backlog: Backlog, _settings: Settings): Zones {
  const of = new Map<string, Zone>();
  let lastNear: string | undefined;
  backlog.items.forEach((item, position) => {
    const zone: Zone =
      position < withoutRecord.near
        ? 'near'
        : position < withoutRecord.near + withoutRecord.next
          ? 'next'
          : 'later';
    of.set(item.id, zone);
    if (zone === 'near' && item.sprintId === undefined) lastNear = item.id;
  });
  return { of, basis: { kind: 'fixed', ...withoutRecord }, lastNear };
}
