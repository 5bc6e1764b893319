/** Jira's three independent limits, by Jira's own clock, as every answer tells it. */
import type { Switches } from '../state/switches';
import { quotaHeaders, tooMany } from './limit-headers';

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
    const counted = this.#points.hour === Math.floor(this.clock() / HOUR) ? this.#points.used : 0;
    return counted + this.switches().spentPoints;
  }

  /** @throws {Refusal} 429 when this operation is called too fast */
  countCall(method: keyof typeof RateLimits.refill, template: string): void {
    if (!this.switches().limits.burst) return;
    const own: Readonly<Record<string, number>> = RateLimits.refillOf;
    const name = `${method} ${template}`;
    const refill = own[name] ?? RateLimits.refill[method];
    const limit = refill * RateLimits.bucketSeconds;
    const now = this.clock();
    const bucket = this.#buckets.get(name) ?? { tokens: limit, at: now };
    const tokens = Math.min(limit, bucket.tokens + ((now - bucket.at) / 1000) * refill);
    if (tokens < 1) throw tooMany({ reason: 'jira-burst-based', retryAfter: 1, limit, now });
    this.#buckets.set(name, { tokens: tokens - 1, at: now });
  }

  /** @throws {Refusal} 429 when the issue is written too often */
  countWrite(issueId: number): void {
    if (!this.switches().limits.perIssueWrites) return;
    const now = this.clock();
    const longest = Math.max(...RateLimits.perIssueWrites.map(({ milliseconds }) => milliseconds));
    const recent = (this.#writes.get(issueId) ?? []).filter((at) => at > now - longest);
    for (const { writes: limit, milliseconds } of RateLimits.perIssueWrites) {
      if (recent.filter((at) => at > now - milliseconds).length >= limit) {
        const retryAfter = Math.ceil(milliseconds / 1000);
        throw tooMany({ reason: 'jira-per-issue-on-write', retryAfter, limit, now });
      }
    }
    this.#writes.set(issueId, [...recent, now]);
  }

  /** A write that came to nothing: whether Jira counts those is not known, so they are no reason to refuse others. */
  giveBack(issueId: number): void {
    this.#writes.set(issueId, (this.#writes.get(issueId) ?? []).slice(0, -1));
  }

  /** Seconds until the hour of the clock is over, and the points are new. */
  get #rest(): number {
    return Math.ceil((HOUR - (this.clock() % HOUR)) / 1000);
  }

  /** @throws {Refusal} 429 when the app has used up its hour; it ends with the hour of the clock */
  refuseSpent(): void {
    const limit = RateLimits.pointsPerHour;
    if (!this.switches().limits.points || this.pointsUsed < limit) return;
    throw tooMany(
      { reason: 'jira-quota-global-based', retryAfter: this.#rest, limit, now: this.clock() },
      this.quotaHeaders(),
    );
  }

  charge(points: number): void {
    const hour = Math.floor(this.clock() / HOUR);
    this.#points = { hour, used: (this.#points.hour === hour ? this.#points.used : 0) + points };
  }

  /** For answers to calls that are charged. Switched off, the quota is only announced. */
  quotaHeaders(): Record<string, string> {
    return quotaHeaders({
      used: this.pointsUsed,
      perHour: RateLimits.pointsPerHour,
      rest: this.#rest,
      beta: !this.switches().limits.points,
    });
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
