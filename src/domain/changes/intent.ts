/** What a person wants; the server works out every write and every `before` itself. */
import { z } from 'zod';
import { isObject, jsonSchema } from './json';

const id = z.string().regex(/^\d+$/).max(20);

const splitPartSchema = z.strictObject({
  title: z.string().trim().min(1).max(255),
  /** Indices into the acceptance criteria the server itself finds in the item. */
  criteria: z.array(z.number().int().min(0).max(500)).max(200),
  /** In the board's unit (points, or seconds where it estimates time); `null` for no estimate. */
  points: z.number().min(0).max(10_000_000).nullable(),
});

const splitIntentSchema = z.strictObject({
  kind: z.literal('split'),
  itemId: id,
  boardId: z.number().int().positive(),
  /** `keep-key`: the item itself shrinks to the first part, the others are created below it. */
  target: z.literal('keep-key'),
  parts: z.array(splitPartSchema).min(2).max(6),
  /** Ticked by a person who was told that the parts add up to less than the item. */
  acceptLowerSum: z.boolean().optional(),
});

const relateIntentSchema = z.strictObject({
  kind: z.literal('relate'),
  itemId: id,
  otherId: id,
  linkType: z.enum(['duplicate', 'relates']),
});

/** A document of rich text; Jira checks the rest of it. */
const documentSchema = jsonSchema.refine(
  (value) => isObject(value) && value['type'] === 'doc' && Array.isArray(value['content']),
);

const editIntentSchema = z.strictObject({
  kind: z.literal('edit'),
  itemId: id,
  /** Only what is to change. */
  fields: z
    .strictObject({
      summary: z.string().trim().min(1).max(255).optional(),
      description: documentSchema.nullable().optional(),
      labels: z.array(z.string().regex(/^\S+$/).max(255)).max(100).optional(),
      /** Id of the priority. */
      priority: id.optional(),
    })
    .refine((fields) => Object.keys(fields).length > 0),
});

const estimateIntentSchema = z.strictObject({
  kind: z.literal('estimate'),
  itemId: id,
  boardId: z.number().int().positive(),
  points: splitPartSchema.shape.points,
});

export const intentSchema = z.discriminatedUnion('kind', [
  splitIntentSchema,
  relateIntentSchema,
  editIntentSchema,
  estimateIntentSchema,
]);

export type Intent = z.output<typeof intentSchema>;
export type SplitIntent = z.output<typeof splitIntentSchema>;
export type RelateIntent = z.output<typeof relateIntentSchema>;
export type EditIntent = z.output<typeof editIntentSchema>;
export type EstimateIntent = z.output<typeof estimateIntentSchema>;
