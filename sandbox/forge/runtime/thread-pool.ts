import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ThreadData } from './wire';

const loader = createRequire(__filename).resolve('tsx/cjs/api');

/** A thread starts without what runs TypeScript here; the app's own code is then loaded without it, as on the platform. */
const boot = `
  const unregister = require(${JSON.stringify(loader)}).register();
  require(${JSON.stringify(join(__dirname, 'function-thread.ts'))});
  unregister();
`;

/** Idle threads kept; Lambda keeps its instances warm as well. */
const mostIdle = 3;

/**
 * Threads that functions run in, one invocation at a time in each. What a module of the app keeps in a variable
 * therefore lives on from one invocation to a later one, sometimes: as on the platform.
 */
export class ThreadPool {
  readonly #idle = new Map<number, Worker[]>();
  readonly #all = new Set<Worker>();
  #closed = false;

  constructor(private readonly bundle: string) {}

  /** @param memoryMB what the function may use; more ends its thread */
  take(memoryMB: number): Worker {
    if (this.#closed) throw new Error('The sandbox is closing.');
    return this.#idle.get(memoryMB)?.pop() ?? this.#start(memoryMB);
  }

  /** For a thread whose function has answered. */
  giveBack(thread: Worker, memoryMB: number): void {
    const idle = this.#idle.get(memoryMB) ?? [];
    this.#idle.set(memoryMB, idle);
    if (this.#closed || idle.length >= mostIdle) void thread.terminate();
    else if (this.#all.has(thread)) idle.push(thread);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#all].map((thread) => thread.terminate()));
  }

  #start(memoryMB: number): Worker {
    const workerData: ThreadData = { bundle: this.bundle };
    const thread = new Worker(boot, {
      eval: true,
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: memoryMB },
    });
    thread.unref();
    this.#all.add(thread);
    // A thread that dies between two invocations has nobody waiting for it.
    thread.on('error', () => undefined);
    thread.once('exit', () => {
      this.#all.delete(thread);
      for (const idle of this.#idle.values()) if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
    });
    return thread;
  }
}
