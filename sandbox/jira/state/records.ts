/** What the stand-in keeps. Instants are epoch milliseconds; ids are numbers here and become strings where Jira says so. */
import { z } from 'zod';

const instant = z.number().int();
const maybeInstant = instant.nullable();
const json = z.record(z.string(), z.unknown());

export const roleSchema = z.enum(['admin', 'member', 'viewer']);
export type Role = z.output<typeof roleSchema>;

export const categorySchema = z.enum(['new', 'indeterminate', 'done']);
export type Category = z.output<typeof categorySchema>;

export const userRecord = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  token: z.string(),
  timeZone: z.string(),
  locale: z.string(),
  active: z.boolean(),
  siteAdmin: z.boolean(),
  kind: z.enum(['atlassian', 'app']),
  /** A deleted person: Jira still names them, as "Former user". */
  former: z.boolean(),
});

export const projectRecord = z.object({
  id: z.number(),
  key: z.string(),
  name: z.string(),
  style: z.enum(['company', 'team']),
  type: z.enum(['software', 'business']),
  /** Keys it had before; issues still answer to them. */
  formerKeys: z.array(z.string()),
  roles: z.record(z.string(), roleSchema),
  lead: z.string().nullable(),
  typeIds: z.array(z.number()),
  statusIds: z.array(z.number()),
  /** Ids of fields that are on no screen here. */
  unscreened: z.array(z.string()),
  /** Ids of custom fields that must be filled on create. */
  required: z.array(z.string()),
  /** Fields that are not shown for a work type. */
  hidden: z.array(z.object({ fieldId: z.string(), typeId: z.number() })).optional(),
  lastNumber: z.number(),
  archived: z.boolean(),
  description: z.string().optional(),
});

export const typeRecord = z.object({
  id: z.number(),
  name: z.string(),
  level: z.number(),
  projectId: z.number().nullable(),
});

export const statusRecord = z.object({
  id: z.number(),
  name: z.string(),
  category: categorySchema,
  projectId: z.number().nullable(),
});

/** Who gets the issues of a component. */
export const assigneeTypeSchema = z.enum(['PROJECT_DEFAULT', 'COMPONENT_LEAD', 'PROJECT_LEAD', 'UNASSIGNED']);

/** Components and versions. */
export const partRecord = z.object({
  id: z.number(),
  kind: z.enum(['component', 'version']),
  projectId: z.number(),
  name: z.string(),
  released: z.boolean(),
  description: z.string().optional(),
  archived: z.boolean().optional(),
  /** `yyyy-MM-dd`; versions only. */
  startDate: z.string().optional(),
  releaseDate: z.string().optional(),
  /** Where a version stands among its project's, when it was moved; else by its id. */
  place: z.number().optional(),
  /** Account id; components only. */
  lead: z.string().optional(),
  assigneeType: assigneeTypeSchema.optional(),
});

export const fieldKinds = [
  'sprint',
  'rank',
  'flagged',
  'epic-link',
  'points',
  'team-points',
  'number',
  'textarea',
  'text',
  'select',
  'cascade',
] as const;

/** What a field holds in a new issue when nobody says anything, as the API has it. */
export const fieldDefaultSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('float'), number: z.number() }),
  z.object({ type: z.enum(['textfield', 'textarea']), text: z.string() }),
  z.object({ type: z.literal('option.single'), optionId: z.number() }),
  z.object({
    type: z.literal('option.cascading'),
    optionId: z.number(),
    cascadingOptionId: z.number().optional(),
  }),
]);
export type FieldDefault = z.output<typeof fieldDefaultSchema>;

export const fieldRecord = z.object({
  /** The number in `customfield_10020`. */
  id: z.number(),
  name: z.string(),
  kind: z.enum(fieldKinds),
  /** The one team-managed project that has it, else `null`. */
  projectId: z.number().nullable(),
  /** Of a cascade, the second choices name the first they belong to. */
  options: z.array(
    z.object({
      id: z.number(),
      value: z.string(),
      parent: z.number().optional(),
      /** Still held by issues that have it, and chosen by no other. */
      disabled: z.boolean().optional(),
    }),
  ),
  description: z.string().optional(),
  default: fieldDefaultSchema.optional(),
  /** On no screen yet, as a field somebody has just made. */
  unplaced: z.boolean().optional(),
});

