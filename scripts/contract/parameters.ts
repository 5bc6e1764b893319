/** Path and query parameters: text on the wire, typed in the document. */
import type { Operation, Parameter } from './documents';
import { pointerTo } from './documents';
import type { Schemas } from './schemas';

/** Values that a query gives for one name, as the type the document wants; text that is no such value stays text. */
export function typed(values: readonly string[], type: unknown, items: unknown): unknown {
  if (type === 'array') {
    const parts = values.flatMap((value) => value.split(',')).filter((part) => part !== '');
    return parts.map((part) => typed([part], items, undefined));
  }
  const text = values.at(-1) ?? '';
  if ((type === 'integer' || type === 'number') && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function typeOf(schema: unknown): { type: unknown; items: unknown } {
  if (typeof schema !== 'object' || schema === null) return { type: undefined, items: undefined };
  const items = 'items' in schema ? typeOf(schema.items).type : undefined;
  return { type: 'type' in schema ? schema.type : undefined, items };
}

/** Some parameters are described as closed objects where the live site takes text, e.g. `state=active,future`. */
const isMisdescribed = ({ schema }: Parameter): boolean => {
  const { type, items } = typeOf(schema);
  return type === 'object' || items === 'object';
};

/** @returns what is wrong with the path's and the query's parameters, one line each */
export function parameterProblems(
  operation: Operation,
  schemas: Schemas,
  path: readonly string[],
  query: URLSearchParams,
): string[] {
  const { parameters } = operation.object;
  const known = new Set(parameters.filter((each) => each.in === 'query').map(({ name }) => name));
  const unknown = [...new Set(query.keys())].filter((name) => !known.has(name));
  const wrong = parameters.flatMap((parameter, place) => {
    const { name } = parameter;
    const values = valuesOf(parameter, operation, path, query);
    if (values.length === 0) return parameter.required ? [`${name} is missing`] : [];
    if (isMisdescribed(parameter)) return [];
    const { type, items } = typeOf(parameter.schema);
    const pointer = `${operation.pointer}${pointerTo('parameters', String(place), 'schema')}`;
    return schemas
      .problems(operation.document, pointer, typed(values, type, items))
      .map((line) => `${name}: ${line}`);
  });
  return [...unknown.map((name) => `${name} is not described`), ...wrong];
}

function valuesOf(
  { name, in: where }: Parameter,
  { segments }: Operation,
  path: readonly string[],
  query: URLSearchParams,
): string[] {
  if (where === 'query') return query.getAll(name);
  if (where !== 'path') return [];
  const value = path[segments.indexOf(`{${name}}`)];
  return value === undefined ? [] : [value];
}
