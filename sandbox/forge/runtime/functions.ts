import { randomUUID } from 'node:crypto';
import { appContext, principalContext } from '../identity';
import type { License } from '../license';
import { forgeLimits } from '../limits';
import type { Manifest } from '../manifest';
import type { Actor } from '../product/jira-gateway';
import { FunctionFailure } from './failure';
import { FunctionLog } from './function-log';
import type { LogLine } from './function-log';
import type { CrashPoints } from './crash-points';
import { InvocationLimits } from './invocation-limits';
import { runInThread } from './run-in-thread';
import { ThreadPool } from './thread-pool';

/** For whom and for what a function runs. */
export interface Occasion {
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  /** Account id of the present person; nobody for schedules and events. */
  readonly accountId: string | undefined;
  /** How many pushes to queues, one from the other, led here; none when left out. */
  readonly depth?: number;
}

export interface FunctionsOptions {
  readonly manifest: Manifest;
  /** Folder of the bundle: one `<module>.cjs` for each module that manifest.yml names. */
  readonly bundle: string;
  readonly platform: (actor: Actor, path: string, init?: RequestInit) => Promise<Response>;
  readonly egress: typeof fetch;
  readonly license: () => License | undefined;
  readonly crashes: CrashPoints;
  readonly onLog: (line: LogLine) => void;
  /** For tests of the time limit itself. */
  readonly invocationSeconds?: number;
}

const background = new Set(['consumer', 'scheduledTrigger']);
const withoutPage = new Set([...background, 'trigger']);

/** The functions of the unmodified bundle, run as Forge runs them. */
export class Functions {
  readonly #threads: ThreadPool;
  readonly #limits = new InvocationLimits();

  constructor(private readonly options: FunctionsOptions) {
    this.#threads = new ThreadPool(options.bundle);
  }

  /**
   * @param request first argument of the handler; goes through JSON, as on the platform
   * @returns what the function returned, through JSON
   * @throws {FunctionFailure} when there were too many calls this minute, it threw, ran too long, used too much memory, or its answer is too large
   */
  async call(occasion: Occasion, request: unknown): Promise<unknown> {
    this.#limits.count(occasion.accountId);
    const text = JSON.stringify(request);
    const most = withoutPage.has(occasion.moduleType) ? forgeLimits.responseBytes : forgeLimits.requestBytes;
    if (Buffer.byteLength(text) > most)
      throw new FunctionFailure('too-large', `the request is larger than ${most} bytes`);
    const json = await this.#run(occasion, JSON.parse(text));
    if (json === undefined) return undefined;
    if (Buffer.byteLength(json) > forgeLimits.responseBytes)
      throw new FunctionFailure('too-large', `the answer is larger than ${forgeLimits.responseBytes} bytes`);
    return JSON.parse(json);
  }

  close(): Promise<void> {
    return this.#threads.close();
  }

  #run(occasion: Occasion, request: unknown): Promise<string | undefined> {
    const { functionKey, accountId, depth = 0 } = occasion;
    const { manifest, platform, egress, crashes, onLog } = this.options;
    const declared = manifest.modules.function.find(({ key }) => key === functionKey);
    if (!declared)
      throw new FunctionFailure('unknown-function', `manifest.yml has no function “${functionKey}”`);
    const invocationId = randomUUID();
    const license = this.options.license();
    return runInThread(
      this.#threads,
      {
        invocationId,
        handler: declared.handler,
        request,
        context: principalContext(accountId, license),
        runtime: appContext({ manifest, occasion, invocationId, license }),
        milliseconds: this.#seconds(occasion, declared.timeoutSeconds) * 1000,
      },
      {
        memoryMB: declared.runtime?.memoryMB ?? manifest.app.runtime.memoryMB,
        platform: (args, path, init) => platform({ args, accountId, depth }, path, init),
        egress,
        crash: (path) => crashes.due(functionKey, path),
        log: new FunctionLog(functionKey, invocationId, onLog),
      },
    );
  }

  #seconds({ moduleType }: Occasion, declared: number | undefined): number {
    const seconds = background.has(moduleType)
      ? (declared ?? forgeLimits.backgroundSeconds)
      : forgeLimits.invocationSeconds;
    return this.options.invocationSeconds ?? seconds;
  }
}
