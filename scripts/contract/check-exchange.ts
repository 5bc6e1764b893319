/** One question and its answer, held against the document that describes them. */
import { z } from 'zod';
import type { Exchange } from '../../sandbox/jira/server/recorder';
import type { OptionalBody } from './corrections';
import { pointerTo, type Operation } from './documents';
import { parameterProblems } from './parameters';
import type { Schemas } from './schemas';

/** Refusals that come before the operation itself and are described for none or few of them. */
const GENERAL = new Map([
  [400, 'a request that could not be read'],
  [401, 'nobody signed in, or not with that scope'],
  [403, 'may be seen and not be done'],
  [404, 'nothing there that this person may see'],
  [405, 'the wrong method'],
  [410, 'the old search, which the documents still describe'],
  [413, 'too much at once'],
  [415, 'a body of a kind that the operation does not take'],
  [429, 'too many requests'],
]);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const isJson = (contentType: string | null): boolean => contentType?.startsWith('application/json') === true;

/** What any operation may answer with when it refuses, whatever shape is described for it. */
const errorCollection = z.union([
  z.strictObject({ errorMessages: z.array(z.string()), errors: z.record(z.string(), z.string()).optional() }),
  z.strictObject({ message: z.string(), 'status-code': z.number() }),
  z.strictObject({ code: z.number(), message: z.string() }),
]);

function requestProblems(
  operation: Operation,
  schemas: Schemas,
  exchange: Exchange,
  bodyOptional: boolean,
): string[] {
  const path = exchange.path.split('/').map(decodeURIComponent);
  const query = new URLSearchParams(exchange.query);
  const problems = parameterProblems(operation, schemas, path, query).map((line) => `parameter ${line}`);
  const body = operation.object.requestBody;
  if (exchange.requestBody === '')
    return body?.required === true && !bodyOptional ? [...problems, 'request body is missing'] : problems;
  if (!body?.content['application/json']?.schema) return problems;
  const pointer = `${operation.pointer}${pointerTo('requestBody', 'content', 'application/json', 'schema')}`;
  return [
    ...problems,
    ...schemas
      .problems(operation.document, pointer, parsed(exchange.requestBody))
      .map((line) => `request ${line}`),
  ];
}

function responseProblems(operation: Operation, schemas: Schemas, exchange: Exchange): string[] {
  const { responses } = operation.object;
  const status = [String(exchange.status), 'default'].find((each) => Object.hasOwn(responses, each));
  if (status === undefined)
    return GENERAL.has(exchange.status) ? [] : [`status ${exchange.status} is not described`];
  // What the gateway refuses, it refuses as a problem document (RFC 9457), whatever the operation describes.
  if (!responses[status]?.content?.['application/json']?.schema || !isJson(exchange.contentType)) return [];
  const body = parsed(exchange.body);
  if (exchange.status >= 400 && errorCollection.safeParse(body).success) return [];
  const pointer = `${operation.pointer}${pointerTo('responses', status, 'content', 'application/json', 'schema')}`;
  return schemas.problems(operation.document, pointer, body).map((line) => `${exchange.status} ${line}`);
}

/**
 * @returns what is wrong, one line each. A request that was refused need not have been right: there only the answer counts.
 */
export function problemsOf(
  operation: Operation,
  schemas: Schemas,
  exchange: Exchange,
  optionalBodies: readonly OptionalBody[] = [],
): string[] {
  const bodyOptional = optionalBodies.some(({ operations }) => operations.includes(operation.title));
  return [
    ...(exchange.status < 400 ? requestProblems(operation, schemas, exchange, bodyOptional) : []),
    ...responseProblems(operation, schemas, exchange),
  ];
}
