import { z } from 'zod';
import type { FailureKind } from '../runtime/failure';
import { eventLimits } from './limits';

const retrySchema = z.object({
  _retry: z.literal(true),
  retryOptions: z
    .object({
      retryAfter: z.number().optional(),
      retryReason: z.string().optional(),
      retryData: z.unknown().optional(),
    })
    .default({}),
});

export interface Retry {
  readonly afterSeconds: number;
  readonly reason: string;
  readonly data?: unknown;
}

/** A function asks to be called again by returning an `InvocationError`; anything else it returns is a success. */
export function retryAsked(answer: unknown): Retry | undefined {
  const parsed = retrySchema.safeParse(answer);
  if (!parsed.success) return undefined;
  const { retryAfter = 1, retryReason = 'FUNCTION_RETRY_REQUEST', retryData } = parsed.data.retryOptions;
  const size = retryData === undefined ? 0 : Buffer.byteLength(JSON.stringify(retryData));
  return {
    afterSeconds: Math.min(Math.max(retryAfter, 1), eventLimits.retryAfterSeconds),
    reason: retryReason,
    ...(size === 0 || size > eventLimits.retryDataBytes ? {} : { data: retryData }),
  };
}

/** What the platform itself tries again. What a function throws of its own will is not among it: the event is lost. */
const reasons: Readonly<Partial<Record<FailureKind, string>>> = {
  'timed-out': 'FUNCTION_TIME_OUT',
  'out-of-memory': 'FUNCTION_OUT_OF_MEMORY',
  'instance-lost': 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
  'rate-limited': 'FUNCTION_PLATFORM_RATE_LIMITED',
};

/** Seconds before the platform tries again by itself; each time twice as long. */
const firstPause = 2;

export function retryAfterFailure(kind: FailureKind, retryCount: number): Retry | undefined {
  const reason = reasons[kind];
  return reason === undefined ? undefined : { reason, afterSeconds: firstPause * 2 ** retryCount };
}
