import { z } from 'zod';
import type { ItemDetail } from '../../../src/domain/report/report';

const message = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
});
const evidence = z.object({
  field: z.string(),
  path: z.string(),
  from: z.number(),
  to: z.number(),
  quote: z.string(),
});
const statusCategory = z.enum(['new', 'indeterminate', 'done', 'unknown']);
// JSON leaves undefined out; the domain's types name it. A default puts the two together again.
const absent = <T extends z.ZodType>(schema: T) => schema.optional().transform((value) => value);

const pair = z.object({
  a: z.string(),
  b: z.string(),
  score: z.number(),
  probability: z.number(),
  verdict: z.enum(['duplicate', 'variant', 'part-of', 'recurring', 'unrelated']),
  shared: z.array(z.string()),
  differences: z.object({ a: z.array(z.string()), b: z.array(z.string()) }),
});

const finding = z.object({
  check: z.string(),
  category: z.enum(['readiness', 'size', 'duplicates', 'relevance', 'order']),
  result: z.enum(['fail', 'needs-review', 'error']),
  severity: z.enum(['blocker', 'major', 'minor', 'hint']),
  message,
  evidence: z.array(evidence),
  related: z.array(z.string()),
  gain: z.number(),
  print: z.string(),
});

const setAside = z
  .object({
    check: z.string(),
    kind: z.enum(['waive', 'snooze', 'dismiss']),
    reason: z.string(),
    until: absent(z.string()),
    otherId: absent(z.string()),
  })
  .transform(({ until, otherId, ...rest }) => ({ ...rest, until, otherId }));

const item = z
  .object({
    id: z.string(),
    key: z.string(),
    projectId: z.string(),
    summary: z.string(),
    wishAt: z.number().optional(),
    type: z.object({
      name: z.string(),
      kind: z.enum(['story', 'task', 'bug', 'spike', 'epic', 'subtask']),
    }),
    status: z.object({ name: z.string(), category: statusCategory }),
    estimate: absent(z.object({ value: z.number(), unit: z.enum(['points', 'seconds']) })),
    sprintId: absent(z.number()),
    zone: z.enum(['near', 'next', 'later']),
    readiness: z.object({
      score: z.number(),
      badge: z.enum(['ready', 'almost', 'needs-work', 'shaped', 'raw']),
      incomplete: z.boolean(),
    }),
    findings: z.array(finding),
    epic: absent(z.object({ key: z.string(), summary: z.string() })),
    labels: z.array(z.string()),
    components: z.array(z.string()),
    updated: z.string(),
    setAside: z.array(setAside).optional(),
  })
  .transform(({ wishAt, estimate, sprintId, epic, setAside: aside, ...rest }) => ({
    ...rest,
    estimate,
    sprintId,
    epic,
    ...(wishAt !== undefined && { wishAt }),
    ...(aside && { setAside: aside }),
  }));

const block = z
  .object({
    field: z.string(),
    path: z.string(),
    kind: z.string(),
    text: z.string(),
    level: absent(z.number()),
    listDepth: z.number(),
    ordered: z.boolean(),
    cell: absent(z.object({ table: z.string(), row: z.number(), column: z.number(), header: z.boolean() })),
  })
  .transform(({ level, cell, ...rest }) => ({ ...rest, level, cell }));

/** The judgement of one item as the server answers it: JSON, so parsed before it is believed. */
export const itemDetailSchema: z.ZodType<ItemDetail> = z.object({
  item,
  passed: z.array(z.string()),
  score: z.object({
    parts: z.array(
      z.object({
        check: z.string(),
        of: z.number(),
        got: z.number(),
        fails: z.boolean(),
        blocks: z.boolean(),
      }),
    ),
    limits: z.object({ ready: z.number(), almost: z.number() }),
  }),
  blocks: z.array(block),
  criteria: z.array(z.object({ text: z.string(), evidence: z.array(evidence) })),
  links: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      label: z.string(),
      direction: z.enum(['inward', 'outward']),
      other: z.object({ id: z.string(), key: z.string(), statusCategory }),
    }),
  ),
  pairs: z.array(pair),
});
