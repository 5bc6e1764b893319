import { z } from 'zod';

/** What survives a trip through JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export type JsonObject = Readonly<Record<string, Json>>;

export const jsonSchema: z.ZodType<Json> = z.json();

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/**
 * One text for one value, whatever the order of its keys. Ids that Jira's editor gives to nodes of a document
 * (`localId`) are left out: they change without anybody changing the text.
 */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((entry: Json) => canonical(entry)).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([name]) => name !== 'localId')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, entry]) => `${JSON.stringify(name)}:${canonical(entry)}`).join(',')}}`;
}

export function sameJson(a: Json, b: Json): boolean {
  return canonical(a) === canonical(b);
}
