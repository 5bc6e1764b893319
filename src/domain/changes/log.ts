/** What is remembered of a change: where it wrote and how things stood after, sealed; never the text it wrote. */
import { z } from 'zod';
import type { Facts } from './facts';
import type { Json } from './json';
import { isObject } from './json';
import type { At } from './kinds';
import { atSchema, behaviourOf } from './kinds';
import type { Made, Scene } from './step';
import { idOf } from './step';

const loggedStepSchema = z.object({
  id: z.string(),
  at: atSchema,
  /** `started`: whether it was done is not known until somebody looks. `planned` and `failed` were certainly not. */
  state: z.enum(['planned', 'started', 'done', 'left-out', 'failed', 'undone', 'kept']),
  /** Seals by field of what the step writes; once it was read back, of what then stood there. */
  after: z.record(z.string(), z.string()),
  /** For what cannot be put back as it was, a rank: by item, the seals of what an undo made of it and of what had been. */
  restored: z.record(z.string(), z.object({ now: z.string(), was: z.string() })).optional(),
  /** The item or comment the step made; `updated` is when it was last changed by this change, once that was read. */
  made: z.object({ id: z.string(), key: z.string(), updated: z.string().nullable() }).nullable(),
});

export const changeRecordSchema = z.object({
  changeId: z.string(),
  projectId: z.string(),
  itemId: z.string(),
  itemKey: z.string(),
  kind: z.string(),
  /** ISO 8601 instant the change began. */
  at: z.string(),
  /** ISO 8601 instant by the site's clock: its items were last changed then, so what the change wrote is later. */
  readAt: z.string().optional(),
  status: z.enum(['applying', 'applied', 'partly-applied', 'undoing', 'undone', 'partly-undone']),
  /** Until when (ISO 8601) one function alone works on the change, and whose it is; before any instant when nobody's. */
  lease: z.string(),
  digest: z.string(),
  /** The same for all changes of one run over many items. */
  bulkId: z.string().optional(),
  steps: z.array(loggedStepSchema),
});

export type ChangeRecord = z.output<typeof changeRecordSchema>;
export type LoggedStep = ChangeRecord['steps'][number];

/** Turns a value into a text that tells whether two values are the same, and nothing else about them. */
export type Seal = (value: Json) => string;

/** Kinds whose value is made of several that can differ one by one: fields, or items. */
const byFacet: ReadonlySet<At['kind']> = new Set(['edit', 'transition', 'move', 'rank']);

/** What a step writes, by the name under which a conflict is told. */
export function facetsOf(at: At, value: Json): Readonly<Record<string, Json>> {
  if (byFacet.has(at.kind) && isObject(value)) return value;
  return { [at.kind === 'estimate' ? at.field : at.kind]: value };
}

export function sealFacets(at: At, value: Json, seal: Seal): Record<string, string> {
  return Object.fromEntries(Object.entries(facetsOf(at, value)).map(([name, part]) => [name, seal(part)]));
}

/** Items the change made, by the step that made them. */
export function madeBy(record: ChangeRecord): Record<string, Made> {
  return Object.fromEntries(
    record.steps.flatMap(({ id, at, made }) =>
      made && at.kind === 'create' ? [[id, { id: made.id, key: made.key }]] : [],
    ),
  );
}

/** Items a logged step is about, by id: those it wrote to, and the one it made. */
export function subjectsOf({ at, made }: LoggedStep, record: ChangeRecord): string[] {
  if (at.kind === 'create') return made ? [made.id] : [];
  const refs = at.kind === 'rank' ? at.runs.flatMap(({ items }) => items) : behaviourOf(at).items;
  const known = madeBy(record);
  return [...new Set(refs.flatMap((ref) => idOf(ref, known) ?? []))];
}

export function withStep(record: ChangeRecord, id: string, patch: Partial<LoggedStep>): ChangeRecord {
  return { ...record, steps: record.steps.map((step) => (step.id === id ? { ...step, ...patch } : step)) };
}

/** Notes which step is begun next, in the same write that notes how the one before it ended. */
export function advance(record: ChangeRecord): ChangeRecord {
  const next = record.steps.find(({ state }) => state === 'planned');
  return next ? withStep(record, next.id, { state: 'started' }) : record;
}

/** How things stood before the change. */
export function sceneBefore(facts: Facts): Scene {
  return { items: facts.items, made: {} };
}

/** Ids and fields to read to see how the steps stand now. */
export function toRead(
  steps: readonly { readonly at: At }[],
  made: Scene['made'],
): { ids: string[]; fields: string[] } {
  const ids = new Set<string>();
  const fields = new Set<string>();
  for (const { at } of steps) {
    const { items, fields: names } = behaviourOf(at);
    for (const ref of items) {
      const id = idOf(ref, made);
      if (id !== undefined) ids.add(id);
    }
    for (const name of names) fields.add(name);
  }
  return { ids: [...ids], fields: [...fields] };
}
