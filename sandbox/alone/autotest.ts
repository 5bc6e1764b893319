/** The project every client can count on, whatever the data, and the person who may do everything. */
import { people, teamRoles, users } from '../backlogs/people';
import type { SeedBoard, SeedProject, SeedUser, SiteSeed } from '../jira/seed';

/** How the administrator signs in. */
export interface Credentials {
  readonly email: string;
  readonly token: string;
}

/** The address is somebody else's already; the message is one sentence for people. */
export class AddressTaken extends Error {
  override readonly name = 'AddressTaken';
}

const board = (
  name: string,
  type: SeedBoard['type'],
  rest: Pick<SeedBoard, 'estimation' | 'sprintsEnabled'>,
): SeedBoard => ({
  name,
  type,
  jql: 'project = AUTOTEST ORDER BY Rank ASC',
  columns: [
    { name: 'To Do', statuses: ['To Do'] },
    { name: 'In Progress', statuses: ['In Progress'] },
    { name: 'Done', statuses: ['Done'] },
  ],
  ...rest,
});

const autotest = (roles: SeedProject['roles']): SeedProject => ({
  key: 'AUTOTEST',
  name: 'Automatic tests',
  style: 'company',
  type: 'software',
  workTypes: [
    { name: 'Epic', level: 1 },
    { name: 'Story', level: 0 },
    { name: 'Task', level: 0 },
    { name: 'Bug', level: 0 },
    { name: 'Sub-task', level: -1 },
  ],
  statuses: [
    { name: 'To Do', category: 'new' },
    { name: 'In Progress', category: 'indeterminate' },
    { name: 'Done', category: 'done' },
  ],
  components: [],
  versions: [],
  roles,
  boards: [
    board('AUTOTEST scrum', 'scrum', { estimation: 'points', sprintsEnabled: true }),
    board('AUTOTEST kanban', 'kanban', { estimation: 'none', sprintsEnabled: false }),
    board('AUTOTEST simple', 'simple', { estimation: 'none', sprintsEnabled: false }),
  ],
  sprints: [],
});

/** A site of AUTOTEST alone, which is added to it as to any other. */
export function emptySeed(now: Date): SiteSeed {
  return { now: now.toISOString(), users, projects: [], issues: [] };
}

/**
 * Adds AUTOTEST and the documented people; the data's own administrator signs in as told.
 * @throws {AddressTaken}
 */
export function withAutotest(seed: SiteSeed, { email, token }: Credentials): SiteSeed {
  const known = new Set(seed.users.map(({ accountId }) => accountId));
  const everybody: readonly SeedUser[] = [
    ...seed.users,
    ...users.filter((each) => !known.has(each.accountId)),
  ];
  const administrator = everybody.find(({ siteAdmin, active }) => siteAdmin && active) ?? people.admin;
  const namesake = everybody.find(
    (each) => each.email.toLowerCase() === email.toLowerCase() && each.accountId !== administrator.accountId,
  );
  if (namesake)
    throw new AddressTaken(`${email} is ${namesake.name}’s address. Choose another for the administrator.`);
  return {
    ...seed,
    users: everybody.map((each) =>
      each.accountId === administrator.accountId ? { ...each, email, token } : each,
    ),
    projects: [...seed.projects, autotest({ ...teamRoles, [administrator.accountId]: 'admin' })],
  };
}
