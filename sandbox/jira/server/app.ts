import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Hono, type Context } from 'hono';
import { operations } from '../operations';
import { QueryParameters, type Answer, type Call, type SentFile } from '../operations/operation';
import { problem, refusal, Refusal, Unserved } from '../refusal';
import type { Caller } from '../state/permissions';
import type { Site } from '../state/site';
import type { FaultAnswer } from '../state/switches';
import { Faults, faultRefusal } from './faults';
import { costOf, type Limits } from './limits';
import type { Recorder } from './recorder';
import { Router, type Match } from './router';
import { signIn } from './sign-in';
import { isMistaken, whyUnserved } from './unserved';
import { latencyOf } from './latency';

/** Sent by the Forge host with calls that count against an app's points. */
export const CHARGED_HEADER = 'x-sandbox-charged-app';

/** What the HTTP server of `@hono/node-server` passes along. */
export interface Bindings {
  readonly incoming?: { readonly socket: { destroy(): unknown } };
}

export interface ServerParts {
  readonly site: Site;
  readonly limits: Limits;
  readonly log: (line: string) => void;
  /** Told of calls that the stand-in does not serve. */
  readonly noteUnimplemented: (call: string) => void;
  /** Called at once when an operation has run, for whom; what it returns is called when that is durable. */
  readonly afterRun: (actor: string | null) => () => void;
  /** Told of every exchange that ends with an answer. */
  readonly recorder: Recorder | undefined;
}

type Env = { Bindings: Bindings };

const COMMON_HEADERS = {
  'Cache-Control': 'no-cache, no-store, no-transform',
  'X-Content-Type-Options': 'nosniff',
};

function traceHeaders(): Record<string, string> {
  const id = randomUUID();
  return {
    ...COMMON_HEADERS,
    'Atl-Traceid': id.replaceAll('-', ''),
    'Atl-Request-Id': id,
    'X-Arequestid': id,
  };
}

function answerOf(
  status: number,
  body: unknown,
  contentType: string,
  headers: Readonly<Record<string, string>>,
): Response {
  const all = { ...traceHeaders(), ...headers };
  if (body === undefined || status === 204) return new Response(null, { status, headers: all });
  // A fault may send what is not JSON; everything else is.
  const text = typeof body === 'string' && !contentType.includes('problem') ? body : JSON.stringify(body);
  return new Response(text, { status, headers: { ...all, 'Content-Type': contentType } });
}

/** Called in the process, without a server, there is no environment at all, whatever hono's type says. */
function servedOverHttp(env: unknown): env is Required<Bindings> {
  return typeof env === 'object' && env !== null && 'incoming' in env;
}

/** An answer that never comes: the socket ends, or, without one, the body fails to arrive. */
function resetConnection(context: Context<Env>): Response {
  if (servedOverHttp(context.env)) {
    context.env.incoming.socket.destroy();
    return new Response(null);
  }
  const body = new ReadableStream({
    start: (controller) => {
      controller.error(new Error('The connection was reset.'));
    },
  });
  return new Response(body, { status: 200 });
}

/** Files of a multipart form; a body that says it is one and is not, has none. */
async function filesOf(request: Request): Promise<SentFile[]> {
  if (request.headers.get('content-type')?.startsWith('multipart/form-data') !== true) return [];
  const form = await request.formData().catch(() => new FormData());
  const sent = [...form.entries()].map(async ([field, value]): Promise<SentFile[]> => {
    if (typeof value === 'string') return [];
    const bytes = new Uint8Array(await value.arrayBuffer());
    return [{ field, name: value.name, type: value.type, bytes }];
  });
  return (await Promise.all(sent)).flat();
}

function decode(path: string): string[] {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    throw problem(400, 'Bad Request', 'The path is not encoded properly.', path);
  }
}

/** A HEAD is a GET whose body nobody wants. */
const methodOf = ({ req }: Context<Env>): string => (req.method === 'HEAD' ? 'GET' : req.method);

interface Handled {
  readonly answer: Response;
  /** Whether a fault that somebody switched on made it. */
  readonly disturbed: boolean;
}

class Server {
  readonly #router = new Router(operations);
  readonly #faults: Faults;

  constructor(private readonly parts: ServerParts) {
    this.#faults = new Faults(() => parts.site.switches);
  }

