/** The parts of Jira's answers that the pages show. Everything may be missing for somebody. */
import { z } from 'zod';

const text = z.string().catch('');

export const projectSchema = z.object({
  id: z.string(),
  key: z.string(),
  name: text,
  projectTypeKey: z.string().catch('software'),
  simplified: z.boolean().catch(false),
});
export type Project = z.output<typeof projectSchema>;

export const projectsSchema = z.object({ values: z.array(projectSchema) });

export const boardSchema = z.object({
  id: z.number(),
  name: text,
  type: text,
  location: z.object({ projectKey: z.string() }).optional().catch(undefined),
});
export type Board = z.output<typeof boardSchema>;
export const boardsSchema = z.object({ values: z.array(boardSchema) });

export const sprintSchema = z.object({
  id: z.number(),
  name: text,
  state: z.enum(['active', 'future', 'closed']),
  goal: text,
  startDate: z.string().optional(),
  endDate: z.string().optional(),
});
export type Sprint = z.output<typeof sprintSchema>;
export const sprintsSchema = z.object({ values: z.array(sprintSchema), isLast: z.boolean().catch(true) });

export const configurationSchema = z.object({
  estimation: z.object({ field: z.object({ fieldId: z.string(), displayName: text }).optional() }).optional(),
});

const named = z.object({ name: text });
const parentSchema = z.object({
  key: z.string(),
  fields: z.object({ summary: text }).optional(),
});

export const rowSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: text,
    issuetype: z.object({ id: text, name: text, hierarchyLevel: z.number().catch(0) }).optional(),
    status: z.object({ name: text, statusCategory: z.object({ key: z.string() }).optional() }).optional(),
    parent: parentSchema.optional().catch(undefined),
    assignee: z.object({ displayName: text }).nullish(),
    priority: named.nullish(),
  }),
});
export type Row = z.output<typeof rowSchema>;

export const rowsPageSchema = z.object({
  issues: z.array(rowSchema),
  nextPageToken: z.string().nullish(),
  isLast: z.boolean().optional(),
});

const linkedSchema = z.object({ key: z.string(), fields: z.object({ summary: text }).optional() });

export const issueSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    ...rowSchema.shape.fields.shape,
    project: projectSchema,
    description: z.unknown().optional(),
    labels: z.array(z.string()).catch([]),
    components: z.array(named).catch([]),
    reporter: z.object({ displayName: text }).nullish(),
    created: text,
    updated: text,
    issuelinks: z
      .array(
        z.object({
          type: z.object({ inward: text, outward: text }),
          inwardIssue: linkedSchema.optional(),
          outwardIssue: linkedSchema.optional(),
        }),
      )
      .catch([]),
    subtasks: z.array(linkedSchema).catch([]),
  }),
  names: z.record(z.string(), z.string()).catch({}),
});
export type Issue = z.output<typeof issueSchema>;

export const commentsSchema = z.object({
  comments: z.array(
    z.object({
      author: z.object({ displayName: text }).optional(),
      created: text,
      body: z.unknown().optional(),
    }),
  ),
});

export const permissionsSchema = z.object({
  permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
});
