/** Choices of a custom field: added, renamed, switched off, put in order, taken away. */
import { z } from 'zod';
import { refusal, unreadable, PAYLOAD_REFUSED } from '../refusal';
import { apiUrl } from '../shapes/common';
import { fieldShapes } from '../shapes/fields';
import type { FieldRecord } from '../state/records';
import { bodyOf, noContent, ok, param, type Answer, type Call, type Operation } from './operation';
import { pageBean, pageRequest } from './paging';
import { requireContext, requireField } from './require-field';

const Limits = { page: 100, atOnce: 1000, all: 10_000 } as const;

type Option = FieldRecord['options'][number];

const shape = ({ id, value, parent, disabled = false }: Option): Record<string, unknown> => ({
  id: String(id),
  value,
  ...(parent === undefined ? {} : { optionId: String(parent) }),
  disabled,
});

/** @throws {Refusal} 404 for a field or context that is not there, 400 for a field nobody chooses in */
function fieldOf(call: Call): FieldRecord {
  const field = requireField(call);
  requireContext(field, param(call, 'contextId'));
  return field;
}

function choiceOf(call: Call): FieldRecord {
  const field = fieldOf(call);
  if (field.kind !== 'select' && field.kind !== 'cascade')
    throw refusal(400, `The custom field '${field.name}' does not support options.`);
  return field;
}

function list(call: Call): Answer {
  const { options } = fieldOf(call);
  const only = call.query.text('optionId');
  const first = call.query.flag('onlyOptions');
  // Those of a second choice come after all of the first.
  const sorted = [...options].sort((a, b) => Number(a.parent !== undefined) - Number(b.parent !== undefined));
  const shown = sorted.filter(
    ({ id, parent }) =>
      (only === undefined || String(id) === only || String(parent) === only) &&
      (!first || parent === undefined),
  );
  return ok(pageBean(shown, pageRequest(call, Limits.page, Limits.page), shape));
}

const value = z.string().trim().min(1).max(255);
const addSchema = z.strictObject({
  options: z
    .array(z.strictObject({ value, optionId: z.string().optional(), disabled: z.boolean().optional() }))
    .min(1)
    .max(Limits.atOnce),
});

function add(call: Call): Answer {
  const field = choiceOf(call);
  const { options } = bodyOf(call, addSchema);
  if (field.options.length + options.length > Limits.all)
    throw refusal(400, `A custom field can have at most ${Limits.all} options.`);
  const added: Option[] = [];
  for (const { value: name, optionId, disabled = false } of options) {
    const parent = optionId === undefined ? undefined : Number(optionId);
    const known = field.options.some((each) => each.id === parent && each.parent === undefined);
    if (parent !== undefined && (field.kind !== 'cascade' || !known))
      throw refusal(404, `The option with id '${optionId ?? ''}' was not found.`);
    if ([...field.options, ...added].some((each) => each.value === name && each.parent === parent))
      throw refusal(400, `The option '${name}' already exists in this context.`);
    added.push({
      id: call.site.nextId('option'),
      value: name,
      ...(parent === undefined ? {} : { parent }),
      ...(disabled ? { disabled } : {}),
    });
  }
  call.site.fields.put({ ...field, options: [...field.options, ...added] });
  return ok({ options: added.map(shape) });
}

const changeSchema = z.strictObject({
  options: z
    .array(z.strictObject({ id: z.string(), value: value.optional(), disabled: z.boolean().optional() }))
    .min(1)
    .max(Limits.atOnce),
});

/** All of them or none; what was so already is not told of. */
function change(call: Call): Answer {
  const field = choiceOf(call);
  const { options } = bodyOf(call, changeSchema);
  const changed = options.flatMap((given): Option[] => {
    const before = requireOption(field, given.id);
    const after = {
      ...before,
      value: given.value ?? before.value,
      disabled: given.disabled ?? before.disabled ?? false,
    };
    const same = after.value === before.value && after.disabled === (before.disabled ?? false);
    return same ? [] : [after];
  });
  call.site.fields.put({
    ...field,
    options: field.options.map((each) => changed.find(({ id }) => id === each.id) ?? each),
  });
  return ok({
    options: changed.map(({ id, value: name, disabled = false }) => ({
      id: String(id),
      value: name,
      disabled,
    })),
  });
}

function requireOption(field: FieldRecord, id: string): Option {
  const option = field.options.find((each) => String(each.id) === id);
  if (!option) throw refusal(404, `The option with id '${id}' was not found.`);
  return option;
}

/** Whether issues hold it, alone or as one of two choices. */
const isHeld = (held: unknown, id: number): boolean =>
  held === id || (Array.isArray(held) && held.some((each) => each === id));

function remove(call: Call): Answer {
  const field = choiceOf(call);
  const { id } = requireOption(field, param(call, 'optionId'));
  if (field.options.some(({ parent }) => parent === id))
    throw refusal(400, 'The option has cascading options, which must be deleted first.');
  const fieldId = `customfield_${field.id}`;
  if (call.site.issues.find(({ custom }) => isHeld(custom[fieldId], id)))
    throw refusal(400, 'The option is used by issues and cannot be deleted.');
  call.site.fields.put({ ...field, options: field.options.filter((each) => each.id !== id) });
  return noContent;
}

const moveSchema = z.strictObject({
  customFieldOptionIds: z.array(z.string()).min(1),
  after: z.string().optional(),
  position: z.enum(['First', 'Last']).optional(),
});

/** Among those of the same choice; one of the two ways of saying where must be used. */
function move(call: Call): Answer {
  const field = choiceOf(call);
  const { customFieldOptionIds, after, position } = bodyOf(call, moveSchema);
  if ((after === undefined) === (position === undefined)) throw unreadable(PAYLOAD_REFUSED);
  const moved = customFieldOptionIds.map((id) => requireOption(field, id));
  const anchor = after === undefined ? undefined : requireOption(field, after);
  const groups = new Set([...moved, ...(anchor ? [anchor] : [])].map(({ parent }) => parent));
  if (groups.size > 1 || (anchor && moved.includes(anchor)))
    throw refusal(400, 'Options can be moved among those of the same level only.');
  const rest = field.options.filter((each) => !moved.includes(each));
  const place = anchor ? rest.indexOf(anchor) + 1 : position === 'First' ? 0 : rest.length;
  call.site.fields.put({ ...field, options: rest.toSpliced(place, 0, ...moved) });
  return noContent;
}

/** One choice by its number alone: of a field that one sees. */
function one(call: Call): Answer {
  const id = param(call, 'id');
  const seen = fieldShapes(call).flatMap(
    ({ id: fieldId }) => call.site.fields.get(Number(fieldId.replace('customfield_', '')))?.options ?? [],
  );
  const option = seen.find((each) => String(each.id) === id);
  if (!option) throw refusal(404, `A custom field option with id '${id}' does not exist`);
  return ok({ self: apiUrl(call.site, `customFieldOption/${id}`), value: option.value });
}

const path = '/rest/api/3/field/:fieldId/context/:contextId/option';

export const fieldOptionOperations: readonly Operation[] = [
  { method: 'GET', path, run: list },
  { method: 'POST', path, run: add },
  { method: 'PUT', path, run: change },
  { method: 'PUT', path: `${path}/move`, run: move },
  { method: 'DELETE', path: `${path}/:optionId`, run: remove },
  { method: 'GET', path: '/rest/api/3/customFieldOption/:id', run: one },
];
