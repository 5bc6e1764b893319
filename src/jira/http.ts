/** The port to Jira: path in, status and body out. Adapters: the panel's bridge, the function's `asUser().requestJira`. */
export interface JiraRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path and query, starting with `/rest/`. */
  readonly path: string;
  /** Sent as JSON when given. */
  readonly body?: unknown;
}

export interface JiraAnswer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** As sent; empty for none. */
  readonly body: string;
}

export interface JiraHttp {
  /** Rejects only when no answer came at all (network, reset, time-out). */
  send(request: JiraRequest): Promise<JiraAnswer>;
}
