import { z } from 'zod';
import type { Part } from '../../domain/backlog/estimate-facts';
import type { JiraClient } from '../client';
import type { FieldMap } from '../fields';
import { sizeField } from './estimated';
import type { Estimated } from './estimated';
import type { Emit } from './events';
import { problem } from './problem';
import { readChangelogs } from './read-changelogs';

/** What the estimates of the open backlog are doubted by is read of the first so many: one call each. */
const most = 1000;
/** Jira’s limit for the fields of one bulk fetch of changelogs, less title, description and estimate. */
const criteriaFields = 7;

const partSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    parent: z.object({ id: z.string() }),
    status: z.object({ statusCategory: z.object({ key: z.string() }) }).optional(),
  }),
});

/**
 * Reads what tells whether estimates still hold: changes of the text since, and the estimates of sub-tasks. Two calls
 * besides pages of changes; what cannot be read is told as a problem.
 * @param estimated in rank order; the first ones are read
 */
export async function gatherEstimates(
  client: JiraClient,
  fields: FieldMap,
  estimated: readonly Estimated[],
  emit: Emit,
  signal?: AbortSignal,
): Promise<void> {
  const field = sizeField(fields);
  if (field === undefined || estimated.length === 0) return;
  const first = estimated.slice(0, most);
  const subtasks = first.flatMap((item) => item.subtasks).slice(0, most);
  const texts = ['summary', 'description', ...fields.criteria.slice(0, criteriaFields).map(({ id }) => id)];
  const ids = first.map(({ id }) => id);
  await Promise.all([
    readChangelogs(client, ids, [field, ...texts], signal).then(
      (changes) => {
        emit({ type: 'estimate-edits', changes });
      },
      (error: unknown) => {
        signal?.throwIfAborted();
        emit({ type: 'problem', problem: problem('edits-unreadable', error) });
      },
    ),
    readParts(client, subtasks, field, fields).then(
      (parts) => {
        emit({ type: 'parts', parts });
      },
      (error: unknown) => {
        signal?.throwIfAborted();
        emit({ type: 'problem', problem: problem('parts-unreadable', error) });
      },
    ),
  ]);
}

/** Few and single-valued fields come a thousand items a call. */
async function readParts(
  client: JiraClient,
  ids: readonly string[],
  field: string,
  { estimation: { unit } }: FieldMap,
): Promise<Part[]> {
  if (ids.length === 0) return [];
  const { issues } = await client.ask(
    {
      method: 'POST',
      path: '/rest/api/3/issue/bulkfetch',
      body: { issueIdsOrKeys: ids, fields: ['parent', 'status', field] },
    },
    z.object({ issues: z.array(z.unknown()) }),
  );
  return issues.flatMap((issue): Part[] => {
    const raw = partSchema.safeParse(issue);
    if (!raw.success) return [];
    const { id, key, fields } = raw.data;
    const value = fields[field];
    return [
      {
        id,
        key,
        parentId: fields.parent.id,
        estimate:
          typeof value === 'number' && (unit === 'points' || unit === 'seconds')
            ? { value, unit }
            : undefined,
        isDone: fields.status?.statusCategory.key === 'done',
      },
    ];
  });
}
