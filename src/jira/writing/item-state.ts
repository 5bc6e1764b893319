import { z } from 'zod';
import type { ItemState } from '../../domain/changes/facts';
import type { Json } from '../../domain/changes/json';
import { isObject, jsonSchema } from '../../domain/changes/json';
import { propertyKeyOf } from '../../domain/changes/kinds/property';
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

/** Fields that point at one thing, which is known by its id. */
const references = new Set(['parent', 'priority', 'status', 'resolution']);

/** The sprint field, by how it looks: whoever reads an item back does not know which of a site's fields it is. */
const sprintsSchema = z
  .array(z.object({ id: z.number(), state: z.enum(['active', 'future', 'closed']) }))
  .min(1);

const propertiesSchema = z.object({ properties: z.record(z.string(), jsonSchema).catch({}) });

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
  if (sprintsSchema.safeParse(raw).success) {
    const open = sprintListSchema.parse(raw).find(({ state }) => state !== 'closed');
    return open?.id ?? null;
  }
  if (field === 'assignee') {
    const account = z.object({ accountId: z.string() }).safeParse(raw);
    return account.success ? account.data.accountId : null;
  }
  if (references.has(field)) {
    const one = withId.safeParse(raw);
    return one.success ? one.data.id : null;
  }
  const json = jsonSchema.safeParse(raw ?? null);
  return json.success ? json.data : null;
}

/** The way back: a value as Jira wants it in a create or edit call. */
export function toJira(field: string, value: Json): Json {
  if (field === 'components' && Array.isArray(value)) return value.map((id: Json) => ({ id }));
  if (references.has(field) && typeof value === 'string') return { id: value };
  return referenced(value);
}

/** What Jira shows in full it takes by its id: an option, a version, a list of them. */
function referenced(value: Json): Json {
  if (Array.isArray(value)) return value.map(referenced);
  if (!isObject(value) || typeof value['self'] !== 'string' || typeof value['id'] !== 'string') return value;
  const { child } = value;
  return { id: value['id'], ...(child === undefined ? {} : { child: referenced(child) }) };
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
  const { properties } = propertiesSchema.parse(raw);
  const read = (field: string): Json => {
    const property = propertyKeyOf(field);
    return property === undefined
      ? valueOf(field, values[field], sprintField)
      : (properties[property] ?? null);
  };
  return {
    id,
    key,
    projectId: project.id,
    typeId: issuetype.id,
    updated,
    values: Object.fromEntries(fields.map((field) => [field, read(field)])),
    links: issuelinks.flatMap((link) => {
      const other = link.outwardIssue ?? link.inwardIssue;
      if (!other) return [];
      const outward = link.outwardIssue !== undefined;
      return [{ id: link.id, typeId: link.type.id, outward, otherId: other.id }];
    }),
  };
}
