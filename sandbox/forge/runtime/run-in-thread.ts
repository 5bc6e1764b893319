import type { Worker } from 'node:worker_threads';
import { FunctionFailure } from './failure';
import type { CrashMoment } from './crash-points';
import type { FunctionLog } from './function-log';
import type { ThreadPool } from './thread-pool';
import type { FromFunction, Run, ToFunction, WireRequest, WireResponse } from './wire';

/** What a run may ask of its host. */
export interface RunHost {
  readonly memoryMB: number;
  readonly platform: (args: unknown, path: string, init: RequestInit) => Promise<Response>;
  readonly egress: typeof fetch;
  /** Whether, and when, the function is to die of this call. */
  readonly crash: (path: string) => CrashMoment | undefined;
  readonly log: FunctionLog;
}

const initOf = ({ method, headers, body }: WireRequest): RequestInit => ({
  method,
  headers: headers.map(([name, value]): [string, string] => [name, value]),
  ...(body === undefined ? {} : { body }),
});

const wireResponse = async (response: Response): Promise<WireResponse> => ({
  status: response.status,
  statusText: response.statusText,
  headers: [...response.headers],
  body: await response.arrayBuffer(),
});

/** Not `instanceof`: an error of another thread may be of another realm. */
const textIn = (error: unknown, name: string): string =>
  typeof error === 'object' && error !== null ? String(Reflect.get(error, name)) : '';

function diedOf(error: unknown): FunctionFailure {
  return textIn(error, 'code') === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new FunctionFailure('out-of-memory', 'Runtime exited with error: signal: killed')
    : new FunctionFailure('instance-lost', textIn(error, 'message'), { cause: error });
}

/** One run in one thread, from its first message to its last. */
class ThreadRun {
  readonly #done: Promise<string | undefined>;
  #settle: {
    readonly resolve: (json: string | undefined) => void;
    readonly reject: (error: FunctionFailure) => void;
  };
  #over = false;
  #died = false;

  constructor(
    private readonly thread: Worker,
    private readonly run: Run,
    private readonly host: RunHost,
  ) {
    const { promise, resolve, reject } = promiseParts<string | undefined>();
    this.#done = promise;
    this.#settle = { resolve, reject };
  }

  /** Whether the thread can run no other function. */
  get died(): boolean {
    return this.#died;
  }

  /** @throws {FunctionFailure} after which the thread is ended, unless the function itself threw */
  async finish(): Promise<string | undefined> {
    const { thread, run } = this;
    const late = setTimeout(() => {
      this.#die(
        new FunctionFailure(
          'timed-out',
          `Task timed out after ${(run.milliseconds / 1000).toFixed(2)} seconds`,
        ),
      );
    }, run.milliseconds);
    const onExit = (): void => {
      this.#die(new FunctionFailure('instance-lost', 'Runtime exited without providing a reason'));
    };
    const onError = (error: unknown): void => {
      this.#die(diedOf(error));
    };
    const onMessage = (message: FromFunction): void => {
      this.#receive(message);
    };
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    try {
      this.#post({ kind: 'run', run });
      return await this.#done;
    } finally {
      this.#over = true;
      clearTimeout(late);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
    }
  }

  #receive(message: FromFunction): void {
    // What an earlier run left behind in the thread has nobody who answers it: its invocation is over.
    if (message.invocationId !== this.run.invocationId) return;
    switch (message.kind) {
      case 'returned':
        this.#settle.resolve(message.json);
        return;
      case 'threw':
        this.host.log.add('error', message.stack);
        this.#settle.reject(
          new FunctionFailure(message.missing ? 'unknown-function' : 'crashed', message.message),
        );
        return;
      case 'log':
        this.host.log.add(message.level, message.text);
        return;
      case 'platform':
        void this.#answer(message.id, message.path, () =>
          this.host.platform(message.args, message.path, initOf(message.request)),
        );
        return;
      case 'egress':
        void this.#answer(message.id, message.url, () =>
          this.host.egress(message.url, initOf(message.request)),
        );
    }
  }

  async #answer(id: number, path: string, ask: () => Promise<Response>): Promise<void> {
    const moment = this.host.crash(path);
    const crashed = (): void => {
      this.#die(
        new FunctionFailure('instance-lost', `The sandbox ended the function ${String(moment)} ${path}`),
      );
    };
    if (moment === 'before') {
      crashed();
      return;
    }
    try {
      const response = await wireResponse(await ask());
      if (moment === 'after') crashed();
      else this.#post({ kind: 'answer', id, response });
    } catch (error) {
      this.#post({ kind: 'refusal', id, message: error instanceof Error ? error.message : String(error) });
    }
  }

  #die(failure: FunctionFailure): void {
    if (this.#over) return;
    this.#over = true;
    this.#died = true;
    this.host.log.add('error', failure.message);
    void this.thread.terminate();
    this.#settle.reject(failure);
  }

  #post(message: ToFunction): void {
    if (!this.#over) this.thread.postMessage(message);
  }
}

function promiseParts<T>(): {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (error: Error) => void;
} {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/**
 * @returns what the function returned, as JSON
 * @throws {FunctionFailure}
 */
export async function runInThread(pool: ThreadPool, run: Run, host: RunHost): Promise<string | undefined> {
  const thread = pool.take(host.memoryMB);
  const threadRun = new ThreadRun(thread, run, host);
  try {
    return await threadRun.finish();
  } finally {
    if (!threadRun.died) pool.giveBack(thread, host.memoryMB);
  }
}
