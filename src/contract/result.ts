import { z } from 'zod';
import { messageSchema } from './message';

/** Codes of the catalogue (`error.<code>`): what went wrong, for people. */
export const errorCodes = [
  'bad-request',
  'not-found',
  'no-permission',
  /** The app has no licence here: it reads and judges, and writes nothing. */
  'unlicensed',
  /** The preview no longer fits: something it shows has changed. Look again. */
  'conflict',
  /** Undoing would overwrite somebody's later change. */
  'changed-since',
  /** The change itself is refused; `reasons` say why. */
  'refused',
  /** Another window is making the same change. */
  'busy',
  'refused-by-jira',
  'rate-limited',
  'jira-unavailable',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export const failureSchema = z.object({
  code: z.enum(errorCodes),
  /** Parameters of the sentence: Jira's own words, seconds to wait, keys. */
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  /** Sentences of the catalogue, where the code alone does not say what to do. */
  reasons: z.array(messageSchema).optional(),
});

export type Failure = z.output<typeof failureSchema>;

/** Every answer of a resolver. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };
