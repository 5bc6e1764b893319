import { describe, expect, it } from '@jest/globals';
import type { Backlog, FinishedItem, Sprint } from '../../../src/domain/backlog/backlog';
import type { BacklogItem } from '../../../src/domain/backlog/item';
import { measureVelocity } from '../../../src/domain/measures/velocity';
import { measureZones } from '../../../src/domain/measures/zones';
import { defaultSettings } from '../../../src/domain/settings';
import { buildBacklog } from '../../support/build-backlog';
import { buildItem } from '../../support/build-item';

function sprint(id: number, state: Sprint['state'], completeDate?: string): Sprint {
  return { id, name: `Sprint ${id}`, state, startDate: undefined, endDate: undefined, completeDate };
}

function finished(
  points: number | undefined,
  sprintId: number | undefined,
  done = '2026-10-01T12:00:00.000Z',
): FinishedItem {
  const estimate = points === undefined ? undefined : ({ value: points, unit: 'points' } as const);
  return { item: buildItem({ estimate }), estimate, done, started: undefined, sprintId };
}

const sized = (value: number, overrides: Partial<BacklogItem> = {}) =>
  buildItem({ estimate: { value, unit: 'points' }, ...overrides });

/** Three closed sprints that finished 10, 20 and 30 points: the median is 20. */
const record: Backlog['history'] = {
  closedSprints: [sprint(3, 'closed'), sprint(2, 'closed'), sprint(1, 'closed')],
  finished: [finished(10, 1), finished(20, 2), finished(13, 3), finished(17, 3)],
};

/** One letter an item. */
const letters = { near: 'N', next: 'x', later: '.' };

function zonesOf(backlog: Backlog): string {
  const zones = measureZones(backlog, defaultSettings);
  return backlog.items.map(({ id }) => letters[zones.of.get(id)!]).join('');
}

describe('the pace of a team', () => {
  it('is the median of what its last five sprints finished', () => {
    expect(measureVelocity(buildBacklog({ history: record }))).toEqual({
      kind: 'velocity',
      unit: 'points',
      amount: 20,
      over: 3,
    });
    const old = Array.from({ length: 5 }, (_, index) => sprint(10 + index, 'closed'));
    const history = {
      closedSprints: [...old, ...record.closedSprints],
      finished: [...record.finished, ...old.map(({ id }) => finished(5, id))],
    };
    expect(measureVelocity(buildBacklog({ history }))).toMatchObject({ amount: 5, over: 5 });
  });

  it('counts items where nothing finished has a size in the board’s unit', () => {
    const history = {
      closedSprints: record.closedSprints,
      finished: [1, 2, 2, 3, 3].map((id) => finished(undefined, id)),
    };
    expect(measureVelocity(buildBacklog({ history }))).toMatchObject({
      kind: 'velocity',
      unit: 'count',
      amount: 2,
    });
  });

  it('is counted in two-week stretches on a kanban board', () => {
    const days = ['2026-09-01', '2026-09-02', '2026-09-16', '2026-09-28', '2026-09-29', '2026-09-30'];
    const backlog = buildBacklog({
      board: { type: 'kanban', estimation: { unit: 'count' } },
      history: {
        closedSprints: [],
        finished: days.map((day) => finished(undefined, undefined, `${day}T12:00:00.000Z`)),
      },
    });
    expect(measureVelocity(backlog)).toEqual({ kind: 'throughput', unit: 'count', amount: 2, over: 2 });
  });

  it('is unknown to a new team', () => {
    expect(measureVelocity(buildBacklog())).toBeUndefined();
  });
});

describe('zones', () => {
  it('reach one and a half sprints near, three sprints next', () => {
    // 30 points near, 60 next: an item that starts before the border is inside.
    const items = [8, 8, 8, 8, 13, 13, 5, 5].map((points) => sized(points));
    expect(zonesOf(buildBacklog({ items, history: record }))).toBe('NNNNxxx.');
  });

  it('give sprints their share first', () => {
    const sprints = [sprint(21, 'active'), sprint(22, 'future'), sprint(23, 'future')];
    const items = [
      sized(13, { sprintId: 21 }),
      sized(13, { sprintId: 22 }),
      sized(40, { sprintId: 23 }),
      sized(5),
      sized(5),
    ];
    const backlog = buildBacklog({ items, sprints, history: record });
    expect(zonesOf(backlog)).toBe('NNxNx');
    expect(measureZones(backlog, defaultSettings).lastNear).toBe(items[3]?.id);
  });

  it('count an item without size as the usual one', () => {
    const items = [sized(10), buildItem({ estimate: undefined }), sized(10), sized(10)];
    expect(
      zonesOf(
        buildBacklog({
          items,
          history: { ...record, finished: record.finished.map((one) => ({ ...one, item: sized(10) })) },
        }),
      ),
    ).toBe('NNNx');
  });

  it('are fifteen and thirty items for a team without a record', () => {
    const items = Array.from({ length: 50 }, () => buildItem());
    expect(zonesOf(buildBacklog({ items }))).toBe('N'.repeat(15) + 'x'.repeat(30) + '.'.repeat(5));
  });
});
