import { z } from 'zod';
import type { Failure, Result } from '../contract/result';
import { isLicensed } from '../contract/licence';
import { failureOf } from './failures';

/** What the platform says of a call; nothing of it comes from the panel. */
const contextSchema = z.object({ accountId: z.string().min(1) });

export interface Caller {
  readonly accountId: string;
}

interface Call {
  readonly payload: unknown;
  readonly context: unknown;
}

const refused = (code: Failure['code']): { ok: false; error: Failure } => ({
  ok: false,
  error: { code, params: {} },
});

/**
 * The edge: parses the payload, finds out who calls, runs the use case and turns what it throws into a code.
 * @returns a function that never rejects
 */
export function handle<Schema extends z.ZodType, T>(
  schema: Schema,
  run: (input: z.output<Schema>, caller: Caller) => Promise<T>,
): (call: Call) => Promise<Result<T>> {
  return async ({ payload, context }) => {
    const input = schema.safeParse(payload);
    if (!input.success) return refused('bad-request');
    const caller = contextSchema.safeParse(context);
    if (!caller.success) return refused('no-permission');
    try {
      return { ok: true, value: await run(input.data, caller.data) };
    } catch (error) {
      return { ok: false, error: failureOf(error) };
    }
  };
}

/**
 * What writes, in Jira or beside it, needs a licence; what reads and judges does not, nor does removing what is kept.
 * @param answer what answers where there is one
 */
export function licensed<T>(answer: (call: Call) => Promise<Result<T>>): (call: Call) => Promise<Result<T>> {
  return (call) => (isLicensed(call.context) ? answer(call) : Promise.resolve(refused('unlicensed')));
}
