import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const person = z.object({ accountId: z.string().min(1), name: z.string() });

/** What an export of one's own site tells beside what files of public trackers do. */
const personalColumns = {
  assignee: person.optional(),
  reporter: person.optional(),
  /** Oldest first. */
  sprintNames: z.array(z.string()).optional(),
  commentTexts: z.array(z.object({ at: z.string(), accountId: z.string(), text: z.string() })).optional(),
  /** Original estimate in seconds. */
  seconds: z.number().nonnegative().optional(),
  dueDate: z.string().optional(),
  flagged: z.boolean().optional(),
  votes: z.number().int().nonnegative().optional(),
  watchers: z.number().int().nonnegative().optional(),
  /** Acceptance criteria in fields of their own, by the field's name; wiki markup or plain text. */
  criteria: z.record(z.string(), z.string()).optional(),
  /** What is said of the item's space beside its key. */
  space: z
    .object({
      key: z.string().optional(),
      name: z.string().optional(),
      /** As the export has it: software, business, service_desk … */
      type: z.string().optional(),
      lead: person.optional(),
    })
    .optional(),
};

/** One issue of a JSON-lines file. Columns a file does not have are simply absent. */
export const issueRowSchema = z.object({
  key: z.string().min(1).max(255),
  project: z.string().optional(),
  type: z.string().optional(),
  status: z.string().optional(),
  statusCategory: z.enum(['new', 'indeterminate', 'done']).optional(),
  resolution: z.string().optional(),
  priority: z.string().optional(),
  summary: z.string().default(''),
  /** Wiki markup or plain text. */
  description: z.string().optional(),
  environment: z.string().optional(),
  components: z.array(z.string()).default([]),
  labels: z.array(z.string()).default([]),
  versions: z.array(z.string()).default([]),
  fixVersions: z.array(z.string()).default([]),
  created: z.string().optional(),
  updated: z.string().optional(),
  resolved: z.string().optional(),
  parent: z.string().optional(),
  epic: z.string().optional(),
  sprints: z.number().optional(),
  comments: z.number().optional(),
  attachments: z.number().optional(),
  points: z.number().nonnegative().optional(),
  split: z.enum(['train', 'val', 'test']).optional(),
  links: z.array(z.object({ type: z.string(), dir: z.enum(['in', 'out']), key: z.string() })).default([]),
  duplicateOf: z.array(z.object({ key: z.string(), source: z.string() })).default([]),
  ...personalColumns,
});

export type IssueRow = z.output<typeof issueRowSchema>;

/** A row that was left out: its 1-based line and why. */
export interface BadRow {
  readonly line: number;
  readonly reason: string;
}

/** Bytes of a file, unpacked when it is gzip'd (by its first bytes, whatever it is called). */
export function readBytes(path: string): Buffer {
  const bytes = readFileSync(path);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/** Text of a file in UTF-8, unpacked. @throws when the file cannot be read or unpacked */
export function readText(path: string): string {
  return readBytes(path)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

interface ReadRows<Row> {
  readonly rows: Row[];
  /** 1-based line of each row. */
  readonly lines: number[];
  readonly bad: BadRow[];
}

/** Parses JSON lines with a schema. Bad rows are reported, the rest is kept. */
export function rowsOfText<Schema extends z.ZodType>(
  content: string,
  schema: Schema,
): ReadRows<z.output<Schema>> {
  const rows: z.output<Schema>[] = [];
  const lines: number[] = [];
  const bad: BadRow[] = [];
  content.split('\n').forEach((text, index) => {
    if (text.trim() === '') return;
    const line = index + 1;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      bad.push({ line, reason: 'not a JSON object' });
      return;
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) {
      rows.push(parsed.data);
      lines.push(line);
    } else
      bad.push({
        line,
        reason: parsed.error.issues
          .map((issue) => `${issue.path.join('.') || 'row'}: ${issue.message}`)
          .join('; '),
      });
  });
  return { rows, lines, bad };
}

/** The rows of a file of JSON lines. @throws when the file cannot be read or unpacked */
export function readRows<Schema extends z.ZodType>(path: string, schema: Schema): ReadRows<z.output<Schema>> {
  return rowsOfText(readText(path), schema);
}
