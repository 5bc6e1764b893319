/** What a person wants; the server works out every write and every `before` itself. */
import { z } from 'zod';
import { isObject, jsonSchema } from './json';

const id = z.string().regex(/^\d+$/).max(20);

/** Fields of a screen by id, as Jira takes them; the resolution by its id alone. */
const screenSchema = z
  .record(z.string().max(100), jsonSchema)
  .refine((fields) => Object.keys(fields).length <= 50);

const splitPartSchema = z.strictObject({
  title: z.string().trim().min(1).max(255),
  /** Indices into the acceptance criteria the server itself finds in the item. */
  criteria: z.array(z.number().int().min(0).max(500)).max(200),
  /** In the board's unit (points, or seconds where it estimates time); `null` for no estimate. */
  points: z.number().min(0).max(10_000_000).nullable(),
});

/** What new parts take over from the item. Its epic always comes along where a part can have one. */
const carrySchema = z.strictObject({
  labels: z.boolean(),
  components: z.boolean(),
  priority: z.boolean(),
  assignee: z.boolean(),
  sprint: z.boolean(),
  /** Further fields of the create screen, by id. */
  fields: z.array(z.string().max(100)).max(50),
  /** Links to other items that each new part gets too. `outward`: the item is where the relation starts. */
  links: z.array(z.strictObject({ typeId: id, outward: z.boolean(), otherId: id })).max(20),
});

const splitIntentSchema = z.strictObject({
  kind: z.literal('split'),
  itemId: id,
  boardId: z.number().int().positive(),
  /**
   * `keep-key`: the item itself shrinks to the first part, the others are created below it. `new-items`: every part is
   * created beside the item, which keeps its text and gives up its size. `sub-tasks`, `children`: every part is created
   * inside the item, which stays as it is.
   */
  target: z.enum(['keep-key', 'new-items', 'sub-tasks', 'children']),
  /** The work type of sub-tasks and children; parts beside the item are of its own. */
  typeId: id.optional(),
  parts: z.array(splitPartSchema).min(2).max(6),
  /** Ticked by a person who was told that the parts add up to less than the item. */
  acceptLowerSum: z.boolean().optional(),
  /** Where parts beside the item go in the rank; `bottom` is where Jira puts what is new. */
  place: z.enum(['below', 'above', 'bottom']).optional(),
  /** Labels, components, priority and sprint when left out. */
  carry: carrySchema.optional(),
  /** Answers to what the create screen asks for, by field id, as Jira takes them: each new part gets them. */
  answers: screenSchema.optional(),
  /** Only for `new-items`: the item is closed once its parts are there; by which transition is the server's to find. */
  closes: z.boolean().optional(),
});

const relateIntentSchema = z.strictObject({
  kind: z.literal('relate'),
  itemId: id,
  otherId: id,
  /** `blocked-by`: the other comes first. */
  linkType: z.enum(['duplicate', 'relates', 'blocked-by']),
});

/** A document of rich text; Jira checks the rest of it. */
const documentSchema = jsonSchema.refine(
  (value) => isObject(value) && value['type'] === 'doc' && Array.isArray(value['content']),
);

const editIntentSchema = z.strictObject({
  kind: z.literal('edit'),
  itemId: id,
  /** Only what is to change. */
  fields: z
    .strictObject({
      summary: z.string().trim().min(1).max(255).optional(),
      description: documentSchema.nullable().optional(),
      labels: z.array(z.string().regex(/^\S+$/).max(255)).max(100).optional(),
      /** Id of the priority. */
      priority: id.optional(),
    })
    .refine((fields) => Object.keys(fields).length > 0),
});

const sectionSchema = z.strictObject({
  heading: z.string().trim().min(1).max(255),
  lines: z.array(z.string().trim().min(1).max(2_000)).max(50),
  list: z.boolean(),
});

/** Text as a person left it in the panel: only what changed, block by block, so that formatting stays. */
const rewriteIntentSchema = z
  .strictObject({
    kind: z.literal('rewrite'),
    itemId: id,
    summary: z.string().trim().min(1).max(255).optional(),
    /** Blocks of the description. */
    blocks: z
      .array(
        z.strictObject({
          path: z
            .string()
            .regex(/^\d+(?:\/\d+)*$/)
            .max(200),
          was: z.string().max(32_767),
          text: z.string().max(32_767),
        }),
      )
      .max(300),
    /** Put below everything else. */
    sections: sectionSchema.array().max(20),
  })
  .refine(({ summary, blocks, sections }) => summary !== undefined || blocks.length + sections.length > 0);

export const estimateIntentSchema = z.strictObject({
  kind: z.literal('estimate'),
  itemId: id,
  boardId: z.number().int().positive(),
  points: splitPartSchema.shape.points,
});

/** Where an item stands now, as the panel shows it: what is directly above and below it, `null` at the ends. */
export const standingSchema = z.strictObject({ itemId: id, above: id.nullable(), below: id.nullable() });

