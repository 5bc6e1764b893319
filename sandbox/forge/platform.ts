import { z } from 'zod';
import { Queues } from './events';
import type { KvsService } from './kvs/service';
import type { Manifest } from './manifest';
import type { Actor, JiraGateway } from './product/jira-gateway';
import type { Principal } from './product/principal';

const argsSchema = z.looseObject({
  type: z.string(),
  provider: z.string().optional(),
  remote: z.string().optional(),
  accountId: z.string().optional(),
});
type Args = z.output<typeof argsSchema>;

export interface PlatformOptions {
  readonly manifest: Manifest;
  readonly jira: JiraGateway;
  readonly kvs: KvsService;
  readonly queues: Queues;
  readonly onProblem: (sentence: string) => void;
}

/** The proxy's own no, which the SDK turns into an exception instead of a response. */
function proxyError(status: number, code: string): Response {
  return new Response(null, { status, headers: { 'forge-proxy-error': code } });
}

/** `__forge_fetch__`: each kind of traffic to its service; what this host does not have is refused by its name. */
export class Platform {
  constructor(private readonly options: PlatformOptions) {}

  async fetch(actor: Actor, path: string, init?: RequestInit): Promise<Response> {
    const args = argsSchema.parse(actor.args);
    if (args.type === 'kvs') return this.#kvs(path, init);
    if (args.type === 'fpp' && (args.remote === 'jira' || args.remote === undefined))
      return this.#jira(args, actor.accountId, path, init);
    if (args.type === 'fpp' && args.provider === 'app' && args.remote === 'stargate' && Queues.serves(path))
      return this.options.queues.answer(path, typeof init?.body === 'string' ? init.body : '', actor.depth);
    const sentence = `The sandbox has no ${[args.type, args.provider, args.remote].filter(Boolean).join('/')} (${path}).`;
    this.options.onProblem(sentence);
    throw new Error(sentence);
  }

  async #kvs(path: string, init: RequestInit | undefined): Promise<Response> {
    const { manifest, kvs, onProblem } = this.options;
    if (!manifest.permissions.scopes.some(({ name }) => name === 'storage:app')) {
      onProblem('The app uses the key-value store without the scope storage:app.');
      return Response.json({ code: 'FORBIDDEN', message: 'storage:app is missing' }, { status: 403 });
    }
    return kvs.answer(path, typeof init?.body === 'string' ? init.body : '');
  }

  async #jira(
    args: Args,
    present: string | undefined,
    path: string,
    init: RequestInit | undefined,
  ): Promise<Response> {
    const principal = this.#principal(args, present);
    return principal
      ? this.options.jira.fetch(principal, path, init)
      : proxyError(401, 'NEEDS_AUTHENTICATION_ERR');
  }

  #principal(args: Args, present: string | undefined): Principal | undefined {
    if (args.provider === 'app') return { kind: 'app' };
    if (args.provider !== 'user') return { kind: 'nobody' };
    const accountId = args.accountId ?? present;
    if (accountId === undefined) return undefined;
    const allowed =
      accountId === present ||
      this.options.manifest.permissions.scopes.some(({ impersonation }) => impersonation);
    return allowed ? { kind: 'user', accountId } : undefined;
  }
}
