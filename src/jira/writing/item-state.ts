import { z } from 'zod';
import type { ItemState } from '../../domain/changes/facts';
import type { Json } from '../../domain/changes/json';
import { jsonSchema } from '../../domain/changes/json';
import { issueSchema, sprintListSchema } from '../issue-schema';

const withId = z.object({ id: z.string() });
const fieldsSchema = z.object({
  project: withId,
  issuetype: withId,
  updated: z.string(),
  issuelinks: z
    .array(
      z.object({
        id: z.string(),
        type: withId,
        inwardIssue: withId.optional(),
        outwardIssue: withId.optional(),
      }),
    )
    .catch([]),
});

/** Fields every item is read with: where it belongs, whether it changed, what it is tied to. */
export const frameFields = ['project', 'issuetype', 'updated', 'issuelinks'];

/** One field as a change compares and writes it: references as ids, the sprint as the open one's id. */
function valueOf(field: string, raw: unknown, sprintField: string | undefined): Json {
  if (field === sprintField) {
    const open = sprintListSchema.parse(raw).find(({ state }) => state !== 'closed');
    return open?.id ?? null;
  }
  if (field === 'components') {
    const list = z.array(withId).safeParse(raw);
    return list.success ? list.data.map(({ id }) => id) : [];
  }
  if (field === 'parent' || field === 'priority') {
    const one = withId.safeParse(raw);
    return one.success ? one.data.id : null;
  }
  const json = jsonSchema.safeParse(raw ?? null);
  return json.success ? json.data : null;
}

/** The way back: a value as Jira wants it in a create or edit call. */
export function toJira(field: string, value: Json): Json {
  if (field === 'components' && Array.isArray(value)) return value.map((id: Json) => ({ id }));
  if ((field === 'parent' || field === 'priority') && value !== null) return { id: value };
  return value;
}

/**
 * @param raw one issue as Jira answers it
 * @param fields which of its fields to keep
 * @throws {z.ZodError} when the answer lacks what every issue has
 */
export function itemState(
  raw: unknown,
  fields: readonly string[],
  sprintField: string | undefined,
): ItemState {
  const { id, key, fields: values } = issueSchema.parse(raw);
  const { project, issuetype, updated, issuelinks } = fieldsSchema.parse(values);
  return {
    id,
    key,
    projectId: project.id,
    typeId: issuetype.id,
    updated,
    values: Object.fromEntries(fields.map((field) => [field, valueOf(field, values[field], sprintField)])),
    links: issuelinks.flatMap((link) => {
      const other = link.outwardIssue ?? link.inwardIssue;
      if (!other) return [];
      const outward = link.outwardIssue !== undefined;
      return [{ id: link.id, typeId: link.type.id, outward, otherId: other.id }];
    }),
  };
}