const orderShape = {
  where: z.enum(['before', 'after']),
  otherId: id,
  /** One for each item that is ranked: the way back of an undo. */
  was: z.array(standingSchema).min(1).max(100),
};

/** Puts items, in this order, directly above (`before`) or below (`after`) another. */
const rankIntentSchema = z.strictObject({
  kind: z.literal('rank'),
  itemIds: z.array(id).min(1).max(100),
  ...orderShape,
});

const moveIntentSchema = z.strictObject({
  kind: z.literal('move'),
  itemIds: z.array(id).min(1).max(50),
  /** `null` for the backlog. */
  sprintId: z.number().int().positive().nullable(),
  /** Where in the list they go; they keep their rank without it. */
  place: z.strictObject(orderShape).optional(),
});

const transitionIntentSchema = z.strictObject({
  kind: z.literal('transition'),
  itemId: id,
  /** The status to go to; which transition leads there is the server's to find. */
  statusId: id,
  fields: screenSchema.optional(),
});

/** Links an item as the duplicate of another and closes it. */
const closeDuplicateIntentSchema = z.strictObject({
  kind: z.literal('close-duplicate'),
  itemId: id,
  otherId: id,
  /** Where to; the best way to a done status when left out. */
  statusId: id.optional(),
  /** The one that says “duplicate” when left out. */
  resolutionId: id.optional(),
  fields: screenSchema.optional(),
});

const commentIntentSchema = z.strictObject({
  kind: z.literal('comment'),
  itemId: id,
  /** A paragraph a line. */
  text: z.string().trim().min(1).max(10_000),
});

export const assignIntentSchema = z.strictObject({
  kind: z.literal('assign'),
  itemId: id,
  /** `null` for nobody. */
  accountId: z.string().min(1).max(200).nullable(),
});

/** An item nobody has yet, in the space of another. */
const createIntentSchema = z.strictObject({
  kind: z.literal('create'),
  /** Where the new item goes in the rank, and of whose space it becomes. */
  besideId: id,
  /** `bottom` is where Jira puts what is new. */
  place: z.enum(['below', 'above', 'bottom']),
  typeId: id,
  summary: z.string().trim().min(1).max(255),
  /** A paragraph a line. */
  text: z.string().max(32_767),
  sections: sectionSchema.array().max(20),
  /** Answers to what the create screen asks for, by field id, as Jira takes them. */
  answers: screenSchema,
});

/** Deletes for good: whoever sends it has been told so. */
const deleteIntentSchema = z.strictObject({
  kind: z.literal('delete'),
  itemId: id,
  forGood: z.literal(true),
});

const label = z.string().regex(/^\S+$/).max(255);

/** Labels to add and to take away; the others stay, also those nobody has seen yet. */
export const labelIntentSchema = z.strictObject({
  kind: z.literal('label'),
  itemId: id,
  add: z.array(label).max(20),
  remove: z.array(label).max(20),
});

/** The app's own properties, but for the mark that tells which change made an item. */
const ownProperty = z.string().regex(/^backlog-refinery\.(?!change$)[a-z-]{1,60}$/);

const propertyIntentSchema = z.strictObject({
  kind: z.literal('property'),
  itemId: id,
  key: ownProperty,
  /** `null` removes it. */
  value: jsonSchema.refine((value) => JSON.stringify(value).length <= 30_000),
});

export const intentSchema = z.discriminatedUnion('kind', [
  splitIntentSchema,
  createIntentSchema,
  deleteIntentSchema,
  relateIntentSchema,
  editIntentSchema,
  rewriteIntentSchema,
  estimateIntentSchema,
  rankIntentSchema,
  moveIntentSchema,
  transitionIntentSchema,
  closeDuplicateIntentSchema,
  commentIntentSchema,
  assignIntentSchema,
  labelIntentSchema,
  propertyIntentSchema,
]);

export type Intent = z.output<typeof intentSchema>;
export type Carry = z.output<typeof carrySchema>;
export type DeleteIntent = z.output<typeof deleteIntentSchema>;
export type CreateIntent = z.output<typeof createIntentSchema>;
export type SplitIntent = z.output<typeof splitIntentSchema>;
export type RelateIntent = z.output<typeof relateIntentSchema>;
export type EditIntent = z.output<typeof editIntentSchema>;
export type RewriteIntent = z.output<typeof rewriteIntentSchema>;
export type EstimateIntent = z.output<typeof estimateIntentSchema>;
export type RankIntent = z.output<typeof rankIntentSchema>;
export type MoveIntent = z.output<typeof moveIntentSchema>;
export type TransitionIntent = z.output<typeof transitionIntentSchema>;
export type CloseDuplicateIntent = z.output<typeof closeDuplicateIntentSchema>;
export type CommentIntent = z.output<typeof commentIntentSchema>;
export type AssignIntent = z.output<typeof assignIntentSchema>;
export type LabelIntent = z.output<typeof labelIntentSchema>;
export type PropertyIntent = z.output<typeof propertyIntentSchema>;
