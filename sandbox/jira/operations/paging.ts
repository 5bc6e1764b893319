import type { Call } from './operation';

export interface PageRequest {
  readonly startAt: number;
  readonly maxResults: number;
}

/** What was asked, clamped; the switch for short pages clamps further. */
export function pageRequest(call: Call, otherwise: number, cap: number): PageRequest {
  const asked = call.query.integer('maxResults', otherwise);
  const limit = call.site.switches.pageLimit ?? cap;
  return {
    startAt: Math.max(0, call.query.integer('startAt', 0)),
    maxResults: Math.max(0, Math.min(asked, cap, limit)),
  };
}

/** The PageBean: `startAt, maxResults, total, isLast, values`. */
export function pageBean<T>(
  all: readonly T[],
  { startAt, maxResults }: PageRequest,
  render: (item: T) => unknown,
  self?: string,
): Record<string, unknown> {
  const values = all.slice(startAt, startAt + maxResults);
  const isLast = startAt + values.length >= all.length;
  const address = (from: number): string =>
    `${self ?? ''}${self?.includes('?') === true ? '&' : '?'}startAt=${from}&maxResults=${maxResults}`;
  return {
    ...(self === undefined ? {} : { self: address(startAt) }),
    ...(self === undefined || isLast ? {} : { nextPage: address(startAt + values.length) }),
    maxResults,
    startAt,
    total: all.length,
    isLast,
    values: values.map(render),
  };
}

/** The page with a list under its own name. */
export function namedPage<T>(
  name: string,
  all: readonly T[],
  { startAt, maxResults }: PageRequest,
  render: (item: T) => unknown,
): Record<string, unknown> {
  return {
    startAt,
    maxResults,
    total: all.length,
    [name]: all.slice(startAt, startAt + maxResults).map(render),
  };
}
