/** Properties an app keeps for itself, which its display conditions can ask for. */
import { refusal } from '../refusal';
import {
  jsonBody,
  noContent,
  ok,
  param,
  requireCaller,
  type Answer,
  type Call,
  type Operation,
} from './operation';
import { checkProperty } from './property-writing';

const base = '/rest/forge/1/app/properties';

/** @throws {Refusal} 401 for everybody but an app */
function ownerOf(call: Call): string {
  const caller = requireCaller(call);
  if (caller.kind !== 'app') throw refusal(401, 'Access to this resource must be authenticated as an app.');
  return `app:${caller.id}`;
}

const valuesOf = (call: Call, id: string): Readonly<Record<string, unknown>> =>
  call.site.entityProperties.get(id)?.values ?? {};

/** @throws {Refusal} 404 when the app has none of that key */
function requireValues(call: Call): { id: string; key: string; values: Readonly<Record<string, unknown>> } {
  const id = ownerOf(call);
  const key = param(call, 'propertyKey');
  const values = valuesOf(call, id);
  if (!Object.hasOwn(values, key)) throw refusal(404, `The property with key '${key}' does not exist.`);
  return { id, key, values };
}

function list(call: Call): Answer {
  const keys = Object.keys(valuesOf(call, ownerOf(call)));
  const self = (key: string): string => `${call.site.base}${base}/${encodeURIComponent(key)}`;
  return ok({ keys: keys.map((key) => ({ self: self(key), key })) });
}

function read(call: Call): Answer {
  const { key, values } = requireValues(call);
  return ok({ key, value: values[key] });
}

function write(call: Call): Answer {
  const id = ownerOf(call);
  const key = param(call, 'propertyKey');
  const value = jsonBody(call);
  checkProperty(key, value);
  const values = valuesOf(call, id);
  call.site.entityProperties.put({ id, values: { ...values, [key]: value } });
  const known = Object.hasOwn(values, key);
  const message = `Property ${known ? 'updated' : 'created'}.`;
  return { status: known ? 200 : 201, body: { message, statusCode: known ? 200 : 201 } };
}

function remove(call: Call): Answer {
  const { id, key, values } = requireValues(call);
  const rest = Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));
  call.site.entityProperties.put({ id, values: rest });
  return noContent;
}

export const appPropertyOperations: readonly Operation[] = [
  { method: 'GET', path: base, run: list },
  { method: 'GET', path: `${base}/:propertyKey`, run: read },
  { method: 'PUT', path: `${base}/:propertyKey`, run: write },
  { method: 'DELETE', path: `${base}/:propertyKey`, run: remove },
];
