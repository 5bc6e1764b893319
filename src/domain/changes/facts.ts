/** What a change is worked out from: everything the server read, as the user, of the items the change touches. */
import { z } from 'zod';
import { jsonSchema } from './json';

export const permissions = [
  'edit',
  'create',
  'link',
  'schedule',
  'delete',
  'assign',
  'transition',
  'comment',
] as const;

export type Permission = (typeof permissions)[number];

/** `[from, to)` in UTF-16 code units of the text of the block at `path` in `field`. */
const placeSchema = z.object({ field: z.string(), path: z.string(), from: z.number(), to: z.number() });

export type Place = z.output<typeof placeSchema>;

const itemStateSchema = z.object({
  id: z.string(),
  key: z.string(),
  projectId: z.string(),
  typeId: z.string(),
  /** As Jira says it; compared, never calculated with. */
  updated: z.string(),
  /**
   * By field id, in one form for reading and writing: ids for priority, parent, components; the open sprint's id;
   * a number for the estimate; a document for rich text; a seal for a person. Absent are those that were not read.
   */
  values: z.record(z.string(), jsonSchema),
  /** `outward`: this item is where the relation starts (“blocks”), else where it ends (“is blocked by”). */
  links: z.array(z.object({ id: z.string(), typeId: z.string(), outward: z.boolean(), otherId: z.string() })),
});

export type ItemState = z.output<typeof itemStateSchema>;

const linkTypeSchema = z.object({
  id: z.string(),
  name: z.string(),
  inward: z.string(),
  outward: z.string(),
});

export type LinkType = z.output<typeof linkTypeSchema>;

const transitionSchema = z.object({
  id: z.string(),
  /** The status it leads to. */
  to: z.object({ id: z.string(), name: z.string(), category: z.string() }),
  /** Can be taken from every status, so also when the item has left the one it is in. */
  isGlobal: z.boolean(),
  /** What its screen shows. */
  fields: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      required: z.boolean(),
      holdsPeople: z.boolean(),
      /** Values to choose from; empty where anything goes. */
      options: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
});

export type Transition = z.output<typeof transitionSchema>;

const createFieldSchema = z.object({
  id: z.string(),
  name: z.string(),
  required: z.boolean(),
  holdsPeople: z.boolean(),
});

const typeSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** -1 for sub-tasks, 0 for stories and their like, 1 for epics. */
  level: z.number(),
});

export type WorkType = z.output<typeof typeSchema>;

export const factsSchema = z.object({
  items: z.record(z.string(), itemStateSchema),
  /** The item's acceptance criteria by position: the places each stands in. Kept only beside the text they belong to. */
  criteria: z.record(z.string(), z.array(z.array(placeSchema))),
  /** What the user may do, by item. */
  may: z.record(z.string(), z.array(z.enum(permissions))),
  /** Ids of the fields the user can edit, by item. */
  editable: z.record(z.string(), z.array(z.string())),
  fieldNames: z.record(z.string(), z.string()),
  estimation: z.object({ fieldId: z.string(), unit: z.enum(['points', 'seconds']) }).nullable(),
  sprintField: z.string().nullable(),
  /** Fields that can be given when an item of the type that is made is created; `null` when none can be. */
  createFields: z.array(createFieldSchema).nullable(),
  /** Work types of the space; only read where the new items are of another type than the first item. */
  types: z.array(typeSchema).default([]),
  linkTypes: z.array(linkTypeSchema),
  /** The field that holds the rank; `null` when the site does not show one, or nobody asked. */
  rankField: z.string().nullable().default(null),
  /** Rank of each item that a ranked one stood beside, by id: whether it still stands where it stood. */
  neighbours: z.record(z.string(), jsonSchema).default({}),
  /** The sprint items are to go to. */
  sprint: z.object({ id: z.number(), name: z.string(), state: z.string() }).nullable().default(null),
  /** Where each item can go from its status, and under what conditions. */
  transitions: z.record(z.string(), z.array(transitionSchema)).default({}),
  /** The name of each item's status. */
  statusNames: z.record(z.string(), z.string()).default({}),
  /** Id of each item's newest comment, `0` for none. */
  lastComments: z.record(z.string(), z.string()).default({}),
});

export type Facts = z.output<typeof factsSchema>;
