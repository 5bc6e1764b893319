import { z } from 'zod';
import type { JiraClient } from '../../../../src/jira/client';
import type { Rights } from '../backlog-state';

const answerSchema = z.object({
  permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
});

export const unknownRights: Rights = { edit: 'unknown', create: 'unknown', link: 'unknown' };

/** Of somebody who may look and nothing more. */
export const lookOnly: Rights = { edit: 'no', create: 'no', link: 'no', delete: 'no' };

/**
 * Asks Jira what the viewer may do in the space, so that a change that would be refused is not offered. Only a courtesy:
 * Jira decides again at every write. Without an answer everything is offered.
 */
export async function readRights(client: JiraClient, projectId: string): Promise<Rights> {
  const query = new URLSearchParams({
    projectId,
    permissions: 'EDIT_ISSUES,CREATE_ISSUES,LINK_ISSUES,DELETE_ISSUES',
  });
  try {
    const { permissions } = await client.ask(
      { method: 'GET', path: `/rest/api/3/mypermissions?${query.toString()}` },
      answerSchema,
    );
    const has = (key: string): Rights['edit'] => {
      const permission = permissions[key];
      return permission === undefined ? 'unknown' : permission.havePermission ? 'yes' : 'no';
    };
    return {
      edit: has('EDIT_ISSUES'),
      create: has('CREATE_ISSUES'),
      link: has('LINK_ISSUES'),
      delete: has('DELETE_ISSUES'),
    };
  } catch {
    return unknownRights;
  }
}
