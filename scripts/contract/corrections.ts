/** Known defects of the published documents, each with how it is known, and the mending of them. */
import { z } from 'zod';

export interface Correction {
  /** First segments of the paths of the document it is about. */
  readonly family: string;
  /** Names of schemas under `components`, or JSON pointers to schemas elsewhere. */
  readonly schemas: readonly string[];
  /** Keys that live sites send and the closed schema lacks. */
  readonly also?: readonly string[];
  /** Keys that are required there and yet may be missing. */
  readonly optional?: readonly string[];
  /** Keys that must be there, although the document requires next to nothing. */
  readonly needs?: readonly string[];
  /** Schemas of keys in place of the document's. */
  readonly instead?: Readonly<Record<string, unknown>>;
  /** Takes any keys beside those described. */
  readonly open?: true;
  /** Takes anything at all. */
  readonly anything?: true;
  readonly why: string;
}

/** Operations whose body may be left out although the document requires it. */
export interface OptionalBody {
  /** `POST /rest/api/3/…` */
  readonly operations: readonly string[];
  readonly why: string;
}

const schemaSchema = z.looseObject({
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
  additionalProperties: z.unknown().optional(),
});
const held = z.record(z.string(), z.unknown());

function mend(schema: unknown, correction: Correction): unknown {
  const { also = [], optional = [], needs = [], instead = {}, open = false, anything = false } = correction;
  if (anything) return {};
  const { additionalProperties, ...parsed } = schemaSchema.parse(schema);
  const extra = Object.fromEntries(also.map((key) => [key, {}]));
  return {
    ...parsed,
    ...(open || additionalProperties === undefined ? {} : { additionalProperties }),
    properties: { ...parsed.properties, ...extra, ...instead },
    required: [...new Set([...parsed.required, ...needs])].filter((key) => !optional.includes(key)),
  };
}

/** A copy with the value at the end of the path changed; what does not lead anywhere is left as it is. */
function changedAt(
  value: unknown,
  [key, ...rest]: readonly string[],
  change: (found: unknown) => unknown,
): unknown {
  if (key === undefined) return change(value);
  const parsed = held.safeParse(value);
  if (!parsed.success || !Object.hasOwn(parsed.data, key)) return value;
  return { ...parsed.data, [key]: changedAt(parsed.data[key], rest, change) };
}

const keysOf = (schema: string): string[] =>
  schema.startsWith('/')
    ? schema
        .split('/')
        .slice(1)
        .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    : ['components', 'schemas', schema];

/** A copy of the document with what applies to it put right. Schemas it does not have are passed over. */
export function correct(
  content: Record<string, unknown>,
  corrections: readonly Correction[],
): Record<string, unknown> {
  const paths = Object.keys(held.catch({}).parse(content['paths']));
  const applying = corrections.filter(({ family }) => paths.some((path) => path.startsWith(family)));
  return applying.reduce(
    (document, correction) =>
      correction.schemas.reduce(
        (mended, schema) => held.parse(changedAt(mended, keysOf(schema), (found) => mend(found, correction))),
        document,
      ),
    content,
  );
}
