import { z } from 'zod';
import type { WorkType } from '../domain/changes/facts';
import type { JiraClient } from './client';
import type { CreateField } from './writing/create-screen';
import { readCreateFields, readWorkTypes } from './writing/create-screen';

/** A link of the item to another one, as the item reads it: “blocks WEB-12”. */
export interface SplitLink {
  readonly typeId: string;
  readonly outward: boolean;
  readonly otherId: string;
  readonly otherKey: string;
  readonly relation: string;
}

/** What the new items of a split are asked for: the create screen of their type. */
export interface SplitType {
  readonly type: WorkType;
  readonly fields: readonly CreateField[];
}

/** Where the parts of an item can go and what can come along, as far as the viewer may see and create. */
export interface SplitChoices {
  /** The item's own type; undefined where the viewer cannot create such items. */
  readonly own: SplitType | undefined;
  /** What can be made inside the item: sub-tasks of a story, stories of an epic. */
  readonly inside: readonly SplitType[];
  /** Names of the types that hold items like this one: what it would have to become to hold its parts. */
  readonly containers?: readonly string[];
  /** Names of what the item holds, empty where it holds nothing. */
  readonly held: Readonly<
    Record<'labels' | 'components' | 'priority' | 'assignee' | 'sprint', readonly string[]>
  >;
  /** Further fields of the item that have a value, by how they would be shown. */
  readonly more: readonly { readonly id: string; readonly name: string; readonly shown: string }[];
  readonly links: readonly SplitLink[];
}

const namedSchema = z.looseObject({
  name: z.string().optional(),
  value: z.string().optional(),
  displayName: z.string().optional(),
});
const linkSchema = z.object({
  type: z.object({ id: z.string(), inward: z.string(), outward: z.string() }),
  inwardIssue: z.object({ id: z.string(), key: z.string() }).optional(),
  outwardIssue: z.object({ id: z.string(), key: z.string() }).optional(),
});
const issueSchema = z.object({
  fields: z.looseObject({
    project: z.object({ id: z.string() }),
    issuetype: z.object({ id: z.string() }),
    issuelinks: z.array(linkSchema).catch([]),
  }),
});
const sprintSchema = z.object({ name: z.string(), state: z.string() });

/** Given by the split itself, or nothing a person would call a field of the item. */
const own = new Set([
  'summary',
  'description',
  'project',
  'issuetype',
  'parent',
  'labels',
  'components',
  'priority',
  'assignee',
  'reporter',
  'issuelinks',
  'attachment',
  'timetracking',
]);

/** A value in a few words; undefined for what cannot be said so. */
function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim() || undefined;
  if (Array.isArray(value)) {
    const words = value.map(wordsOf);
    return words.length > 0 && words.every((word) => word !== undefined) ? words.join(', ') : undefined;
  }
  const named = namedSchema.safeParse(value);
  return named.success ? (named.data.name ?? named.data.value ?? named.data.displayName) : undefined;
}

const namesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => wordsOf(one) ?? []);

function openSprint(values: Readonly<Record<string, unknown>>): { field?: string; names: string[] } {
  for (const [field, value] of Object.entries(values)) {
    const sprints = z.array(sprintSchema).min(1).safeParse(value);
    if (sprints.success)
      return {
        field,
        names: sprints.data.flatMap(({ name, state }) => (state.toLowerCase() === 'closed' ? [] : [name])),
      };
  }
  return { names: [] };
}

/**
 * Reads what a split of an item can do, as the user.
 * @param sizeField the field that holds the size, which the parts get from the split itself
 * @throws {JiraRefusal}
 */
export async function readSplitChoices(
  client: JiraClient,
  itemId: string,
  sizeField: string | undefined,
): Promise<SplitChoices> {
  const path = `/rest/api/3/issue/${encodeURIComponent(itemId)}?fields=*all`;
  const { fields } = await client.ask({ method: 'GET', path }, issueSchema);
  const { project, issuetype, issuelinks, ...values } = fields;
  const types = await readWorkTypes(client, project.id);
  const ownType = types.find(({ id }) => id === issuetype.id);
  const inner = ownType ? types.filter(({ level }) => level === ownType.level - 1) : [];
  const containers = ownType ? types.filter(({ level }) => level === ownType.level + 1) : [];
  const screenOf = async (type: WorkType): Promise<SplitType> => ({
    type,
    fields: await readCreateFields(client, project.id, type.id),
  });
  const [ownScreen, ...inside] = await Promise.all([
    ownType ? screenOf(ownType) : undefined,
    ...inner.map(screenOf),
  ]);
  const sprint = openSprint(values);
  return {
    own: ownScreen,
    inside,
    containers: containers.map(({ name }) => name),
    held: {
      labels: namesOf(values['labels']),
      components: namesOf(values['components']),
      priority: namesOf(values['priority']),
      assignee: namesOf(values['assignee']),
      sprint: sprint.names,
    },
    more: (ownScreen?.fields ?? []).flatMap(({ id, name, holdsPeople, isDocument }) => {
      if (own.has(id) || holdsPeople || isDocument || id === sizeField || id === sprint.field) return [];
      const shown = wordsOf(values[id]);
      return shown === undefined ? [] : [{ id, name, shown }];
    }),
    links: issuelinks.flatMap(({ type, inwardIssue, outwardIssue }) => {
      const other = outwardIssue ?? inwardIssue;
      if (!other) return [];
      const outward = outwardIssue !== undefined;
      return [
        {
          typeId: type.id,
          outward,
          otherId: other.id,
          otherKey: other.key,
          relation: outward ? type.outward : type.inward,
        },
      ];
    }),
  };
}
