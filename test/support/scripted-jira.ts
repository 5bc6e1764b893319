import type { JiraAnswer, JiraHttp, JiraRequest } from '../../src/jira/http';

export function answer(status: number, body: unknown = '', headers: Record<string, string> = {}): JiraAnswer {
  return { status, headers, body: body === '' ? '' : JSON.stringify(body) };
}

/**
 * Jira as a function of the request, for answers a stand-in does not give by itself (207, lag, lost answers).
 * A request the script has no answer to fails the test.
 */
export class ScriptedJira implements JiraHttp {
  readonly requests: JiraRequest[] = [];

  constructor(private readonly script: (request: JiraRequest, times: number) => JiraAnswer | undefined) {}

  send(request: JiraRequest): Promise<JiraAnswer> {
    const times = this.requests.filter(
      ({ path, method }) => path === request.path && method === request.method,
    );
    this.requests.push(request);
    const given = this.script(request, times.length);
    if (!given) return Promise.reject(new Error(`No answer for ${request.method} ${request.path}`));
    return Promise.resolve(given);
  }
}