export const boardRecord = z.object({
  id: z.number(),
  name: z.string(),
  type: z.enum(['scrum', 'kanban', 'simple']),
  projectId: z.number(),
  filterId: z.number(),
  columns: z.array(z.object({ name: z.string(), statusIds: z.array(z.number()) })),
  estimation: z.enum(['points', 'time', 'count', 'none']),
  estimationField: z.number().nullable(),
  sprintsEnabled: z.boolean(),
  /** In the order they stand above the board. */
  quickFilters: z
    .array(z.object({ id: z.number(), name: z.string(), jql: z.string(), description: z.string() }))
    .default([]),
});

export const filterRecord = z.object({
  id: z.number(),
  name: z.string(),
  description: z.string().default(''),
  jql: z.string(),
  owner: z.string(),
  /** Account ids of those who marked it. */
  favouriteOf: z.array(z.string()).optional(),
  /** Fields its list shows, when it has columns of its own. */
  columns: z.array(z.string()).optional(),
  /** Its owner's alone. */
  private: z.boolean().optional(),
});

export const sprintStateSchema = z.enum(['closed', 'active', 'future']);

export const sprintRecord = z.object({
  id: z.number(),
  name: z.string(),
  boardId: z.number(),
  state: sprintStateSchema,
  start: maybeInstant,
  end: maybeInstant,
  completed: maybeInstant,
  created: instant,
  goal: z.string(),
  /** Where it stands among the sprints of its state, when it was moved; else by its id. */
  place: z.number().optional(),
});

export const issueRecord = z.object({
  id: z.number(),
  key: z.string(),
  formerKeys: z.array(z.string()),
  projectId: z.number(),
  typeId: z.number(),
  statusId: z.number(),
  statusSince: instant,
  summary: z.string(),
  description: json.nullable(),
  environment: json.nullable(),
  priorityId: z.number().nullable(),
  resolutionId: z.number().nullable(),
  labels: z.array(z.string()),
  componentIds: z.array(z.number()),
  versionIds: z.array(z.number()),
  fixVersionIds: z.array(z.number()),
  assignee: z.string().nullable(),
  reporter: z.string().nullable(),
  creator: z.string().nullable(),
  created: instant,
  updated: instant,
  resolved: maybeInstant,
  /** `yyyy-MM-dd`. */
  due: z.string().nullable(),
  parentId: z.number().nullable(),
  sprintIds: z.array(z.number()),
  /** Sorts as text; rendered as an opaque value. */
  rank: z.string(),
  flagged: z.boolean(),
  originalSeconds: z.number().nullable(),
  remainingSeconds: z.number().nullable(),
  /** Values of custom fields by field id. */
  custom: z.record(z.string(), z.unknown()),
  votes: z.number(),
  watchers: z.number(),
  attachments: z.number(),
  /** Account ids that may see it, when a security level hides it from the rest. */
  visibleTo: z.array(z.string()).nullable(),
  archived: z.boolean(),
  /** What an epic is called and coloured on boards, where somebody said so. */
  epic: z.object({ name: z.string().optional(), color: z.string().optional() }).optional(),
});

export const linkTypeRecord = z.object({
  id: z.number(),
  name: z.string(),
  inward: z.string(),
  outward: z.string(),
});

/** "outward blocks inward": `from` is the outward issue. */
export const linkRecord = z.object({ id: z.number(), typeId: z.number(), from: z.number(), to: z.number() });

export const commentRecord = z.object({
  id: z.number(),
  issueId: z.number(),
  author: z.string().nullable(),
  body: json,
  created: instant,
  updated: instant,
  /** Who changed it last, when it was somebody else than its author. */
  updateAuthor: z.string().optional(),
  /** Whom it is for; everybody who sees the issue, when left out. */
  visibility: z.object({ type: z.enum(['role', 'group']), value: z.string() }).optional(),
});

export const changeItemSchema = z.object({
  field: z.string(),
  fieldtype: z.enum(['jira', 'custom']),
  fieldId: z.string(),
  from: z.string().nullable(),
  fromText: z.string().nullable(),
  to: z.string().nullable(),
  toText: z.string().nullable(),
});

export const changeRecord = z.object({
  id: z.number(),
  issueId: z.number(),
  author: z.string().nullable(),
  created: instant,
  items: z.array(changeItemSchema),
});

