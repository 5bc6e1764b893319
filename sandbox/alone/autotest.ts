/** The project every client can count on, whatever the data, and the person who may do everything. */
import { people, teamRoles, users } from '../backlogs/people';
import { plainBoard, plainProject, workTypes } from '../backlogs/plain-project';
import type { SeedProject, SeedUser, SiteSeed } from '../jira/seed';

/** How the administrator signs in. */
export interface Credentials {
  readonly email: string;
  readonly token: string;
}

/** The address is somebody else's already; the message is one sentence for people. */
export class AddressTaken extends Error {
  override readonly name = 'AddressTaken';
}

const KEY = 'AUTOTEST';

const autotest = (roles: SeedProject['roles']): SeedProject =>
  plainProject(KEY, 'Automatic tests', {
    workTypes: workTypes('Epic', 'Story', 'Task', 'Bug', 'Sub-task'),
    roles,
    boards: [
      plainBoard(KEY, `${KEY} scrum`, 'scrum', 'points'),
      plainBoard(KEY, `${KEY} kanban`, 'kanban', 'none'),
      plainBoard(KEY, `${KEY} simple`, 'simple', 'none'),
    ],
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