  async handle(context: Context<Env>): Promise<Handled> {
    const { site } = this.parts;
    const url = new URL(context.req.url);
    const files = await filesOf(context.req.raw.clone());
    const rawBody = await context.req.text();
    let disturbed = false;
    try {
      const caller = signIn(site, context.req.header('authorization'));
      await this.#latency();
      const fault = this.#faults.due({
        method: methodOf(context),
        address: url.pathname + url.search,
        body: rawBody,
        accountId: caller?.id,
      });
      disturbed = fault !== undefined && fault.kind !== 'slow';
      if (fault?.kind === 'slow') await wait(fault.milliseconds);
      if (fault?.kind === 'reset' && !fault.done) return { answer: resetConnection(context), disturbed };
      const refused = fault && faultRefusal(fault, site.now());
      if (refused) throw refused;
      const answer = await this.#serve(context, url, { rawBody, files }, caller);
      return { answer: isReset(fault) ? resetConnection(context) : answer, disturbed };
    } catch (error) {
      return { answer: this.#refuse(error, `${context.req.method} ${url.pathname}`), disturbed };
    }
  }

  async #serve(
    context: Context<Env>,
    url: URL,
    sent: Pick<Call, 'rawBody' | 'files'>,
    caller: Caller,
  ): Promise<Response> {
    const { site, limits } = this.parts;
    const method = methodOf(context);
    const match = this.#match(method, url.pathname);
    limits.countCall(match.operation.method, match.operation.path);
    const charged = context.req.header(CHARGED_HEADER) !== undefined;
    if (charged) limits.refuseSpent();
    const written: number[] = [];
    const call: Call = {
      site,
      caller,
      params: match.params,
      query: new QueryParameters(url.searchParams, url.pathname),
      ...sent,
      contentType: context.req.header('content-type') ?? '',
      unforged: context.req.header('x-atlassian-token') === 'no-check',
      origin: url.origin,
      countWrite: (issueId) => {
        limits.countWrite(issueId);
        written.push(issueId);
      },
    };
    let answer: Answer;
    try {
      answer = match.operation.run(call);
    } catch (error) {
      for (const issueId of written) limits.giveBack(issueId);
      throw error;
    } finally {
      // Also after a refusal: a bulk call may have done some of it.
      const tell = this.parts.afterRun(caller?.id ?? null);
      await site.store.flush();
      tell();
    }
    if (charged) limits.charge(costOf(match.operation.path, method, answer.body));
    const told = { ...(charged ? limits.quotaHeaders() : {}), ...answer.headers };
    if (answer.file) {
      const headers = { ...traceHeaders(), ...told, 'Content-Type': answer.file.type };
      return new Response(answer.file.bytes, { status: answer.status, headers });
    }
    return answerOf(answer.status, answer.body, 'application/json;charset=UTF-8', told);
  }

  #match(method: string, path: string): Match {
    const segments = decode(path);
    const match = this.#router.find(method, segments);
    if (match && !isMistaken(method, match.operation.path, segments)) return match;
    throw whyUnserved(method, path, segments, this.#router.methods(segments));
  }

  async #latency(): Promise<void> {
    const time = latencyOf(this.parts.site.switches.latency);
    if (time > 0) await wait(time);
  }

  #refuse(error: unknown, what: string): Response {
    if (error instanceof Unserved) this.parts.noteUnimplemented(what);
    if (error instanceof Refusal) return answerOf(error.status, error.body, error.contentType, error.headers);
    this.parts.log(
      `${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    const broken = refusal(500, 'Internal server error');
    return answerOf(broken.status, broken.body, broken.contentType, broken.headers);
  }
}

function isReset(fault: FaultAnswer | undefined): boolean {
  return fault?.kind === 'reset';
}

async function record(
  recorder: Recorder,
  context: Context<Env>,
  { answer, disturbed }: Handled,
): Promise<void> {
  const copy = answer.clone();
  const { pathname, search } = new URL(context.req.url);
  recorder({
    method: context.req.method,
    path: pathname,
    query: search.slice(1),
    requestBody: await context.req.text(),
    status: answer.status,
    contentType: answer.headers.get('content-type'),
    // A connection that is reset has no body to read.
    body: await copy.text().catch(() => ''),
    disturbed,
  });
}

/** The routes of Jira under `/rest`. */
export function makeApp(parts: ServerParts): Hono<Env> {
  const server = new Server(parts);
  const app = new Hono<Env>();
  const { recorder } = parts;
  app.all('/rest/*', async (context) => {
    const handled = await server.handle(context);
    if (recorder) await record(recorder, context, handled);
    // By Jira's clock, which need not be this machine's.
    handled.answer.headers.set('Date', new Date(parts.site.now()).toUTCString());
    const { status, headers } = handled.answer;
    return context.req.method === 'HEAD' ? new Response(null, { status, headers }) : handled.answer;
  });
  return app;
}