/** All properties of one issue, under the issue's id. */
export const propertyRecord = z.object({ id: z.number(), values: z.record(z.string(), z.unknown()) });

/** All properties of something that is not an issue, under `kind:id`, e.g. `board:1`. */
export const entityPropertyRecord = z.object({ id: z.string(), values: z.record(z.string(), z.unknown()) });

/** Work that goes on after its request was answered. What it does is done at once; its state follows the clock. */
export const taskRecord = z.object({
  id: z.number(),
  kind: z.enum(['properties', 'bulk']),
  submittedBy: z.string(),
  submitted: instant,
  /** When it began, and when it is over. */
  started: instant,
  finished: instant,
  /** Ids of the issues it was done to. */
  processed: z.array(z.number()),
  /** Texts by issue id. */
  failed: z.record(z.string(), z.array(z.string())),
  inaccessible: z.number(),
});

/** Who follows an issue, under the issue's id; people the seed only counted are not among them. */
export const followersRecord = z.object({
  id: z.number(),
  watchers: z.array(z.string()),
  voters: z.array(z.string()),
});

export const attachmentRecord = z.object({
  id: z.number(),
  issueId: z.number(),
  author: z.string().nullable(),
  filename: z.string(),
  mimeType: z.string(),
  /** Bytes. */
  size: z.number(),
  /** The file itself, as base64. */
  content: z.string(),
  created: instant,
});

export const worklogRecord = z.object({
  id: z.number(),
  issueId: z.number(),
  author: z.string(),
  comment: json.nullable(),
  started: instant,
  seconds: z.number(),
  created: instant,
  updated: instant,
});

export const remoteLinkRecord = z.object({
  id: z.number(),
  issueId: z.number(),
  globalId: z.string().nullable(),
  relationship: z.string().nullable(),
  application: json,
  object: json,
});

/** An app's webhook. */
export const webhookRecord = z.object({
  id: z.number(),
  url: z.string(),
  events: z.array(z.string()),
  jqlFilter: z.string(),
  fieldIdsFilter: z.array(z.string()).optional(),
  issuePropertyKeysFilter: z.array(z.string()).optional(),
  expires: instant,
});

/** What a seed keeps for later. */
export const laterRecord = z.object({
  id: z.literal('later'),
  changes: z.array(
    z.discriminatedUnion('what', [
      z.object({ what: z.literal('field-deleted'), field: z.string() }),
      z.object({ what: z.literal('board-deleted'), board: z.string() }),
      z.object({ what: z.literal('filter-renamed'), board: z.string(), to: z.string() }),
      z.object({ what: z.literal('project-renamed'), project: z.string(), to: z.string() }),
    ]),
  ),
});

export const siteRecord = z.object({
  id: z.literal('site'),
  /** The stand-in's clock minus the machine's, in milliseconds. */
  clockOffset: z.number(),
  lastIds: z.record(z.string(), z.number()),
});

export type UserRecord = z.output<typeof userRecord>;
export type ProjectRecord = z.output<typeof projectRecord>;
export type TypeRecord = z.output<typeof typeRecord>;
export type StatusRecord = z.output<typeof statusRecord>;
export type PartRecord = z.output<typeof partRecord>;
export type FieldRecord = z.output<typeof fieldRecord>;
export type FilterRecord = z.output<typeof filterRecord>;
export type BoardRecord = z.output<typeof boardRecord>;
export type SprintRecord = z.output<typeof sprintRecord>;
export type IssueRecord = z.output<typeof issueRecord>;
export type LinkTypeRecord = z.output<typeof linkTypeRecord>;
export type LinkRecord = z.output<typeof linkRecord>;
export type CommentRecord = z.output<typeof commentRecord>;
export type ChangeItem = z.output<typeof changeItemSchema>;
export type ChangeRecord = z.output<typeof changeRecord>;
export type TaskRecord = z.output<typeof taskRecord>;
export type FollowersRecord = z.output<typeof followersRecord>;
export type AttachmentRecord = z.output<typeof attachmentRecord>;
export type WorklogRecord = z.output<typeof worklogRecord>;
export type RemoteLinkRecord = z.output<typeof remoteLinkRecord>;
export type LaterRecord = z.output<typeof laterRecord>;
export type SiteRecord = z.output<typeof siteRecord>;
