import { describe, expect, it } from '@jest/globals';
import type { Board, Sprint } from '../../../src/domain/backlog/backlog';
import type { BacklogItem, StatusCategory } from '../../../src/domain/backlog/item';
import { measureVelocity } from '../../../src/domain/measures/velocity';
import { measureZones } from '../../../src/domain/measures/zones';
import { defaultSettings } from '../../../src/domain/settings';
import { BacklogAssembler } from '../../../src/jira/assemble-backlog';
import { buildBacklog } from '../../support/build-backlog';
import { buildItem } from '../../support/build-item';

/**
 * Every case is written as Jira holds it and goes through the app's own reading; the expected number was worked out by
 * hand and stands in the case's name. Days count from 1 January 2026.
 */
const at = (day: number): string => new Date(Date.UTC(2026, 0, day, 12)).toISOString();
const hour = 3600;
const sprintField = 'customfield_10020';

interface Done {
  /** Points, or seconds where the board estimates time. */
  readonly size?: number;
  readonly day: number;
  /** Closed sprints that list it. */
  readonly listed?: readonly number[];
  /** Moves after the first day, instead of one move to done on `day`. */
  readonly moves?: readonly (readonly [day: number, to: StatusCategory])[];
  /** A sub-task. */
  readonly part?: true;
  /** No changelog: the resolution date stands in. */
  readonly silent?: true;
}

interface Case {
  readonly board?: Partial<Board>;
  /** Own closed sprints as [id, first day, last day], newest first. */
  readonly sprints?: readonly (readonly [id: number, from: number, to: number])[];
  readonly done?: readonly Done[];
  readonly pace: readonly [kind: 'velocity' | 'throughput', unit: string, amount: number] | undefined;
}

const otherField = {
  unit: 'points',
  fieldId: 'customfield_10031',
  fieldName: 'Story point estimate',
} as const;
const time = { unit: 'seconds', fieldId: 'timeoriginalestimate', fieldName: 'Original estimate' } as const;
const kanban = { type: 'kanban', estimation: { unit: 'count' } } as const;

function backlogOf({ board = {}, sprints = [], done = [] }: Omit<Case, 'pace'>) {
  const closed = sprints.map(([id, from, to]): Sprint => ({
    id,
    name: `Sprint “${id}”`,
    state: 'closed',
    startDate: at(from),
    endDate: at(to),
    completeDate: at(to),
  }));
  const points = { unit: 'points', fieldId: 'customfield_10016', fieldName: 'Story Points' } as const;
  const whole = buildBacklog({ board: { estimation: points, ...board } }).board;
  const { estimation } = whole;
  const sizeField = 'fieldId' in estimation ? estimation.fieldId : points.fieldId;
  const issues = done.map(({ size, day, listed = [], part }, index) => ({
    id: String(index + 1),
    key: `SHOP-${index + 1}`,
    fields: {
      summary: `Item ${index + 1}`,
      issuetype: part
        ? { id: '5', name: 'Sub-task', subtask: true, hierarchyLevel: -1 }
        : { id: '1', name: 'Story', subtask: false, hierarchyLevel: 0 },
      status: { id: '9', name: 'Done', statusCategory: { key: 'done' } },
      created: at(0),
      resolutiondate: at(day),
      updated: at(day),
      [sizeField]: size ?? null,
      [sprintField]: listed.map((id) => ({ id, name: `Sprint ${id}`, state: 'closed' })),
    },
  }));
  const moves = done.flatMap(({ day, moves: own = [[day, 'done'] as const], silent }, index) =>
    silent ? [] : own.map(([when, to]) => ({ itemId: String(index + 1), at: Date.parse(at(when)), to })),
  );
  const assembler = new BacklogAssembler();
  const fields = { estimation, sprint: sprintField, flagged: undefined, criteria: [] };
  assembler.accept({ type: 'board', board: whole, fields, sprints: [], order: [] });
  assembler.accept({ type: 'closed-sprints', sprints: closed });
  assembler.accept({ type: 'history-page', issues });
  assembler.accept({ type: 'history-moves', moves });
  return assembler.backlog();
}

