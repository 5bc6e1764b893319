/** OpenAPI documents, read from a folder, with what is known to be wrong in them put right. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { correct, type Correction } from './corrections';

/** The message is one sentence for people. */
export class UnusableDocuments extends Error {
  override readonly name = 'UnusableDocuments';
}

const json = z.unknown();
const reference = z.looseObject({ $ref: z.string() });
const media = z.looseObject({ schema: json.optional() });
const parameter = z.looseObject({
  name: z.string(),
  in: z.string(),
  required: z.boolean().default(false),
  schema: z.looseObject({}).default({}),
});
const operation = z.looseObject({
  operationId: z.string().default(''),
  parameters: z.array(z.union([parameter, reference])).default([]),
  requestBody: z
    .looseObject({ required: z.boolean().default(false), content: z.record(z.string(), media).default({}) })
    .optional(),
  responses: z.record(z.string(), z.looseObject({ content: z.record(z.string(), media).optional() })),
});
const document = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), json)),
});

export type Parameter = z.output<typeof parameter>;
/** What is described of an operation. */
export interface Described {
  readonly parameters: readonly Parameter[];
  readonly requestBody: z.output<typeof operation>['requestBody'];
  readonly responses: z.output<typeof operation>['responses'];
}

/** One operation of one document. */
export interface Operation {
  /** `GET /rest/api/3/issue/{issueIdOrKey}` */
  readonly title: string;
  readonly method: string;
  readonly segments: readonly string[];
  /** Name of the document, and where in it the operation is: what its schemas are known by. */
  readonly document: string;
  readonly pointer: string;
  readonly object: Described;
}

export interface Document {
  /** File name. */
  readonly name: string;
  readonly content: Record<string, unknown>;
}

const methods = new Set(['get', 'post', 'put', 'delete', 'patch']);

/** `/` and `~` as JSON pointers write them. */
export const pointerTo = (...keys: readonly string[]): string =>
  keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What a pointer names, or `undefined`. */
export function at(content: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, key) => {
      const held = z.record(z.string(), json).safeParse(value);
      return held.success ? held.data[key] : undefined;
    }, content);
}

function parametersOf(
  content: Record<string, unknown>,
  given: z.output<typeof operation>['parameters'],
): Parameter[] {
  return given.flatMap((each) => {
    const parsed = parameter.safeParse('$ref' in each ? at(content, String(each.$ref).slice(1)) : each);
    return parsed.success ? [parsed.data] : [];
  });
}

/** @throws {z.ZodError} when an operation is none */
export function operationsOf({ name, content }: Document): Operation[] {
  return Object.entries(document.parse(content).paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.has(method))
      .map(([method, value]) => {
        const parsed = operation.parse(value);
        return {
          title: `${method.toUpperCase()} ${path}`,
          method: method.toUpperCase(),
          segments: path.split('/'),
          document: name,
          pointer: pointerTo('paths', path, method),
          object: {
            parameters: parametersOf(content, parsed.parameters),
            requestBody: parsed.requestBody,
            responses: parsed.responses,
          },
        };
      }),
  );
}

/**
 * Reads every OpenAPI document of a folder.
 * @throws {UnusableDocuments} when there is none
 */
export function readDocuments(folder: string, corrections: readonly Correction[]): Document[] {
  const documents: Document[] = [];
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch (error) {
    throw new UnusableDocuments(`The folder ${folder} cannot be read.`, { cause: error });
  }
  for (const name of names) {
    const parsed = document.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (parsed.success) documents.push({ name, content: correct(parsed.data, corrections) });
  }
  if (documents.length === 0) throw new UnusableDocuments(`There is no OpenAPI document in ${folder}.`);
  return documents;
}
