import { z } from 'zod';
import type { Permission } from '../../domain/changes/facts';
import { permissions } from '../../domain/changes/facts';
import type { JiraClient } from '../client';

const keys: Readonly<Record<Permission, string>> = {
  edit: 'EDIT_ISSUES',
  create: 'CREATE_ISSUES',
  link: 'LINK_ISSUES',
  schedule: 'SCHEDULE_ISSUES',
  delete: 'DELETE_ISSUES',
  assign: 'ASSIGN_ISSUES',
  transition: 'TRANSITION_ISSUES',
  comment: 'ADD_COMMENTS',
};

const answerSchema = z.object({
  permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
});

/** Asked per issue, because a project's permissions may depend on who reported or holds it. */
export async function readPermissions(client: JiraClient, issueId: string): Promise<Permission[]> {
  const query = new URLSearchParams({ permissions: Object.values(keys).join(','), issueId });
  const answer = await client.ask(
    { method: 'GET', path: `/rest/api/3/mypermissions?${query.toString()}` },
    answerSchema,
  );
  return permissions.filter((permission) => answer.permissions[keys[permission]]?.havePermission === true);
}

const checkedSchema = z.object({
  projectPermissions: z.array(z.object({ permission: z.string(), issues: z.array(z.number()).catch([]) })),
});

/** The same of many issues in one call. @returns by issue id */
export async function readPermissionsOfMany(
  client: JiraClient,
  issueIds: readonly string[],
): Promise<Record<string, Permission[]>> {
  const { projectPermissions } = await client.ask(
    {
      method: 'POST',
      path: '/rest/api/3/permissions/check',
      body: {
        projectPermissions: [
          // Jira wants each but once.
          { permissions: Object.values(keys), issues: [...new Set(issueIds.map(Number))], projects: [] },
        ],
      },
    },
    checkedSchema,
  );
  const has = (permission: Permission, id: string): boolean =>
    projectPermissions.some(
      (granted) => granted.permission === keys[permission] && granted.issues.includes(Number(id)),
    );
  return Object.fromEntries(
    issueIds.map((id) => [id, permissions.filter((permission) => has(permission, id))]),
  );
}

/** The same of one issue or many, whatever costs least. @returns by issue id */
export async function readPermissionsOfAll(
  client: JiraClient,
  issueIds: readonly string[],
): Promise<Record<string, Permission[]>> {
  const [first, ...others] = issueIds;
  if (first === undefined) return {};
  return others.length === 0
    ? { [first]: await readPermissions(client, first) }
    : readPermissionsOfMany(client, issueIds);
}
