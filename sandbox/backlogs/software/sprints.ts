import type { SeedSprint } from '../../jira/seed';

export const board = 'Web shop';

const fortnight = 14 * 86_400_000;
const firstStart = Date.parse('2026-09-02T08:00:00.000Z');
const at = (index: number): string => new Date(firstStart + index * fortnight).toISOString();

const goals = [
  'Every cost is visible before the last click',
  'Leasing rate beside the price',
  'An address can be mended after ordering',
  'Employers register for leasing',
  'The checkout explains itself',
];

/** Five closed sprints of two weeks, oldest first. */
export const closedSprints = goals.map((goal, index) => ({
  name: `Sprint ${26 + index}`,
  goal,
  start: at(index),
  end: at(index + 1),
}));

export const sprints: readonly SeedSprint[] = [
  ...closedSprints.map(({ name, goal, start, end }): SeedSprint => ({
    name,
    board,
    state: 'closed',
    startDate: start,
    endDate: end,
    completeDate: end,
    goal,
  })),
  {
    name: 'Sprint 31',
    board,
    state: 'active',
    startDate: at(5),
    endDate: at(6),
    goal: 'Guests can order, riders can pick a workshop',
  },
  { name: 'Sprint 32', board, state: 'future', goal: 'Book a service from start to end' },
];
