/** Bodies @forge/kvs sends, closed: a field nobody here knows is refused instead of passed over. */
import { z } from 'zod';

export const metadataField = z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME']);

const ttl = z.strictObject({
  value: z.number().int().positive(),
  unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']),
});

const getOptions = z.strictObject({ metadataFields: z.array(metadataField).optional() });
const plainSetOptions = z.strictObject({ ttl: ttl.optional() });
export const setOptions = z.strictObject({
  ttl: ttl.optional(),
  keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
  returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
  returnMetadataFields: z.array(metadataField).optional(),
});

const key = z.string();
const entityName = z.string();
/** JSON has no `undefined`: a value that was one is not in the body at all. */
const value = z.unknown().refine((given) => given !== undefined, 'a value is needed');

const clause = z.strictObject({
  property: z.string(),
  condition: z.enum([
    'BEGINS_WITH',
    'BETWEEN',
    'CONTAINS',
    'EQUAL_TO',
    'EXISTS',
    'GREATER_THAN',
    'GREATER_THAN_EQUAL_TO',
    'LESS_THAN',
    'LESS_THAN_EQUAL_TO',
    'NOT_CONTAINS',
    'NOT_EQUAL_TO',
    'NOT_EXISTS',
  ]),
  values: z.array(z.unknown()),
});
export type Clause = z.output<typeof clause>;

const conditions = z.union([
  z.strictObject({ and: z.array(clause).min(1) }),
  z.strictObject({ or: z.array(clause).min(1) }),
]);
export type Conditions = z.output<typeof conditions>;

export const requests = {
  get: z.strictObject({ key, options: getOptions.optional() }),
  set: z.strictObject({ key, value, options: setOptions.optional() }),
  delete: z.strictObject({ key }),
  query: z.strictObject({
    limit: z.number().optional(),
    after: z.string().optional(),
    where: z
      .array(
        z.strictObject({
          property: z.literal('key'),
          condition: z.literal('BEGINS_WITH'),
          values: z.tuple([z.string()]),
        }),
      )
      .max(1)
      .optional(),
    options: getOptions.optional(),
  }),
  entityGet: z.strictObject({ entityName, key, options: getOptions.optional() }),
  entitySet: z.strictObject({ entityName, key, value, options: setOptions.optional() }),
  entityDelete: z.strictObject({ entityName, key }),
  entityQuery: z.strictObject({
    entityName,
    indexName: z.string(),
    partition: z.array(z.unknown()).optional(),
    range: clause.omit({ property: true }).optional(),
    filters: conditions.optional(),
    sort: z.enum(['ASC', 'DESC']).optional(),
    cursor: z.string().optional(),
    limit: z.number().optional(),
    options: getOptions.optional(),
  }),
  batchSet: z.array(
    z.strictObject({ key, value, entityName: entityName.optional(), options: plainSetOptions.optional() }),
  ),
  batchGet: z.array(
    z.strictObject({ key, entityName: entityName.optional(), options: getOptions.optional() }),
  ),
  batchDelete: z.array(z.strictObject({ key, entityName: entityName.optional() })),
  transaction: z.strictObject({
    set: z
      .array(
        z.strictObject({
          key,
          value,
          entityName: entityName.optional(),
          conditions: conditions.optional(),
          options: plainSetOptions.optional(),
        }),
      )
      .optional(),
    delete: z
      .array(z.strictObject({ key, entityName: entityName.optional(), conditions: conditions.optional() }))
      .optional(),
    check: z.array(z.strictObject({ key, entityName: entityName.optional(), conditions })).optional(),
  }),
};

export type KvsRequests = { [K in keyof typeof requests]: z.output<(typeof requests)[K]> };
export type GetOptions = z.output<typeof getOptions>;
export type SetOptions = z.output<typeof setOptions>;
