import { z } from 'zod';
import type { JiraClient } from './client';

const permission = 'ADMINISTER_PROJECTS';

const answerSchema = z.object({
  permissions: z.object({ [permission]: z.object({ havePermission: z.boolean() }) }),
});

/** Whether the person who asks administers the space. @throws {JiraRefusal} where they may not see it */
export async function administers(client: JiraClient, projectId: string): Promise<boolean> {
  const query = new URLSearchParams({ permissions: permission, projectId });
  const { permissions } = await client.ask(
    { method: 'GET', path: `/rest/api/3/mypermissions?${query.toString()}` },
    answerSchema,
  );
  return permissions[permission].havePermission;
}