const s1 = [1, 1, 14] as const;
const s2 = [2, 15, 28] as const;
const s3 = [3, 29, 42] as const;

const cases: Readonly<Record<string, Case>> = {
  'one sprint, 3 + 5 = 8': {
    sprints: [s1],
    done: [
      { size: 3, day: 5, listed: [1] },
      { size: 5, day: 9, listed: [1] },
    ],
    pace: ['velocity', 'points', 8],
  },
  'two sprints, 8 and 5: the middle is 6.5': {
    sprints: [s2, s1],
    done: [
      { size: 8, day: 5, listed: [1] },
      { size: 5, day: 20, listed: [2] },
    ],
    pace: ['velocity', 'points', 6.5],
  },
  'three sprints, 8, 5 and 13: the middle one, 8': {
    sprints: [s3, s2, s1],
    done: [
      { size: 8, day: 5, listed: [1] },
      { size: 5, day: 20, listed: [2] },
      { size: 13, day: 35, listed: [3] },
    ],
    pace: ['velocity', 'points', 8],
  },
  'an item that stayed unfinished in the first sprint counts in the second only: 0 and 13, middle 6.5': {
    sprints: [s2, s1],
    done: [
      { size: 8, day: 20, listed: [1, 2] },
      { size: 5, day: 21, listed: [2] },
    ],
    pace: ['velocity', 'points', 6.5],
  },
  'listed in a closed sprint, finished after it: nothing of the 8, the other 2': {
    sprints: [s1],
    done: [
      { size: 8, day: 30, listed: [1] },
      { size: 2, day: 3, listed: [1] },
    ],
    pace: ['velocity', 'points', 2],
  },
  'done before the sprint began: not the sprint’s work, 3 is': {
    sprints: [s2],
    done: [
      { size: 8, day: 10, listed: [2] },
      { size: 3, day: 16, listed: [2] },
    ],
    pace: ['velocity', 'points', 3],
  },
  'done and in no sprint: 13 left out of 5': {
    sprints: [s1],
    done: [
      { size: 13, day: 5 },
      { size: 5, day: 6, listed: [1] },
    ],
    pace: ['velocity', 'points', 5],
  },
  'another board’s sprint is not in the list: 8 left out of 3': {
    sprints: [s1],
    done: [
      { size: 8, day: 5, listed: [77] },
      { size: 3, day: 6, listed: [1] },
    ],
    pace: ['velocity', 'points', 3],
  },
  'parallel sprints each count their own: 8 and 2, middle 5': {
    sprints: [
      [4, 1, 14],
      [1, 1, 14],
    ],
    done: [
      { size: 8, day: 5, listed: [1] },
      { size: 2, day: 5, listed: [4] },
    ],
    pace: ['velocity', 'points', 5],
  },
  'listed in two parallel sprints, counted once, in the newer: 8 and 4, middle 6': {
    sprints: [
      [4, 1, 14],
      [1, 1, 14],
    ],
    done: [
      { size: 8, day: 5, listed: [1, 4] },
      { size: 4, day: 5, listed: [1] },
    ],
    pace: ['velocity', 'points', 6],
  },
  'reopened and done again in the second sprint: 3 and 8, middle 5.5': {
    sprints: [s2, s1],
    done: [
      {
        size: 8,
        day: 20,
        listed: [1, 2],
        moves: [
          [5, 'indeterminate'],
          [10, 'done'],
          [15, 'indeterminate'],
          [20, 'done'],
        ],
      },
      { size: 3, day: 5, listed: [1] },
    ],
    pace: ['velocity', 'points', 5.5],
  },
  'from one done status to another later: done at the first, 8 and 0, middle 4': {
    sprints: [s2, s1],
    done: [
      {
        size: 8,
        day: 20,
        listed: [1, 2],
        moves: [
          [10, 'done'],
          [20, 'done'],
        ],
      },
    ],
    pace: ['velocity', 'points', 4],
  },
  'through a status that is no longer there: still done at the first, 8': {
    sprints: [s1],
    done: [
      {
        size: 8,
        day: 40,
        listed: [1],
        moves: [
          [10, 'done'],
          [40, 'unknown'],
        ],
      },
    ],
    pace: ['velocity', 'points', 8],
  },
  'on the last instant of the sprint: inside, 5': {
    sprints: [s1],
    done: [{ size: 5, day: 14, listed: [1] }],
    pace: ['velocity', 'points', 5],
  },
  'no changelog, the resolution date speaks: 5': {
    sprints: [s1],
    done: [{ size: 5, day: 9, listed: [1], silent: true }],
    pace: ['velocity', 'points', 5],
  },
  'an empty closed sprint among two of 8: middle 8': {
    sprints: [s3, s2, s1],
    done: [
      { size: 8, day: 5, listed: [1] },
      { size: 8, day: 35, listed: [3] },
    ],
    pace: ['velocity', 'points', 8],
  },
  'only the newest five of six sprints, each 1 but the oldest 100: 1': {
    sprints: [6, 5, 4, 3, 2, 1].map((id) => [id, id * 14, id * 14 + 13] as const),
    done: [1, 2, 3, 4, 5, 6].map((id) => ({ size: id === 1 ? 100 : 1, day: id * 14 + 3, listed: [id] })),
    pace: ['velocity', 'points', 1],
  },
  'sub-tasks with points of their own are parts of their items: 5, not 13': {
    sprints: [s1],
    done: [
      { size: 5, day: 5, listed: [1] },
      { size: 5, day: 4, listed: [1], part: true },
      { size: 3, day: 5, listed: [1], part: true },
    ],
    pace: ['velocity', 'points', 5],
  },
  'half points: 0.5 + 0.5 + 2 = 3': {
    sprints: [s1],
    done: [0.5, 0.5, 2].map((size) => ({ size, day: 5, listed: [1] })),
    pace: ['velocity', 'points', 3],
  },
  'zero points add nothing: 0 + 3 = 3': {
    sprints: [s1],
    done: [0, 3].map((size) => ({ size, day: 5, listed: [1] })),
    pace: ['velocity', 'points', 3],
  },
  'all zero points: 2 items': {
    sprints: [s1],
    done: [0, 0].map((size) => ({ size, day: 5, listed: [1] })),
    pace: ['velocity', 'count', 2],
  },
  'one without an estimate beside 5 points: 5': {
    sprints: [s1],
    done: [
      { day: 5, listed: [1] },
      { size: 5, day: 5, listed: [1] },
    ],
    pace: ['velocity', 'points', 5],
  },
  'never estimated: 3 items': {
    sprints: [s1],
    done: [5, 6, 7].map((day) => ({ day, listed: [1] })),
    pace: ['velocity', 'count', 3],
  },
  'time: 4 h + 8 h = 43,200 seconds': {
    board: { estimation: time },
    sprints: [s1],
    done: [4 * hour, 8 * hour].map((size) => ({ size, day: 5, listed: [1] })),
    pace: ['velocity', 'seconds', 43_200],
  },
  'team-managed, its own field: 5': {
    board: { type: 'simple', estimation: otherField },
    sprints: [s1],
    done: [{ size: 5, day: 5, listed: [1] }],
    pace: ['velocity', 'points', 5],
  },
  'a board that counts items, points or not: 2 items': {
    board: { estimation: { unit: 'count' } },
    sprints: [s1],
    done: [5, 13].map((size) => ({ size, day: 5, listed: [1] })),
    pace: ['velocity', 'count', 2],
  },
  'first sprint still running, nothing finished: no pace': { pace: undefined },
  'first sprint still running, two items done: 2 in two weeks': {
    done: [
      { size: 5, day: 3 },
      { size: 3, day: 6 },
    ],
    pace: ['throughput', 'count', 2],
  },
  'sprints closed, everything finished outside of them on one day: 3 in two weeks': {
    sprints: [s1],
    done: [40, 40, 40].map((day) => ({ size: 5, day })),
    pace: ['throughput', 'count', 3],
  },
  'kanban, 1 and 3 items in the last two stretches: 2': {
    board: kanban,
    // Counted back from day 29: (15, 29] holds 3, (1, 15] one; the one of day 1 opens the record.
    done: [1, 10, 20, 25, 29].map((day) => ({ day })),
    pace: ['throughput', 'count', 2],
  },
  'kanban, a single item: 1': { board: kanban, done: [{ day: 9 }], pace: ['throughput', 'count', 1] },
  'kanban, two items seventy days apart: the middle stretch is empty, the mean of five is 0.2': {
    board: kanban,
    done: [{ day: 1 }, { day: 71 }],
    pace: ['throughput', 'count', 0.2],
  },
  'kanban keeps counting although sprints were closed before: 1': {
    board: kanban,
    sprints: [s1],
    done: [{ size: 8, day: 5, listed: [1] }],
    pace: ['throughput', 'count', 1],
  },
  'a business project has no board: items in two weeks, 2': {
    board: { id: undefined, type: 'none', estimation: { unit: 'off', reason: 'no-field' } },
    done: [{ day: 5 }, { day: 6 }],
    pace: ['throughput', 'count', 2],
  },
};

