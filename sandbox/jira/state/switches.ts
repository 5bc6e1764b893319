/** What can be set to surprise a client: the oddities of `docs/sandbox.md`, off unless somebody turns them on. */
import { z } from 'zod';

const count = z.number().int().nonnegative();

/** Which calls a fault meets. Everything given must fit; nothing given fits every call. */
export const faultMatchSchema = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT', 'DELETE']).optional(),
  /** Start of the path, query included, e.g. `/rest/api/3/search`. */
  path: z.string().optional(),
  /** Regular expression over path and query. */
  pattern: z.string().optional(),
  /** Text the body must contain. */
  body: z.string().optional(),
  accountId: z.string().optional(),
});

export const rateReasons = [
  'jira-quota-global-based',
  'jira-quota-tenant-based',
  'jira-burst-based',
  'jira-per-issue-on-write',
] as const;

export const faultAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rate-limit'),
    reason: z.enum(rateReasons).default('jira-burst-based'),
    /** Seconds; `null` leaves the header out, as gateways do. */
    retryAfter: count.nullable().default(1),
  }),
  /** An edge's HTML page. */
  z.strictObject({ kind: z.literal('unavailable'), retryAfter: count.nullable().default(null) }),
  z.strictObject({ kind: z.literal('slow'), milliseconds: count }),
  /** The connection ends without an answer. */
  z.strictObject({
    kind: z.literal('reset'),
    /** Whether the call took effect before its answer was lost. */
    done: z.boolean().default(false),
  }),
  z.strictObject({ kind: z.literal('conflict') }),
  z.strictObject({ kind: z.literal('too-large') }),
  /** The gateway's 401 for a missing scope. */
  z.strictObject({ kind: z.literal('scope') }),
  z.strictObject({
    kind: z.literal('status'),
    status: z.number().int().min(400).max(599),
    messages: z.array(z.string()).default([]),
  }),
  /** Status 200 with a body nobody can read. */
  z.strictObject({ kind: z.literal('garbage') }),
]);

export const faultSchema = z.strictObject({
  match: faultMatchSchema.default({}),
  /** Lets that many matching calls through first. */
  skip: count.default(0),
  /** Then meets that many; `null` until it is taken back. */
  times: count.nullable().default(1),
  answer: faultAnswerSchema,
});

export const denialSchema = z.strictObject({
  /** Takes the permission from that person; from everybody when left out. */
  accountId: z.string().optional(),
  permission: z.string(),
  project: z.string().optional(),
  issue: z.string().optional(),
});

export const switchesSchema = z.strictObject({
  /** Milliseconds until search, counts and board lists see a write. */
  indexLag: count.default(0),
  /** Keys of issues that search has lost for the moment. */
  lostFromIndex: z.array(z.string()).default([]),
  /** No list answers with more than that many. */
  pageLimit: z.number().int().positive().nullable().default(null),
  /** JQL that names an unknown field or value: no issues (as recorded on a live site), or a 400. */
  unknownJqlNames: z.enum(['empty', 'refuse']).default('empty'),
  subtasksInBacklog: z.boolean().default(false),
  estimationValue: z.enum(['number', 'string']).default('number'),
  /** Keys of issues that cannot be ranked now: the answer becomes a 207. */
  rankBusy: z.array(z.string()).default([]),
  /** Milliseconds a bulk task reports to be under way before it is complete. */
  taskTime: count.default(0),
  /** Fields off the edit screen, by id or name. */
  unscreened: z.array(z.strictObject({ project: z.string(), field: z.string() })).default([]),
  /** Fields that must be filled on create, by id or name. */
  required: z.array(z.strictObject({ project: z.string(), field: z.string() })).default([]),
  /** Account ids of people who are deleted for the moment: named as former users, unable to sign in. */
  deletedUsers: z.array(z.string()).default([]),
  denied: z.array(denialSchema).default([]),
  /** Milliseconds every answer takes; two numbers draw between them; `cloud` is mostly quick and now and then not. */
  latency: z.union([count, z.tuple([count, count]), z.literal('cloud')]).default(0),
  limits: z
    .strictObject({
      burst: z.boolean().default(true),
      perIssueWrites: z.boolean().default(true),
      points: z.boolean().default(true),
    })
    .prefault({}),
  /** Points of the app's hour that are gone already, beside those it used here. */
  spentPoints: count.default(0),
  faults: z.array(faultSchema).default([]),
});

export type FaultMatch = z.output<typeof faultMatchSchema>;
export type Fault = z.output<typeof faultSchema>;
export type FaultAnswer = z.output<typeof faultAnswerSchema>;
export type Switches = z.output<typeof switchesSchema>;
/** Some switches, each in the form people write it; what is left out stays as it is. */
export type SwitchSettings = z.input<typeof switchesSchema>;

export const defaultSwitches = (): Switches => switchesSchema.parse({});

/** @throws {z.ZodError} when a switch is unknown or has no such position. */
export function changeSwitches(current: Switches, settings: unknown): Switches {
  const given = z.record(z.string(), z.unknown()).parse(settings);
  const parsed = Object.entries(switchesSchema.parse(given));
  // What is not given keeps its very value: faults count by identity.
  return { ...current, ...Object.fromEntries(parsed.filter(([name]) => Object.hasOwn(given, name))) };
}
