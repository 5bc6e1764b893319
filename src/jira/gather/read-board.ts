import { z } from 'zod';
import type { Board, Estimation } from '../../domain/backlog/backlog';
import type { JiraClient } from '../client';
import { mapFields, parseFields } from '../fields';
import type { FieldMap } from '../fields';
import type { Emit, GatherTarget } from './events';

const configurationSchema = z.object({
  name: z.string().catch(''),
  type: z.enum(['scrum', 'kanban', 'simple']),
  location: z.object({ key: z.string(), name: z.string().catch('') }).optional(),
  estimation: z
    .object({
      type: z.string(),
      field: z.object({ fieldId: z.string(), displayName: z.string().catch('') }).optional(),
    })
    .optional(),
});

const projectSchema = z.object({ id: z.string(), key: z.string(), name: z.string().catch('') });

/** Jira's own field for the original time estimate; counted in seconds. */
const timeFields = new Set(['timeoriginalestimate', 'timeestimate']);

/** `undefined` where the configuration does not say: the field is then found by its kind. */
function estimationOf({ type, estimation }: z.output<typeof configurationSchema>): Estimation | undefined {
  if (!estimation) return type === 'simple' ? undefined : { unit: 'count' };
  if (estimation.type === 'field' && estimation.field) {
    const { fieldId, displayName } = estimation.field;
    return { unit: timeFields.has(fieldId) ? 'seconds' : 'points', fieldId, fieldName: displayName };
  }
  return estimation.type === 'issueCount' ? { unit: 'count' } : { unit: 'off', reason: 'no-field' };
}

export async function readBoard(
  client: JiraClient,
  target: GatherTarget,
  emit: Emit,
): Promise<{ board: Board; fields: FieldMap }> {
  const [project, fields, configuration] = await Promise.all([
    client.ask(
      { method: 'GET', path: `/rest/api/3/project/${encodeURIComponent(target.projectId)}` },
      projectSchema,
    ),
    client.ask({ method: 'GET', path: '/rest/api/3/field' }, z.unknown()).then(parseFields, () => {
      emit({ type: 'problem', problem: { code: 'fields-unreadable', params: {}, itemIds: [] } });
      return [];
    }),
    target.boardId === undefined
      ? undefined
      : client
          .ask(
            { method: 'GET', path: `/rest/agile/1.0/board/${target.boardId}/configuration` },
            configurationSchema,
          )
          .catch(() => {
            emit({ type: 'problem', problem: { code: 'configuration-unreadable', params: {}, itemIds: [] } });
            return undefined;
          }),
  ]);
  const map = mapFields(fields, project.id, configuration && estimationOf(configuration));
  return {
    fields: map,
    board: {
      id: target.boardId,
      name: configuration?.name ?? project.name,
      type: configuration?.type ?? 'none',
      projectId: project.id,
      projectKey: project.key,
      projectName: project.name,
      estimation: map.estimation,
    },
  };
}
