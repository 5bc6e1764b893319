/** Jira's three independent limits. Times are the machine's own: they pace real traffic. */
import { Refusal } from '../refusal';
import type { rateReasons, Switches } from '../state/switches';

type Reason = (typeof rateReasons)[number];

export const RateLimits = {
  /** Points of an app in an hour over all its sites. */
  pointsPerHour: 65_000,
  /** Calls a second by method; the bucket holds `bucketSeconds` of them. */
  refill: { GET: 100, POST: 100, PUT: 50, DELETE: 50 },
  /** Operations with a pace of their own. */
  refillOf: {
    'GET /rest/api/3/issue/:issueIdOrKey': 150,
    'GET /rest/api/3/issue/:issueIdOrKey/changelog': 200,
    'POST /rest/api/3/search/approximate-count': 150,
  },
  /** Atlassian does not publish it; 350 is the one size seen in an answer. */
  bucketSeconds: 3.5,
  perIssueWrites: [
    { writes: 20, milliseconds: 2000 },
    { writes: 100, milliseconds: 30_000 },
  ],
} as const;

const HOUR = 3_600_000;

export function tooMany(reason: Reason, retryAfter: number | null, limit: number, now: number): Refusal {
  const wait = retryAfter ?? 1;
  return new Refusal(429, { errorMessages: ['Rate limit exceeded.'], errors: {} }, undefined, {
    ...(retryAfter === null ? {} : { 'Retry-After': String(retryAfter) }),
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Remaining': '0',
    'X-RateLimit-Reset': new Date(now + wait * 1000).toISOString(),
    'RateLimit-Reason': reason,
  });
}

export class Limits {
  readonly #buckets = new Map<string, { tokens: number; at: number }>();
  readonly #writes = new Map<number, number[]>();
  #points = { hour: 0, used: 0 };

  constructor(
    private readonly switches: () => Switches,
    private readonly clock: () => number = Date.now,
  ) {}

  /** Points used in this hour. */
  get pointsUsed(): number {
    return this.#points.hour === Math.floor(this.clock() / HOUR) ? this.#points.used : 0;
  }

  /** @throws {Refusal} 429 when this operation is called too fast */
  countCall(method: keyof typeof RateLimits.refill, template: string): void {
    if (!this.switches().limits.burst) return;
    const own: Readonly<Record<string, number>> = RateLimits.refillOf;
    const name = `${method} ${template}`;
    const refill = own[name] ?? RateLimits.refill[method];
    const size = refill * RateLimits.bucketSeconds;
    const now = this.clock();
    const bucket = this.#buckets.get(name) ?? { tokens: size, at: now };
    const tokens = Math.min(size, bucket.tokens + ((now - bucket.at) / 1000) * refill);
    if (tokens < 1) throw tooMany('jira-burst-based', 1, size, now);
    this.#buckets.set(name, { tokens: tokens - 1, at: now });
  }

  /** @throws {Refusal} 429 when the issue is written too often */
  countWrite(issueId: number): void {
    if (!this.switches().limits.perIssueWrites) return;
    const now = this.clock();
    const longest = Math.max(...RateLimits.perIssueWrites.map(({ milliseconds }) => milliseconds));
    const recent = (this.#writes.get(issueId) ?? []).filter((at) => at > now - longest);
    for (const { writes, milliseconds } of RateLimits.perIssueWrites) {
      if (recent.filter((at) => at > now - milliseconds).length >= writes) {
        throw tooMany('jira-per-issue-on-write', Math.ceil(milliseconds / 1000), writes, now);
      }
    }
    this.#writes.set(issueId, [...recent, now]);
  }

  /** @throws {Refusal} 429 when the app has used up its hour; it ends with the hour of the clock */
  refuseSpent(): void {
    const now = this.clock();
    if (!this.switches().limits.points || this.pointsUsed < RateLimits.pointsPerHour) return;
    const rest = Math.ceil((HOUR - (now % HOUR)) / 1000);
    throw tooMany('jira-quota-global-based', rest, RateLimits.pointsPerHour, now);
  }

  charge(points: number): void {
    this.#points = { hour: Math.floor(this.clock() / HOUR), used: this.pointsUsed + points };
  }
}

/** One for the call, one for each object read, two for each person or permission. */
export function costOf(template: string, method: string, body: unknown): number {
  const reads = method === 'GET' || /search|bulkfetch|jql\/|permissions\//.test(template);
  if (!reads || typeof body !== 'object' || body === null) return 1;
  const lists: unknown[] = Array.isArray(body) ? [body] : Object.values(body);
  const objects = lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
  const weight = /user|myself|permissions/.test(template) ? 2 : 1;
  return 1 + weight * Math.max(1, objects);
}
