/** `fields` and `update` of an edit or a create, applied to a draft: all of it or nothing. */
import { z } from 'zod';
import { fieldRefusal } from '../refusal';
import type { ChangeItem, IssueRecord, ProjectRecord, TypeRecord } from '../state/records';
import { setterOf } from './field-setters';
import { FieldProblem } from './setting';
import type { Call } from './operation';
import { screenFields } from './screens';

export const updateSchema = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));
export type Updates = z.output<typeof updateSchema>;

function notOnScreen(field: string): string {
  return `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`;
}

interface ListField {
  readonly read: (call: Call, issue: IssueRecord) => unknown[];
  readonly same: (a: unknown, b: unknown) => boolean;
}

const partName = z.object({ name: z.string().optional(), id: z.coerce.string().optional() });
const samePart = (a: unknown, b: unknown): boolean => {
  const [one, other] = [partName.safeParse(a), partName.safeParse(b)];
  if (!one.success || !other.success) return false;
  return (
    (one.data.name !== undefined && one.data.name === other.data.name) ||
    (one.data.id !== undefined && one.data.id === other.data.id)
  );
};
const partList = (list: 'componentIds' | 'versionIds' | 'fixVersionIds'): ListField => ({
  read: ({ site }, issue) =>
    issue[list].flatMap((id) => site.parts.get(id) ?? []).map(({ id, name }) => ({ id: String(id), name })),
  same: samePart,
});

/** Fields that know `add` and `remove`. */
const LISTS: Readonly<Record<string, ListField>> = {
  labels: { read: (_call, issue) => issue.labels, same: (a, b) => a === b },
  components: partList('componentIds'),
  versions: partList('versionIds'),
  fixVersions: partList('fixVersionIds'),
};

/** The value a field has after the operations of `update`. */
function afterUpdates(call: Call, issue: IssueRecord, field: string, operations: Updates[string]): unknown {
  const list = Object.hasOwn(LISTS, field) ? LISTS[field] : undefined;
  let entries: unknown[] = list ? list.read(call, issue) : [];
  let value: unknown = undefined;
  for (const operation of operations) {
    for (const [verb, operand] of Object.entries(operation)) {
      if (verb === 'set' || verb === 'edit') {
        value = operand;
        entries = Array.isArray(operand) ? operand : [];
      } else if (list && (verb === 'add' || verb === 'remove')) {
        const rest = entries.filter((each) => !list.same(each, operand));
        entries = verb === 'add' ? [...rest, operand] : rest;
        value = entries;
      } else throw new FieldProblem(`Field '${field}' does not support operation '${verb}'.`);
    }
  }
  return value;
}

export interface Applied {
  readonly issue: IssueRecord;
  readonly items: readonly ChangeItem[];
}

/**
 * @param handled names that the caller takes care of itself
 * @throws {Refusal} 400 with a text for each field that cannot be set
 */
export function applyFields(
  call: Call,
  base: IssueRecord,
  where: {
    readonly project: ProjectRecord;
    readonly type: TypeRecord;
    readonly screen: 'create' | 'edit' | 'any';
  },
  fields: Readonly<Record<string, unknown>>,
  update: Updates,
  handled: readonly string[],
): Applied {
  const { site, caller } = call;
  const { project } = where;
  const screen = new Set(screenFields(call, project, where.type, where.screen).map(({ id }) => id));
  const errors: Record<string, string> = {};
  let issue = base;
  const items: ChangeItem[] = [];
  const set = (field: string, value: () => unknown): void => {
    const setter = screen.has(field) ? setterOf(site, field) : undefined;
    if (!setter) {
      errors[field] = notOnScreen(field);
      return;
    }
    try {
      const change = setter({ site, caller, project, issue }, value());
      issue = { ...issue, ...change.patch };
      items.push(...change.items);
    } catch (error) {
      if (!(error instanceof FieldProblem)) throw error;
      errors[field] = error.message;
    }
  };
  for (const field of Object.keys(fields)) {
    if (Object.hasOwn(update, field)) {
      errors[field] = `Field '${field}' cannot appear in both 'fields' and 'update'`;
    } else if (!handled.includes(field)) set(field, () => fields[field]);
  }
  for (const [field, operations] of Object.entries(update)) {
    if (handled.includes(field) || errors[field] !== undefined) continue;
    set(field, () => afterUpdates(call, issue, field, operations));
  }
  if (Object.keys(errors).length > 0) throw fieldRefusal(errors);
  return { issue, items };
}
