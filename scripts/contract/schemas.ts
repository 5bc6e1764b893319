/** Validation of values against schemas inside OpenAPI 3.0 documents. */
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Document } from './documents';

/** Jira writes offsets without a colon in most dates, with `Z` in some: both, and what RFC 3339 allows. */
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/;

/** OpenAPI 3.0 says `nullable` where JSON Schema names a type; beside a reference or nothing it says nothing ajv knows. */
function adapt(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(adapt);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, held]) => !(key === 'nullable' && typeof held === 'boolean' && !('type' in value)),
  );
  return Object.fromEntries(entries.map(([key, held]) => [key, adapt(held)]));
}

/** One line: where and what. */
function sentence({ instancePath, message, params }: ErrorObject): string {
  const extra: unknown = params['additionalProperty'] ?? params['allowedValues'] ?? undefined;
  return `${instancePath === '' ? '/' : instancePath} ${message ?? ''}${extra === undefined ? '' : ` (${JSON.stringify(extra)})`}`;
}

export class Schemas {
  readonly #ajv: Ajv;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(documents: readonly Document[]) {
    // The documents use words of OpenAPI and of Atlassian's own, which strict mode refuses.
    this.#ajv = new Ajv({ strict: false, validateSchema: false, allErrors: true });
    addFormats(this.#ajv);
    this.#ajv.addFormat('date-time', DATE_TIME);
    for (const { name, content } of documents)
      this.#ajv.addSchema({
        $id: name,
        components: adapt(content['components']),
        paths: adapt(content['paths']),
      });
  }

  /** @param pointer of the schema in that document. @returns what is wrong, one line each; nothing when all is well */
  problems(document: string, pointer: string, value: unknown): string[] {
    const place = `${document}#${pointer.split('/').map(encodeURIComponent).join('/')}`;
    let validate = this.#compiled.get(place);
    if (!validate) {
      validate = this.#ajv.compile({ $ref: place });
      this.#compiled.set(place, validate);
    }
    return validate(value) ? [] : [...new Set((validate.errors ?? []).map(sentence))];
  }
}
