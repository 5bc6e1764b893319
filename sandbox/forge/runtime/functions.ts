import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { identity } from '../identity';
import { forgeLimits } from '../limits';
import type { Manifest, ModuleType } from '../manifest';
import { appIdOf } from '../manifest';
import type { Actor } from '../product/jira-gateway';
import { FunctionFailure } from './failure';
import { FunctionLog } from './function-log';
import type { LogLine } from './function-log';
import { installGlobals } from './globals';
import { invocations } from './invocation';
import type { ForgeRuntime, Invocation } from './invocation';

/** For whom and for what a function runs. */
export interface Occasion {
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: ModuleType | 'function';
  /** Account id of the present person; nobody for schedules and events. */
  readonly accountId: string | undefined;
}

export interface FunctionsOptions {
  readonly manifest: Manifest;
  /** Folder of the bundle: one `<module>.cjs` for each module that manifest.yml names. */
  readonly bundle: string;
  readonly platform: (actor: Actor, path: string, init?: RequestInit) => Promise<Response>;
  readonly egress: typeof fetch;
  readonly onLog: (line: LogLine) => void;
  /** For tests of the time limit itself. */
  readonly invocationSeconds?: number;
}

type Handler = (request: unknown, context: unknown) => unknown;

const noMetrics: ForgeRuntime['metrics'] = {
  counter: () => ({ incr: () => undefined }),
  timing: () => ({ measure: () => ({ stop: () => undefined }) }),
};

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The functions of the unmodified bundle, run as Forge runs them. */
export class Functions {
  readonly #load: NodeJS.Require;
  readonly #seconds: number;

  constructor(private readonly options: FunctionsOptions) {
    installGlobals();
    this.#load = createRequire(join(options.bundle, 'index.cjs'));
    this.#seconds = options.invocationSeconds ?? forgeLimits.invocationSeconds;
  }

  /**
   * @param request first argument of the handler; goes through JSON, as on the platform
   * @returns what the function returned, through JSON
   * @throws {FunctionFailure} when it threw, ran too long, or its answer is too large
   */
  async call(occasion: Occasion, request: unknown): Promise<unknown> {
    const text = JSON.stringify(request);
    if (Buffer.byteLength(text) > forgeLimits.requestBytes)
      throw new FunctionFailure('too-large', `the request is larger than ${forgeLimits.requestBytes} bytes`);
    const invocation = this.#invocation(occasion);
    const over = new AbortController();
    try {
      const answer = await Promise.race([
        invocations.run(invocation, () => this.#run(occasion, JSON.parse(text))),
        this.#deadline(over.signal),
      ]);
      return this.#throughJson(answer);
    } catch (error) {
      if (error instanceof FunctionFailure) throw error;
      invocation.log.add('error', error instanceof Error ? (error.stack ?? error.message) : String(error));
      throw new FunctionFailure('crashed', messageOf(error), { cause: error });
    } finally {
      over.abort();
    }
  }

  async #deadline(signal: AbortSignal): Promise<never> {
    await wait(this.#seconds * 1000, undefined, { signal });
    throw new FunctionFailure('timed-out', `Task timed out after ${this.#seconds.toFixed(2)} seconds`);
  }

  async #run(occasion: Occasion, request: unknown): Promise<unknown> {
    const { accountId } = occasion;
    return await this.#handler(occasion.functionKey)(request, {
      installContext: `ari:cloud:jira::site/${identity.cloudId}`,
      installation: { id: identity.installationId },
      ...(accountId === undefined ? {} : { principal: { accountId } }),
    });
  }

  #handler(functionKey: string): Handler {
    const declared = this.options.manifest.modules.function.find(({ key }) => key === functionKey);
    if (!declared)
      throw new FunctionFailure('unknown-function', `manifest.yml has no function “${functionKey}”`);
    const dot = declared.handler.lastIndexOf('.');
    const exported: unknown = this.#load(`./${declared.handler.slice(0, dot)}.cjs`);
    const name = declared.handler.slice(dot + 1);
    const handler: unknown =
      typeof exported === 'object' && exported !== null ? Reflect.get(exported, name) : undefined;
    if (typeof handler !== 'function')
      throw new FunctionFailure('unknown-function', `the bundle exports no “${declared.handler}”`);
    return (request, context): unknown => Reflect.apply(handler, undefined, [request, context]);
  }

  #throughJson(answer: unknown): unknown {
    if (answer === undefined) return undefined;
    const text = JSON.stringify(answer);
    if (Buffer.byteLength(text) > forgeLimits.responseBytes)
      throw new FunctionFailure('too-large', `the answer is larger than ${forgeLimits.responseBytes} bytes`);
    return JSON.parse(text);
  }

  #invocation(occasion: Occasion): Invocation {
    const { functionKey, moduleKey, moduleType, accountId } = occasion;
    const { manifest, platform, egress, onLog } = this.options;
    const invocationId = randomUUID();
    const end = performance.now() + this.#seconds * 1000;
    const remaining = (): number => Math.max(0, end - performance.now());
    const appId = appIdOf(manifest);
    return {
      log: new FunctionLog(functionKey, invocationId, onLog),
      egress,
      platformFetch: async (args, path, init) => {
        // Forge freezes a function that ran out of time; here its code would go on writing.
        if (remaining() === 0) throw new Error('The invocation is over.');
        return platform({ args, accountId }, path, init);
      },
      runtime: {
        appContext: {
          appId,
          appVersion: identity.appVersion,
          environmentId: identity.environmentId,
          environmentType: identity.environmentType,
          installationId: identity.installationId,
          installation: { id: identity.installationId },
          invocationId,
          functionKey,
          moduleKey,
          moduleType,
          permissions: {
            scopes: manifest.permissions.scopes.map(({ name }) => name),
            external: manifest.permissions.external,
          },
        },
        aaid: accountId,
        contextAri: `ari:cloud:jira::site/${identity.cloudId}`,
        lambdaContext: { getRemainingTimeInMillis: remaining },
        metrics: noMetrics,
        tracing: { traceId: invocationId.replaceAll('-', ''), spanId: invocationId.slice(0, 8) },
        proxy: { token: 'sandbox', url: 'http://sandbox.invalid' },
      },
    };
  }
}
