import { z } from 'zod';

/** Codes of the catalogue (`error.<code>`): what went wrong, for people. */
export const errorCodes = [
  'bad-request',
  'not-found',
  'no-permission',
  'conflict',
  'refused-by-jira',
  'rate-limited',
  'jira-unavailable',
  'partly-applied',
  'not-undoable',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export const failureSchema = z.object({
  code: z.enum(errorCodes),
  /** Parameters of the sentence: Jira's own words, seconds to wait, keys. */
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
});

export type Failure = z.output<typeof failureSchema>;

/** Every answer of a resolver. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };
