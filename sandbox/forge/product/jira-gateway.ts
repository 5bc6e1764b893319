import type { Manifest } from '../manifest';
import { requiredScopes } from '../scopes/required-scopes';
import type { Principal } from './principal';

export interface Actor {
  /** What the SDK said of the call: type, provider, remote … */
  readonly args: unknown;
  /** Account id of the present person. */
  readonly accountId: string | undefined;
  /** How many pushes to queues, one from the other, led to this call. */
  readonly depth: number;
}

export interface JiraGatewayOptions {
  readonly manifest: Manifest;
  /** Address that `/rest/…` stands under. */
  readonly base: string;
  /** Value of the `Authorization` header; undefined when there is no such account. */
  readonly authorizationOf: (principal: Principal) => string | undefined;
  /** Header by which Jira knows a call that counts against the app's points. */
  readonly chargedHeader: string;
  readonly onProblem: (sentence: string) => void;
  /** How a request reaches Jira; `fetch` when left out. */
  readonly send?: (url: URL, init: RequestInit) => Promise<Response>;
}

/** Headers about one connection, or about a body that is no longer packed. */
const ownToConnection = [
  'connection',
  'content-encoding',
  'content-length',
  'keep-alive',
  'transfer-encoding',
];

/** What Forge puts between an app and Jira: who asks, whether the manifest allows it, and nothing else. */
export class JiraGateway {
  readonly #scopes: ReadonlySet<string>;

  constructor(private readonly options: JiraGatewayOptions) {
    this.#scopes = new Set(options.manifest.permissions.scopes.map(({ name }) => name));
  }

  async fetch(principal: Principal, path: string, init: RequestInit = {}): Promise<Response> {
    const method = (init.method ?? 'GET').toUpperCase();
    if (!path.startsWith('/rest/'))
      throw new Error(`Only paths below /rest/ can be asked of Jira, not “${path}”.`);
    const scopes = requiredScopes(method, path);
    if (!scopes) return this.#unknown(method, path);
    if (!scopes.every((scope) => this.#scopes.has(scope))) {
      this.options.onProblem(
        `${method} ${path} wants ${scopes.join(' and ')}, which manifest.yml does not name.`,
      );
      return Response.json({ code: 401, message: 'Unauthorized; scope does not match' }, { status: 401 });
    }
    return this.#send(principal, path, { ...init, method });
  }

  async #send(principal: Principal, path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.delete('host');
    headers.delete('content-length');
    headers.set(this.options.chargedHeader, this.options.manifest.app.id);
    const authorization = this.options.authorizationOf(principal);
    if (authorization === undefined) headers.delete('authorization');
    else headers.set('authorization', authorization);
    const { send = fetch } = this.options;
    const answer = await send(new URL(path, this.options.base), { ...init, headers });
    const kept = new Headers(answer.headers);
    for (const name of ownToConnection) kept.delete(name);
    const empty = answer.status === 204 || answer.status === 205 || answer.status === 304;
    return new Response(empty ? null : await answer.arrayBuffer(), {
      status: answer.status,
      statusText: answer.statusText,
      headers: kept,
    });
  }

  #unknown(method: string, path: string): Response {
    const sentence = `The scope table does not know ${method} ${path}: add it to sandbox/forge/scopes/routes.json.`;
    this.options.onProblem(sentence);
    return Response.json({ code: 501, message: sentence }, { status: 501 });
  }
}
