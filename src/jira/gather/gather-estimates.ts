import { z } from 'zod';
import type { Part } from '../../domain/backlog/estimate-facts';
import type { JiraClient } from '../client';
import type { FieldMap } from '../fields';
import { sizeField } from './estimated';
import type { Estimated } from './estimated';
import type { Emit } from './events';
import type { ReadChanges } from './in-one-call';
import { problem } from './problem';
import { changelogLimits } from './read-changelogs';

/** Sub-tasks come a thousand a call as well, because few fields of them are asked for. */
const mostParts = 1000;
/** Of Jira’s limit for one bulk fetch, less title, description and estimate, and the status that others ask for. */
const criteriaFields = changelogLimits.fields - 4;

/** Of how many items changes are read, so that one call is enough for them and for a few others. */
function most(besides: number): number {
  const { items } = changelogLimits;
  return besides <= items / 2 ? items - besides : items;
}

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
 * @param read `estimated` is in rank order, the first ones are read; `besides` says of how many items others ask changes
 */
export async function gatherEstimates(
  client: JiraClient,
  read: {
    readonly fields: FieldMap;
    readonly estimated: readonly Estimated[];
    readonly besides: number;
  },
  readChanges: ReadChanges,
  emit: Emit,
  signal?: AbortSignal,
): Promise<void> {
  const { fields, estimated } = read;
  const field = sizeField(fields);
  if (field === undefined || estimated.length === 0) return;
  const first = estimated.slice(0, most(read.besides));
  const subtasks = first.flatMap((item) => item.subtasks).slice(0, mostParts);
  const texts = ['summary', 'description', ...fields.criteria.slice(0, criteriaFields).map(({ id }) => id)];
  const ids = first.map(({ id }) => id);
  await Promise.all([
    readChanges(ids, [field, ...texts]).then(
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
