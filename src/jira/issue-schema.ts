import { z } from 'zod';

/**
 * Jira's issue as far as we read it. Every part may be missing, null or odd without taking the rest down (`lenient`):
 * what a field says that we cannot read is treated as not said.
 */
function lenient<Schema extends z.ZodType>(schema: Schema): z.ZodCatch<z.ZodOptional<z.ZodNullable<Schema>>> {
  return schema.nullable().optional().catch(undefined);
}

/** Keeps the entries of a list that parse. */
function list<Schema extends z.ZodType>(schema: Schema): z.ZodType<z.output<Schema>[]> {
  return z
    .unknown()
    .optional()
    .transform((value) =>
      Array.isArray(value)
        ? value.flatMap((entry: unknown): z.output<Schema>[] => {
            const parsed = schema.safeParse(entry);
            return parsed.success ? [parsed.data] : [];
          })
        : [],
    );
}

const id = z.union([z.string(), z.number()]).transform(String);
const named = z.object({ name: z.string() });
const status = z.object({ id, name: z.string(), statusCategory: lenient(z.object({ key: z.string() })) });

const linked = z.object({
  id,
  key: z.string(),
  fields: lenient(z.object({ status: lenient(status) })),
});

export const sprintSchema = z.object({
  id: z.number(),
  name: z.string().catch(''),
  state: z.string(),
  boardId: lenient(z.number()),
});

export const fieldsSchema = z.object({
  summary: lenient(z.string()),
  description: z.unknown().optional(),
  issuetype: lenient(
    z.object({ id, name: z.string(), subtask: lenient(z.boolean()), hierarchyLevel: lenient(z.number()) }),
  ),
  status: lenient(status),
  project: lenient(z.object({ id })),
  priority: lenient(named),
  labels: list(z.string()),
  components: list(named),
  versions: list(z.object({ name: z.string(), archived: lenient(z.boolean()) })),
  fixVersions: list(named),
  environment: z.unknown().optional(),
  parent: lenient(
    z.object({ id, key: z.string(), fields: lenient(z.object({ summary: lenient(z.string()) })) }),
  ),
  issuelinks: list(
    z.object({
      id,
      type: z.object({ name: z.string(), inward: z.string().catch(''), outward: z.string().catch('') }),
      inwardIssue: lenient(linked),
      outwardIssue: lenient(linked),
    }),
  ),
  subtasks: list(z.object({ id })),
  assignee: lenient(z.object({ accountId: lenient(z.string()), displayName: lenient(z.string()) })),
  created: lenient(z.string()),
  updated: lenient(z.string()),
  resolutiondate: lenient(z.string()),
  duedate: lenient(z.string()),
  votes: lenient(z.object({ votes: z.number() })),
  watches: lenient(z.object({ watchCount: z.number() })),
  comment: lenient(z.object({ total: z.number() })),
  attachment: lenient(z.array(z.unknown())),
});

export const issueSchema = z.object({
  id,
  key: z.string().min(1),
  fields: z.record(z.string(), z.unknown()),
});

export const sprintListSchema = list(sprintSchema);
