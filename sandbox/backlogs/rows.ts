import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

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
});

export type IssueRow = z.output<typeof issueRowSchema>;

/** A row that was left out: its 1-based line and why. */
export interface BadRow {
  readonly line: number;
  readonly reason: string;
}

/** Text of a file, unpacked when it is gzip'd (by its first bytes, whatever it is called). */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

/**
 * Parses JSON lines with a schema. Bad rows are reported, the rest is kept; `lines` holds each row's 1-based line.
 * @throws when the file cannot be read or unpacked.
 */
export function readRows<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): { rows: z.output<Schema>[]; lines: number[]; bad: BadRow[] } {
  const rows: z.output<Schema>[] = [];
  const lines: number[] = [];
  const bad: BadRow[] = [];
  readText(path)
    .split('\n')
    .forEach((text, index) => {
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
