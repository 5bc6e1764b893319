/** Spaces as a new one is made: three statuses, a column each, nothing else. Samples say what is different. */
import type { SeedBoard, SeedProject } from '../jira/seed';
import { levelOfType } from './import/vocabulary';
import { teamRoles } from './people';

/** The flow that a new space begins with. */
export const flow: SeedProject['statuses'] = [
  { name: 'To Do', category: 'new' },
  { name: 'In Progress', category: 'indeterminate' },
  { name: 'Done', category: 'done' },
];

/** Work types by their names, which tell the levels. */
export const workTypes = (...names: readonly string[]): SeedProject['workTypes'] =>
  names.map((name) => ({ name, level: levelOfType(name) }));

/** A board over the whole space, one column a status. */
export function plainBoard(
  projectKey: string,
  name: string,
  type: SeedBoard['type'],
  estimation: SeedBoard['estimation'],
): SeedBoard {
  return {
    name,
    type,
    jql: `project = ${projectKey} ORDER BY Rank ASC`,
    columns: flow.map(({ name: status }) => ({ name: status, statuses: [status] })),
    estimation,
    sprintsEnabled: type === 'scrum',
  };
}

/** A kanban board whose first column is its backlog. */
export function kanbanBoard(
  projectKey: string,
  name: string,
  estimation: SeedBoard['estimation'],
): SeedBoard {
  const board = plainBoard(projectKey, name, 'kanban', estimation);
  const columns = board.columns.map((column, place) =>
    place === 0 ? { ...column, name: 'Backlog' } : column,
  );
  return { ...board, columns };
}

/** A company-managed software space of the documented team, without boards. */
export function plainProject(key: string, name: string, rest: Partial<SeedProject>): SeedProject {
  return {
    key,
    name,
    style: 'company',
    type: 'software',
    workTypes: workTypes('Epic', 'Task', 'Sub-task'),
    statuses: flow,
    components: [],
    versions: [],
    roles: teamRoles,
    boards: [],
    sprints: [],
    ...rest,
  };
}
