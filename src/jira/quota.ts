import type { JiraHttp } from './http';

/** `"global-app-quota";r=11000;t=600`: `r` is only said once little is left. */
const remaining = /(?:^|[;,\s])r=(\d+)/;

/** Listens to what Jira says of the hour's points. */
export class Quota {
  #left: number | undefined;

  /** Points left in this hour; `undefined` while Jira does not say. */
  readonly left = (): number | undefined => this.#left;

  heard(http: JiraHttp): JiraHttp {
    return {
      send: async (request) => {
        const answer = await http.send(request);
        const found = remaining.exec(answer.headers['ratelimit'] ?? '')?.[1];
        if (found !== undefined) this.#left = Math.min(this.#left ?? Infinity, Number(found));
        return answer;
      },
    };
  }
}
