import { z } from 'zod';
import type { Board, Estimation } from '../../domain/backlog/backlog';
import type { JiraClient } from '../client';
import { mapFields, parseFields, withCriteriaField } from '../fields';
import type { FieldMap, JiraField } from '../fields';
import type { Emit, GatherTarget } from './events';
import { problem } from './problem';

const configurationSchema = z.object({
  name: z.string().catch(''),
  type: z.enum(['scrum', 'kanban', 'simple']),
  location: z
    .object({
      id: z.union([z.string(), z.number()]).transform(String).optional(),
      key: z.string(),
      name: z.string().catch(''),
    })
    .optional(),
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

type Space = z.output<typeof projectSchema>;

/**
 * A board knows the space it stands in. Only of a board that stands elsewhere the space is asked itself; where it does
 * not answer, the list goes on with what the board says.
 * @throws what the space answered, where the board says nothing
 */
async function readSpace(
  client: JiraClient,
  { projectId }: GatherTarget,
  configuration: z.output<typeof configurationSchema> | undefined,
  emit: Emit,
): Promise<Space> {
  const location = configuration?.location;
  if (location?.id === projectId && location.name !== '') return { ...location, id: projectId };
  try {
    const path = `/rest/api/3/project/${encodeURIComponent(projectId)}`;
    return await client.ask({ method: 'GET', path }, projectSchema);
  } catch (error) {
    if (location === undefined) throw error;
    emit({ type: 'problem', problem: problem('space-unreadable', error) });
    return { ...location, id: projectId };
  }
}

const askFields = (client: JiraClient): Promise<JiraField[]> =>
  client.ask({ method: 'GET', path: '/rest/api/3/field' }, z.array(z.unknown())).then(parseFields);

const askConfiguration = (
  client: JiraClient,
  boardId: number,
): Promise<z.output<typeof configurationSchema>> =>
  client.ask({ method: 'GET', path: `/rest/agile/1.0/board/${boardId}/configuration` }, configurationSchema);

/**
 * Reads which of the site's fields a board uses: all of it, or nothing.
 * @throws {JiraRefusal}
 */
export async function readFieldMap(
  client: JiraClient,
  { projectId, boardId }: GatherTarget,
): Promise<FieldMap> {
  const [fields, configuration] = await Promise.all([
    askFields(client),
    boardId === undefined ? undefined : askConfiguration(client, boardId),
  ]);
  return mapFields(fields, projectId, configuration && estimationOf(configuration));
}

/**
 * Reads what a board is and which of the site's fields it uses.
 * @throws {JiraRefusal} when neither the space nor its board says what it is
 */
export async function readBoard(
  client: JiraClient,
  target: GatherTarget,
  emit: Emit,
): Promise<{ board: Board; fields: FieldMap }> {
  const asked =
    target.boardId === undefined
      ? Promise.resolve(undefined)
      : askConfiguration(client, target.boardId).catch((error: unknown) => {
          emit({ type: 'problem', problem: problem('configuration-unreadable', error) });
          return undefined;
        });
  const [project, fields, configuration] = await Promise.all([
    asked.then((found) => readSpace(client, target, found, emit)),
    askFields(client).catch((error: unknown) => {
      emit({ type: 'problem', problem: problem('fields-unreadable', error) });
      return [];
    }),
    asked,
  ]);
  const found = mapFields(fields, project.id, configuration && estimationOf(configuration));
  const map = withCriteriaField(found, target.criteriaField);
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
