import { createHash } from 'node:crypto';
import { z } from 'zod';
import { refusal } from '../refusal';

/** A token lives that long. */
const LIFE = 7 * 24 * 3_600_000;

const tokenSchema = z.object({ o: z.number().int().nonnegative(), q: z.string(), t: z.number() });

const digest = (query: unknown): string =>
  createHash('sha256').update(JSON.stringify(query)).digest('base64url').slice(0, 12);

/** An opaque token for the page that starts at `offset` of that query's answer. */
export function makeToken(query: unknown, offset: number, now: number): string {
  return Buffer.from(JSON.stringify({ o: offset, q: digest(query), t: now })).toString('base64url');
}

/**
 * Offset to go on from.
 * @throws {Refusal} when the token is not ours, of another query, or too old
 */
export function readToken(token: string | undefined, query: unknown, now: number): number {
  if (token === undefined || token === '') return 0;
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch {
    value = undefined;
  }
  const parsed = tokenSchema.safeParse(value);
  if (!parsed.success || parsed.data.q !== digest(query) || parsed.data.t + LIFE < now) {
    throw refusal(400, 'The provided next page token is invalid or expired.');
  }
  return parsed.data.o;
}
