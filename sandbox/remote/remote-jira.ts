import { requiredScopes } from '../forge/scopes/required-scopes';
import type { Credentials } from './credentials';

export interface RemoteJiraOptions {
  /** Origin of the site. */
  readonly site: string;
  readonly credentials: Credentials;
  readonly allowWrites: boolean;
  /** One line a call: method, path without query, status. */
  readonly log: (line: string) => void;
  readonly timeoutSeconds?: number;
}

/** Nothing else of a request goes out: no cookie, no origin, no authorization but our own. */
const sentHeaders = [
  'accept',
  'accept-language',
  'content-type',
  'x-atlassian-token',
  'x-force-accept-language',
];

/** Nothing else of an answer comes in: a cookie of the site would be set for this machine's name. */
const keptHeaders = [
  'content-type',
  'retry-after',
  'warning',
  'x-ratelimit-limit',
  'x-ratelimit-nearlimit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'ratelimit',
  'ratelimit-policy',
  'beta-ratelimit',
  'beta-ratelimit-policy',
  'ratelimit-reason',
];

const refusal = (status: number, sentence: string): Response =>
  Response.json({ errorMessages: [sentence], errors: {} }, { status });

/** Questions that Jira answers to anybody, so that no scope says that they read. */
const freeQuestions: ReadonlySet<string> = new Set(['/rest/api/3/permissions/check']);

/** Whether an operation only reads, by the scopes Jira asks for it; one nobody knows is taken to write unless it is a GET. */
function onlyReads(method: string, path: string): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  if (method === 'POST' && freeQuestions.has(path)) return true;
  const scopes = requiredScopes(method, path) ?? [];
  return scopes.length > 0 && scopes.every((scope) => scope.startsWith('read:'));
}

/** A real Jira, as one person: only that site, only below /rest/, and reading only unless writes were allowed. */
export class RemoteJira {
  constructor(private readonly options: RemoteJiraOptions) {}

  /** @returns Jira's answer, or a refusal of our own in the shape of Jira's; never throws for the network */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const { site, allowWrites } = this.options;
    const method = (init.method ?? 'GET').toUpperCase();
    const url = URL.canParse(path, site) ? new URL(path, site) : undefined;
    if (url?.origin !== site || !url.pathname.startsWith('/rest/'))
      return refusal(400, `Only /rest/ of ${site} can be asked.`);
    if (!allowWrites && !onlyReads(method, url.pathname))
      return refusal(
        403,
        `Nothing was changed: this start only reads ${new URL(site).host}. To let changes through, start again with --allow-writes.`,
      );
    return this.#send(url, method, init);
  }

  async #send(url: URL, method: string, init: RequestInit): Promise<Response> {
    const { site, credentials, log, timeoutSeconds = 60 } = this.options;
    const given = new Headers(init.headers);
    const headers = new Headers({ authorization: credentials.authorization() });
    for (const name of sentHeaders) {
      const value = given.get(name);
      if (value !== null) headers.set(name, value);
    }
    let answer: Response;
    try {
      answer = await fetch(url, {
        method,
        headers,
        ...(init.body === undefined || init.body === null ? {} : { body: init.body }),
        // A redirect would carry the token to wherever it points.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutSeconds * 1000),
      });
    } catch {
      log(`${method} ${url.pathname} no answer`);
      return refusal(503, `${new URL(site).host} does not answer. Check the connection and try again.`);
    }
    log(`${method} ${url.pathname} ${answer.status}`);
    if (answer.status >= 300 && answer.status < 400 && answer.status !== 304) {
      await answer.body?.cancel();
      return refusal(
        502,
        `${new URL(site).host} points elsewhere, and that was not followed. Check the address.`,
      );
    }
    return this.#clean(answer);
  }

  async #clean(answer: Response): Promise<Response> {
    const headers = new Headers();
    for (const name of keptHeaders) {
      const value = answer.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    const empty = answer.status === 204 || answer.status === 205 || answer.status === 304;
    return new Response(empty ? null : await answer.arrayBuffer(), { status: answer.status, headers });
  }
}
