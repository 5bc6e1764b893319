/** Custom fields made, renamed, put on the screens, thrown away, brought back and deleted. */
import { z } from 'zod';
import { fieldRefusal, refusal, Unserved } from '../refusal';
import { fieldAnswer } from '../shapes/fields';
import { customShape, kindOfType } from '../shapes/fields-custom';
import { canGlobally } from '../state/permissions';
import type { FieldRecord } from '../state/records';
import {
  bodyOf,
  created,
  noContent,
  ok,
  param,
  requireCaller,
  type Answer,
  type Call,
  type Operation,
} from './operation';
import { pageBean, pageRequest } from './paging';
import { requireAdministrator, requireField } from './require-field';
import { seeTask, startTask } from './tasks';

const PAGE = 50;
const MAKES = 'You must have the Administer Jira permission to do that.';

const bodySchema = z.strictObject({
  name: z.string().trim().max(255).optional(),
  description: z.string().optional(),
  searcherKey: z.string().optional(),
  type: z.string().optional(),
});

/** A field of a kind the site knows; it is on no screen until it is put on one. */
function make(call: Call): Answer {
  // The document has 400 for whoever may not.
  if (!canGlobally(call.site, requireCaller(call), 'ADMINISTER')) throw refusal(400, MAKES);
  const { name = '', type = '', description } = bodyOf(call, bodySchema);
  if (name === '') throw fieldRefusal({ name: 'A name must be provided for the custom field.' });
  const kind = kindOfType(type);
  if (!kind) {
    if (!/^com\.(atlassian|pyxis)\..+:\w/.test(type))
      throw fieldRefusal({ type: 'The field type is not valid.' });
    throw new Unserved(`custom fields of type ${type}`);
  }
  const field: FieldRecord = {
    id: call.site.nextId('field'),
    name,
    kind,
    projectId: null,
    options: [],
    ...(description === undefined ? {} : { description }),
    unplaced: true,
  };
  call.site.fields.put(field);
  return created(fieldAnswer(customShape(field)));
}

function change(call: Call): Answer {
  const field = requireField(call);
  const { name = field.name, description = field.description } = bodyOf(
    call,
    bodySchema.omit({ type: true }),
  );
  if (name === '') throw fieldRefusal({ name: 'A name must be provided for the custom field.' });
  call.site.fields.put({ ...field, name, ...(description === undefined ? {} : { description }) });
  return noContent;
}

/** Fields that Jira itself keeps for boards cannot be thrown away. */
const OWN: ReadonlySet<FieldRecord['kind']> = new Set(['sprint', 'rank', 'epic-link', 'flagged']);

function requireLoose(call: Call): FieldRecord {
  const field = requireField(call);
  if (OWN.has(field.kind)) throw refusal(400, `The custom field '${field.name}' is locked.`);
  return field;
}

function trash(call: Call): Answer {
  const field = requireLoose(call);
  call.site.fields.delete(field.id);
  call.site.trashedFields.put(field);
  return ok({});
}

function requireTrashed(call: Call): FieldRecord {
  requireAdministrator(call, MAKES);
  const id = param(call, 'fieldId');
  const field = call.site.trashedFields.get(Number(id.replace('customfield_', '')));
  if (!field) throw refusal(404, `The custom field '${id}' was not found.`);
  return field;
}

function restore(call: Call): Answer {
  const field = requireTrashed(call);
  call.site.trashedFields.delete(field.id);
  call.site.fields.put(field);
  return ok({});
}

/** From where it is, the trash or not; its values go with it, and nothing brings them back. */
function remove(call: Call): Answer {
  const { site } = call;
  const trashed = site.trashedFields.get(Number(param(call, 'fieldId').replace('customfield_', '')));
  const field = trashed ? requireTrashed(call) : requireLoose(call);
  const name = `customfield_${field.id}`;
  for (const issue of site.issues.filter(({ custom }) => Object.hasOwn(custom, name))) {
    const { [name]: _value, ...custom } = issue.custom;
    site.issues.put({ ...issue, custom });
  }
  site.fields.delete(field.id);
  site.trashedFields.delete(field.id);
  return seeTask(call, startTask(call, 'properties', { processed: [], inaccessible: 0 }));
}

function trashed(call: Call): Answer {
  requireAdministrator(call, MAKES);
  const text = call.query.text('query')?.toLowerCase() ?? '';
  const fields = call.site.trashedFields.filter(({ name }) => name.toLowerCase().includes(text));
  return ok(
    pageBean(fields, pageRequest(call, PAGE, PAGE), (field) => {
      const { id, name, schema } = customShape(field);
      return { id, key: id, name, schema, isLocked: false };
    }),
  );
}

const SCREEN = { id: 1, name: 'Default Screen', description: '' } as const;
const TAB = { id: 10_000, name: 'Field Tab' } as const;

/** All projects share their screens here. */
function screens(call: Call): Answer {
  const placed = requireField(call).unplaced !== true;
  const all = placed ? [{ ...SCREEN, tab: TAB }] : [];
  return ok(pageBean(all, pageRequest(call, PAGE, PAGE), (screen) => screen));
}

function placeOnScreen(call: Call): Answer {
  const field = requireField(call);
  if (field.unplaced !== true)
    throw refusal(400, `The field with id ${param(call, 'fieldId')} is on the screen already.`);
  const { unplaced: _none, ...placed } = field;
  call.site.fields.put(placed);
  return ok({});
}

const one = '/rest/api/3/field/:fieldId';

export const fieldMakingOperations: readonly Operation[] = [
  { method: 'POST', path: '/rest/api/3/field', run: make },
  { method: 'GET', path: '/rest/api/3/field/search/trashed', run: trashed },
  { method: 'PUT', path: one, run: change },
  { method: 'DELETE', path: one, run: remove },
  { method: 'POST', path: `${one}/trash`, run: trash },
  { method: 'POST', path: `${one}/restore`, run: restore },
  { method: 'GET', path: `${one}/screens`, run: screens },
  { method: 'POST', path: '/rest/api/3/screens/addToDefault/:fieldId', run: placeOnScreen },
];