describe('pace by hand', () => {
  it.each(Object.entries(cases))('%s', (_, { pace, ...given }) => {
    const measured = measureVelocity(backlogOf(given));
    expect(measured && [measured.kind, measured.unit, measured.amount]).toEqual(pace);
  });
});

const letters = { near: 'N', next: 'x', later: '.' };
const tenPoints = backlogOf({ sprints: [s1], done: [{ size: 10, day: 5, listed: [1] }] }).history;
const sprint = (id: number, state: Sprint['state'], foreign?: true): Sprint => ({
  id,
  name: `Sprint ${id}`,
  state,
  // Future sprints without dates are usual.
  startDate: undefined,
  endDate: undefined,
  completeDate: undefined,
  ...(foreign && { foreign }),
});
const item = (size: number | undefined, overrides: Partial<BacklogItem> = {}) =>
  buildItem({ estimate: size === undefined ? undefined : { value: size, unit: 'points' }, ...overrides });

/** Ten points a sprint: near while fewer than 15 stand before, next while fewer than 30. */
describe('zones by hand', () => {
  it.each<[string, Parameters<typeof buildBacklog>[0], string]>([
    [
      '5s: before them 0 5 10 | 15 20 25 | 30',
      { items: [5, 5, 5, 5, 5, 5, 5].map((n) => item(n)) },
      'NNNxxx.',
    ],
    ['zeros take no room: 0 0 8 8 | 16', { items: [0, 0, 8, 7, 1].map((n) => item(n)) }, 'NNNNx'],
    ['halves: 14.5 before is near, 15 is not', { items: [14, 0.5, 0.5, 1].map((n) => item(n)) }, 'NNNx'],
    ['one huge item: near itself, all behind it later', { items: [100, 1].map((n) => item(n)) }, 'N.'],
    [
      'two active sprints side by side are both near and fill the horizon',
      {
        sprints: [sprint(8, 'active'), sprint(9, 'active')],
        items: [item(8, { sprintId: 8 }), item(8, { sprintId: 9 }), item(3)],
      },
      'NNx',
    ],
    [
      'another board’s future sprint is not the next one: it waits, ours is near',
      {
        sprints: [sprint(8, 'future', true), sprint(9, 'future')],
        items: [item(3, { sprintId: 8 }), item(3, { sprintId: 9 }), item(3)],
      },
      'xNN',
    ],
    [
      'an unsized item counts as the usual one of those above 0, here 10: 0 0 10 | 20',
      { items: [item(0), item(undefined), item(undefined), item(10)] },
      'NNNx',
    ],
  ])('%s', (_, given, expected) => {
    const backlog = buildBacklog({ history: tenPoints, ...given });
    const zones = measureZones(backlog, defaultSettings);
    expect(backlog.items.map(({ id }) => letters[zones.of.get(id) ?? 'later']).join('')).toBe(expected);
  });
});
