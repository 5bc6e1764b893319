import type { SeedBoard, SeedProject, SeedSprint } from '../../jira/seed';
import { people, teamRoles } from '../people';
import { flow, plainProject, workTypes } from '../plain-project';
import { daysBefore } from '../sample-item';

/** The trap site's today. */
export const now = '2026-11-20T09:00:00.000Z';
const day = (offset: number): string => daysBefore(now, -offset);

const types = workTypes('Epic', 'Story', 'Task', 'Bug', 'Sub-task');

const columns = flow.map(({ name }) => ({ name, statuses: [name] }));

const scrum = (name: string, jql: string, estimation: SeedBoard['estimation']): SeedBoard => ({
  name,
  type: 'scrum',
  jql,
  columns,
  estimation,
  sprintsEnabled: true,
});

const sprint = (
  name: string,
  board: string,
  state: SeedSprint['state'],
  from?: number,
  to?: number,
): SeedSprint => ({
  name,
  board,
  state,
  ...(from === undefined ? {} : { startDate: day(from) }),
  ...(to === undefined ? {} : { endDate: day(to) }),
  ...(state === 'closed' && to !== undefined ? { completeDate: day(to) } : {}),
});

/** Company-managed, with four boards, a status on no column, another done status, and a field off its screens. */
export const trap: SeedProject = {
  key: 'TRAP',
  name: 'Bicycle shop',
  style: 'company',
  type: 'software',
  workTypes: types,
  statuses: [
    ...flow,
    // On no column of any board: searches find it, boards do not show it.
    { name: 'Parked', category: 'new' },
    { name: 'Shipped', category: 'done' },
  ],
  components: ['Checkout'],
  versions: ['2026.12'],
  roles: teamRoles,
  boards: [
    scrum('TRAP scrum', 'project = TRAP ORDER BY Rank ASC', 'points'),
    scrum('TRAP hours', 'project = TRAP AND labels = hours ORDER BY Rank ASC', 'time'),
    scrum('Both teams', 'project in (TRAP, CREW) ORDER BY Rank ASC', 'count'),
    {
      name: 'TRAP flow',
      type: 'kanban',
      jql: 'project = TRAP ORDER BY Rank ASC',
      columns: [{ name: 'Backlog', statuses: [] }, ...columns],
      estimation: 'none',
      sprintsEnabled: false,
    },
    // Its filter belongs to the administrator and is shared with nobody.
    { ...scrum('TRAP in private', 'project = TRAP ORDER BY Rank ASC', 'points'), private: true },
  ],
  sprints: [
    sprint('TRAP 1', 'TRAP scrum', 'closed', -56, -42),
    sprint('TRAP 2', 'TRAP scrum', 'closed', -42, -28),
    sprint('TRAP 3, which nobody filled', 'TRAP scrum', 'closed', -28, -14),
    // Overdue, and beside it another one that is active too.
    sprint('TRAP 4', 'TRAP scrum', 'active', -20, -6),
    sprint('TRAP parallel', 'TRAP scrum', 'active', -7, 7),
    sprint(`TRAP "five" & 'more'`, 'TRAP scrum', 'future'),
  ],
  unscreened: ['Story Points'],
  // Asked of bugs only.
  hidden: { Severity: ['Epic', 'Story', 'Task', 'Sub-task'] },
};

/** Shares a board with TRAP; one of its sprints holds an item of TRAP; creating takes a customer. */
export const crew: SeedProject = {
  key: 'CREW',
  name: 'Workshop crew',
  style: 'company',
  type: 'software',
  workTypes: types,
  statuses: flow,
  components: [],
  versions: [],
  roles: teamRoles,
  boards: [scrum('CREW board', 'project = CREW ORDER BY Rank ASC', 'none')],
  sprints: [sprint('CREW 1', 'CREW board', 'active', -7, 7)],
  required: ['Customer'],
  formerKeys: ['GANG'],
};

const team = (
  key: string,
  name: string,
  board: SeedBoard,
  sprints: readonly SeedSprint[] = [],
): SeedProject => ({
  key,
  name,
  style: 'team',
  type: 'software',
  // The same names as elsewhere, and ids of its own.
  workTypes: workTypes('Epic', 'Story', 'Task', 'Bug', 'Subtask'),
  statuses: flow,
  components: [],
  versions: [],
  roles: teamRoles,
  boards: [board],
  sprints,
});

/** Team-managed with sprints, of a team that never finished one. */
export const next = team(
  'NEXT',
  'Rental',
  {
    name: 'NEXT board',
    type: 'simple',
    // The key is a reserved word of JQL.
    jql: 'project = "NEXT" ORDER BY Rank ASC',
    columns,
    estimation: 'points',
    sprintsEnabled: true,
  },
  [sprint('NEXT 1', 'NEXT board', 'active', -3, 11)],
);

/** Team-managed without sprints: asking its board for sprints is a 400. */
export const idea = team('IDEA', 'Ideas', {
  name: 'IDEA board',
  type: 'simple',
  jql: 'project = IDEA ORDER BY Rank ASC',
  columns,
  estimation: 'none',
  sprintsEnabled: false,
});

/** A business project without a board. */
export const desk: SeedProject = plainProject('DESK', 'Branch office', {
  type: 'business',
  workTypes: workTypes('Task', 'Sub-task'),
});

/** The administrator's alone. */
export const hidden: SeedProject = {
  ...desk,
  key: 'HIDE',
  name: 'Take-over',
  roles: { [people.admin.accountId]: 'admin' },
};

/** Archived: nowhere in lists and searches. */
export const archived: SeedProject = { ...desk, key: 'GONE', name: 'Old web shop', archived: true };

/** More than one page of everything. */
export const many: SeedProject = {
  ...crew,
  key: 'MANY',
  name: 'Spare parts',
  boards: [scrum('MANY board', 'project = MANY ORDER BY Rank ASC', 'points')],
  sprints: [],
  required: [],
  formerKeys: [],
};
