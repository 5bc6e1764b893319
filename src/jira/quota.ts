import type { JiraAnswer, JiraHttp } from './http';

/** `"global-app-quota";r=11000;t=600`: one entry of several; quotes keep a comma or a semicolon inside a name. */
const entry = /"((?:[^"\\]|\\.)*)"((?:\s*;\s*[a-z*][\w.*-]*=[^;,]*)*)/g;
const remaining = /;\s*r=(\d+)\s*(?:;|$)/;
/** Of points there are several quotas, by app and by tenant; calls a second are another matter. */
const isQuota = (name: string): boolean => name.includes('quota');

/**
 * Points left of the hour, as an answer's headers say. Jira tells only once little is left, and what it announces as
 * `Beta-RateLimit` it does not hold anybody to.
 * @returns the least of what is left; `undefined` when the answer does not say
 */
export function pointsLeftBy({
  status,
  headers,
}: Pick<JiraAnswer, 'status' | 'headers'>): number | undefined {
  if (status === 429 && isQuota(headers['ratelimit-reason'] ?? '')) return 0;
  const told = [...(headers['ratelimit'] ?? '').matchAll(entry)].flatMap(([, name = '', parameters = '']) => {
    const points = remaining.exec(parameters)?.[1];
    return isQuota(name) && points !== undefined ? [Number(points)] : [];
  });
  return told.length === 0 ? undefined : Math.min(...told);
}

/** Listens to what Jira says of the hour's points, for one call of a function. */
export class Quota {
  #left: number | undefined;

  /** Points left in this hour; `undefined` while Jira does not say. */
  readonly left = (): number | undefined => this.#left;

  heard(http: JiraHttp): JiraHttp {
    return {
      send: async (request) => {
        const answer = await http.send(request);
        const left = pointsLeftBy(answer);
        if (left !== undefined) this.#left = Math.min(this.#left ?? Infinity, left);
        return answer;
      },
    };
  }
}
