/** What Jira says of its limits in headers: on a refusal, and on answers while there is still something left. */
import { Refusal } from '../refusal';
import type { rateReasons } from '../state/switches';

export type LimitReason = (typeof rateReasons)[number];

/** ISO 8601 in whole seconds, as in the one answer seen. */
const wholeSeconds = (instant: number): string => new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');

interface Reached {
  readonly reason: LimitReason;
  /** Seconds; `null` leaves the header out, as gateways do. */
  readonly retryAfter: number | null;
  /** What there is in all. */
  readonly limit: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** 429 with every header Jira sends along. */
export function tooMany(
  { reason, retryAfter, limit, now }: Reached,
  more: Record<string, string> = {},
): Refusal {
  return new Refusal(429, { errorMessages: ['Rate limit exceeded.'], errors: {} }, undefined, {
    ...(retryAfter === null ? {} : { 'Retry-After': String(retryAfter) }),
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Remaining': '0',
    'X-RateLimit-Reset': wholeSeconds(now + (retryAfter ?? 1) * 1000),
    'RateLimit-Reason': reason,
    ...more,
  });
}

/** Name of the points an app has for an hour over all its sites. */
const QUOTA = '"global-app-quota"';
/** From this share on, what is left is told. */
const NEAR = 0.8;

interface Quota {
  readonly used: number;
  readonly perHour: number;
  /** Seconds until the hour is over. */
  readonly rest: number;
  /** While Atlassian announces the quota and does not hold to it. */
  readonly beta: boolean;
}

/** The structured headers (`RateLimit-Policy`, `RateLimit`) of every answer that counts against an app's points. */
export function quotaHeaders({ used, perHour, rest, beta }: Quota): Record<string, string> {
  const near = used >= perHour * NEAR;
  const left = near ? `;r=${Math.max(0, perHour - used)}` : '';
  const prefix = beta ? 'Beta-' : '';
  return {
    [`${prefix}RateLimit-Policy`]: `${QUOTA};q=${perHour};w=3600`,
    [`${prefix}RateLimit`]: `${QUOTA}${left};t=${rest}`,
    ...(near ? { 'X-RateLimit-NearLimit': 'true' } : {}),
  };
}
