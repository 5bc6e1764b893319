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
