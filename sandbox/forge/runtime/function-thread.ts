/**
 * Runs in a thread of its own: Forge's globals, and one function at a time. A thread can be ended whatever the code in it
 * does, which is the only way a limit on time or memory can be kept.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import type { LogLevel } from './function-log';
import type { FromFunction, Run, ThreadData, ToFunction, WireRequest, WireResponse } from './wire';

const levels: readonly LogLevel[] = ['debug', 'log', 'info', 'warn', 'error'];

const noMetrics = {
  counter: () => ({ incr: () => undefined }),
  timing: () => ({ measure: () => ({ stop: () => undefined }) }),
};

class MissingHandler extends Error {}

interface Waiting {
  readonly resolve: (response: Response) => void;
  readonly reject: (error: Error) => void;
}

function responseOf({ status, statusText, headers, body }: WireResponse): Response {
  const empty = status === 204 || status === 205 || status === 304;
  return new Response(empty ? null : body, {
    status,
    statusText,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
  });
}

async function wireRequest(input: RequestInfo | URL, init?: RequestInit): Promise<WireRequest> {
  const request = new Request(input, init);
  const body = request.body === null ? undefined : await request.text();
  return {
    method: request.method,
    headers: [...request.headers],
    ...(body === undefined ? {} : { body }),
  };
}

class FunctionThread {
  readonly #load: NodeJS.Require;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;
  #current: { readonly run: Run; readonly end: number } | undefined;

  constructor(
    bundle: string,
    private readonly post: (message: FromFunction) => void,
  ) {
    this.#load = createRequire(join(bundle, 'index.cjs'));
  }

  /** Has to happen before any code of the app is loaded: @forge/api takes `fetch`, @forge/kvs its client, on import. */
  installGlobals(): void {
    Object.defineProperties(globalThis, {
      __forge_runtime__: { configurable: true, get: () => this.#runtime() },
      __forge_fetch__: {
        configurable: true,
        value: async (args: unknown, path: string, init?: RequestInit) => {
          const { invocationId } = this.#need();
          const request = await wireRequest('http://forge.invalid', init);
          return this.#ask((id) => ({ kind: 'platform', invocationId, id, args, path, request }));
        },
      },
      fetch: {
        configurable: true,
        writable: true,
        value: async (input: RequestInfo | URL, init?: RequestInit) => {
          const { invocationId } = this.#need();
          const url = input instanceof Request ? input.url : String(input);
          const request = await wireRequest(input, init);
          return this.#ask((id) => ({ kind: 'egress', invocationId, id, url, request }));
        },
      },
    });
    for (const level of levels) {
      console[level] = (...values: unknown[]) => {
        const invocationId = this.#current?.run.invocationId ?? '';
        this.post({ kind: 'log', invocationId, level, text: format(...values) });
      };
    }
  }

  receive(message: ToFunction): void {
    if (message.kind === 'run') {
      void this.#run(message.run);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.kind === 'answer') waiting?.resolve(responseOf(message.response));
    else waiting?.reject(new Error(message.message));
  }

  async #run(run: Run): Promise<void> {
    const { invocationId } = run;
    this.#current = { run, end: performance.now() + run.milliseconds };
    try {
      const answer = await this.#handler(run.handler)(run.request, run.context);
      const json = answer === undefined ? undefined : JSON.stringify(answer);
      this.post({ kind: 'returned', invocationId, ...(json === undefined ? {} : { json }) });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const stack = error instanceof Error ? (error.stack ?? message) : message;
      const missing = error instanceof MissingHandler;
      this.post({ kind: 'threw', invocationId, message, stack, missing });
    }
  }

  #handler(name: string): (request: unknown, context: unknown) => unknown {
    const dot = name.lastIndexOf('.');
    const exported: unknown = this.#load(`./${name.slice(0, dot)}.cjs`);
    const handler: unknown =
      typeof exported === 'object' && exported !== null
        ? Reflect.get(exported, name.slice(dot + 1))
        : undefined;
    if (typeof handler !== 'function') throw new MissingHandler(`the bundle exports no “${name}”`);
    return (request, context): unknown => Reflect.apply(handler, undefined, [request, context]);
  }

  #ask(message: (id: number) => FromFunction): Promise<Response> {
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.post(message(id));
    });
  }

  #need(): Run {
    if (!this.#current) throw new Error('Forge was asked for something outside of any invocation.');
    return this.#current.run;
  }

  #runtime(): unknown {
    const current = this.#current;
    return (
      current && {
        ...current.run.runtime,
        metrics: noMetrics,
        lambdaContext: {
          getRemainingTimeInMillis: () => Math.max(0, current.end - performance.now()),
        },
      }
    );
  }
}

const port = parentPort;
if (port) {
  // Only openThread starts this file, with that data and those messages.
  const { bundle } = workerData as ThreadData;
  const thread = new FunctionThread(bundle, (message) => {
    port.postMessage(message);
  });
  thread.installGlobals();
  port.on('message', (message: ToFunction) => {
    thread.receive(message);
  });
}
