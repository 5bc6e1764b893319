/**
 * Version 2 of the API: the same operations with rich text as wiki markup. Both versions are views of one stored
 * document, so what the one takes is translated on its way in, and what the other answers on its way out.
 */
import { wikiToAdf } from '../../../src/domain/text/wiki-to-adf';
import { fieldRefusal } from '../refusal';
import { parseDocument } from '../state/adf';
import type { Site } from '../state/site';
import type { Answer, Call, Operation } from '../operations/operation';
import { adfToWiki } from './adf-to-wiki';

const THREE = '/rest/api/3/';
const TWO = '/rest/api/2/';

/** What people set as they like stays as it is. */
const VERBATIM = new Set(['properties', 'value']);

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isRich(site: Site, name: string): boolean {
  if (name === 'description' || name === 'environment') return true;
  const number = /^customfield_(\d+)$/.exec(name)?.[1];
  return number !== undefined && site.fields.get(Number(number))?.kind === 'textarea';
}

/** @throws {Refusal} 400 for a document: version 2 wants words */
function toDocument(name: string, value: unknown): unknown {
  if (typeof value === 'string') return wikiToAdf(value);
  if (isObject(value)) throw fieldRefusal({ [name]: 'Operation value must be a string' });
  return value;
}

function fieldsIn(site: Site, fields: unknown): unknown {
  if (!isObject(fields)) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      isRich(site, name) ? toDocument(name, value) : value,
    ]),
  );
}

function updatesIn(site: Site, update: unknown): unknown {
  if (!isObject(update)) return update;
  return Object.fromEntries(
    Object.entries(update).map(([name, steps]) => [
      name,
      isRich(site, name) && Array.isArray(steps)
        ? steps.map((step: unknown) =>
            isObject(step) && Object.hasOwn(step, 'set')
              ? { ...step, set: toDocument(name, step['set']) }
              : step,
          )
        : steps,
    ]),
  );
}

function issueIn(site: Site, body: Json): Json {
  return {
    ...body,
    ...(Object.hasOwn(body, 'fields') ? { fields: fieldsIn(site, body['fields']) } : {}),
    ...(Object.hasOwn(body, 'update') ? { update: updatesIn(site, body['update']) } : {}),
    ...(Array.isArray(body['issueUpdates'])
      ? {
          issueUpdates: body['issueUpdates'].map((each: unknown) =>
            isObject(each) ? issueIn(site, each) : each,
          ),
        }
      : {}),
  };
}

/** The body in version 3's terms; what cannot be read is left for the operation to refuse. */
function bodyIn(site: Site, path: string, rawBody: string): string {
  let body: unknown;
  try {
    body = JSON.parse(rawBody);
  } catch {
    return rawBody;
  }
  if (!isObject(body)) return rawBody;
  if (/\/comment(\/:\w+)?$/.test(path) && Object.hasOwn(body, 'body'))
    return JSON.stringify({ ...body, body: toDocument('comment', body['body']) });
  if (/\/worklog(\/:\w+)?$/.test(path) && Object.hasOwn(body, 'comment'))
    return JSON.stringify({ ...body, comment: toDocument('comment', body['comment']) });
  return /\/issue(\/|$)/.test(path) ? JSON.stringify(issueIn(site, body)) : rawBody;
}

function bodyOut(site: Site, value: unknown): unknown {
  if (typeof value === 'string')
    return value.startsWith(`${site.base}${THREE}`) ? value.replace(THREE, TWO) : value;
  if (Array.isArray(value)) return value.map((each: unknown) => bodyOut(site, each));
  if (!isObject(value)) return value;
  if (parseDocument(value)) return adfToWiki(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, VERBATIM.has(name) ? each : bodyOut(site, each)]),
  );
}

function twinOf(operation: Operation): Operation {
  const { method, path } = operation;
  return {
    method,
    path: path.replace(THREE, TWO),
    run: (call: Call): Answer => {
      const { site, rawBody } = call;
      const answer = operation.run({ ...call, rawBody: bodyIn(site, path, rawBody) });
      return answer.body === undefined ? answer : { ...answer, body: bodyOut(site, answer.body) };
    },
  };
}

/** The version 2 twin of each operation that has one. */
export function versionTwo(operations: readonly Operation[]): Operation[] {
  return operations.filter(({ path }) => path.startsWith(THREE)).map(twinOf);
}
