import { Refusal, refusal } from '../refusal';
import type { Fault, FaultAnswer, FaultMatch, Switches } from '../state/switches';
import { tooMany } from './limit-headers';
import { RateLimits } from './limits';

interface Request {
  readonly method: string;
  /** Path and query. */
  readonly address: string;
  readonly body: string;
  readonly accountId: string | undefined;
}

function meets(match: FaultMatch, request: Request): boolean {
  return (
    (match.method === undefined || match.method === request.method) &&
    (match.path === undefined || request.address.startsWith(match.path)) &&
    (match.pattern === undefined || new RegExp(match.pattern).test(request.address)) &&
    (match.body === undefined || request.body.includes(match.body)) &&
    (match.accountId === undefined || match.accountId === request.accountId)
  );
}

/** Counts calls against the faults that are set, and says which one, if any, is due. */
export class Faults {
  #met = new WeakMap<Fault, number>();

  constructor(private readonly switches: () => Switches) {}

  due(request: Request): FaultAnswer | undefined {
    let due: FaultAnswer | undefined;
    for (const fault of this.switches().faults) {
      if (!meets(fault.match, request)) continue;
      const met = (this.#met.get(fault) ?? 0) + 1;
      this.#met.set(fault, met);
      const over = fault.times !== null && met > fault.skip + fault.times;
      if (due === undefined && met > fault.skip && !over) due = fault.answer;
    }
    return due;
  }
}

const HTML_PAGE =
  '<!DOCTYPE html><html><head><title>Service unavailable</title></head><body><h1>503 Service Unavailable</h1>' +
  '<p>The service is temporarily unavailable.</p></body></html>';

const BURST = RateLimits.refill.GET * RateLimits.bucketSeconds;
const LIMIT_OF = {
  'jira-quota-global-based': RateLimits.pointsPerHour,
  'jira-quota-tenant-based': RateLimits.pointsPerHour,
  'jira-burst-based': BURST,
  'jira-per-issue-on-write': RateLimits.perIssueWrites[0].writes,
} as const;

/**
 * The answer a fault gives by itself; `undefined` for those that only disturb the way.
 * @param now Jira's, epoch milliseconds
 */
export function faultRefusal(fault: FaultAnswer, now: number): Refusal | undefined {
  switch (fault.kind) {
    case 'rate-limit':
      return tooMany({
        reason: fault.reason,
        retryAfter: fault.retryAfter,
        limit: LIMIT_OF[fault.reason],
        now,
      });
    case 'unavailable':
      return new Refusal(
        503,
        HTML_PAGE,
        'text/html;charset=UTF-8',
        fault.retryAfter === null ? {} : { 'Retry-After': String(fault.retryAfter) },
      );
    case 'conflict':
      return refusal(409, 'The issue was updated by another request. Please try again.');
    case 'too-large':
      return refusal(413, 'The limit for this work item has been reached.');
    case 'scope':
      return new Refusal(401, { code: 401, message: 'Unauthorized; scope does not match' });
    case 'status':
      return refusal(fault.status, ...fault.messages);
    case 'garbage':
      return new Refusal(200, '{"issues":[{"id":', 'application/json;charset=UTF-8');
    case 'slow':
    case 'reset':
      return undefined;
  }
}
