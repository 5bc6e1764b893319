import { FunctionFailure } from '../runtime/failure';
import type { Occasion } from '../runtime/functions';
import type { Delivery, EventStore, NamedJob } from './event-store';
import type { ForgeClock } from './forge-clock';
import { eventLimits } from './limits';
import { retryAfterFailure, retryAsked } from './retry';
import type { Retry } from './retry';

export interface DeliveriesOptions {
  readonly store: EventStore;
  readonly clock: ForgeClock;
  readonly call: (occasion: Occasion, request: unknown) => Promise<unknown>;
  /** Whether what has just been delivered is to be delivered once more. */
  readonly again: () => boolean;
  readonly onProblem: (sentence: string) => void;
}

/** Brings accepted events to their functions: late, again after a failure, sometimes twice, never not at all. */
export class Deliveries {
  readonly #running = new Map<string, Promise<void>>();
  readonly #busy = new Map<string, number>();
  readonly #waiting = new Map<string, Delivery[]>();
  readonly #calledOff = new Map<string, () => void>();
  #closed = false;

  constructor(private readonly options: DeliveriesOptions) {}

  /** Takes up what an earlier process left. */
  resume(): void {
    for (const delivery of this.options.store.deliveries.values()) this.#schedule(delivery);
  }

  /** Resolves when they are safe; their functions run later. */
  async accept(deliveries: readonly Delivery[], job?: NamedJob): Promise<void> {
    await this.options.store.put(deliveries, job);
    for (const delivery of deliveries) this.#schedule(delivery);
  }

  /** Calls off what has not begun of a job. */
  async cancel(jobId: string): Promise<void> {
    const { store } = this.options;
    const job = store.jobs.get(jobId);
    const pending = [...store.deliveries.values()].filter(
      (delivery) => delivery.jobId === jobId && !this.#running.has(delivery.id),
    );
    for (const { id } of pending) this.#calledOff.get(id)?.();
    await store.end(
      pending.map(({ id }) => id),
      job && { id: jobId, job: { ...job, total: job.total - pending.length } },
    );
  }

  get pending(): readonly Delivery[] {
    return [...this.options.store.deliveries.values()];
  }

  /** Resolves when no function runs and none is due. */
  async idle(): Promise<void> {
    for (;;) {
      const running = [...this.#running.values()];
      if (running.length > 0) await Promise.all(running);
      else if (this.pending.some(({ due }) => due <= this.options.clock.now()))
        await new Promise((resolve) => setTimeout(resolve, 5));
      else return;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#running.values());
  }

  #schedule(delivery: Delivery): void {
    this.#calledOff.set(
      delivery.id,
      this.options.clock.at(delivery.due, () => this.#start(delivery)),
    );
  }

  async #start(delivery: Delivery): Promise<void> {
    if (this.#closed || !this.options.store.deliveries.has(delivery.id)) return;
    const { concurrency } = delivery;
    const busy = concurrency ? (this.#busy.get(concurrency.key) ?? 0) : 0;
    if (concurrency && busy >= concurrency.limit) {
      this.#waiting.set(concurrency.key, [...(this.#waiting.get(concurrency.key) ?? []), delivery]);
      return;
    }
    if (concurrency) this.#busy.set(concurrency.key, busy + 1);
    const run = this.#deliver(delivery).finally(() => {
      this.#running.delete(delivery.id);
      if (concurrency) this.#next(concurrency.key);
    });
    this.#running.set(delivery.id, run);
    await run;
  }

  #next(key: string): void {
    this.#busy.set(key, (this.#busy.get(key) ?? 1) - 1);
    const [first, ...rest] = this.#waiting.get(key) ?? [];
    this.#waiting.set(key, rest);
    if (first) void this.#start(first);
  }

  async #deliver(delivery: Delivery): Promise<void> {
    const { moduleKey, moduleType, functionKey, depth } = delivery;
    const occasion: Occasion = { functionKey, moduleKey, moduleType, accountId: undefined, depth };
    try {
      const answer = await this.options.call(occasion, this.#request(delivery));
      const retry = retryAsked(answer);
      await (retry ? this.#again(delivery, retry) : this.#succeed(delivery));
    } catch (error) {
      if (this.#closed) return;
      if (!(error instanceof FunctionFailure)) throw error;
      const retry = retryAfterFailure(error.kind, delivery.retryCount);
      await (retry ? this.#again(delivery, retry) : this.#end(delivery, 'failed'));
    }
  }

  #request(delivery: Delivery): Record<string, unknown> {
    const { event, retryCount, retryReason, retryData, accepted } = delivery;
    if (retryCount === 0) return event;
    const end = accepted + eventLimits.retentionMilliseconds;
    return {
      ...event,
      retryContext: {
        retryCount,
        retryReason,
        retryData: retryData ?? {},
        retentionWindow: {
          startTime: new Date(accepted).toISOString(),
          remainingTimeMs: Math.max(0, end - this.options.clock.now()),
        },
      },
    };
  }

  async #succeed(delivery: Delivery): Promise<void> {
    if (delivery.repeated || !this.options.again()) {
      await this.#end(delivery, 'success');
      return;
    }
    await this.#later({ ...delivery, repeated: true, due: this.options.clock.now() });
  }

  async #again(delivery: Delivery, { afterSeconds, reason, data }: Retry): Promise<void> {
    const due = this.options.clock.now() + afterSeconds * 1000;
    const over = due > delivery.accepted + eventLimits.retentionMilliseconds;
    if (over || delivery.retryCount >= eventLimits.retries) {
      this.options.onProblem(
        `An event for ${delivery.functionKey} was tried ${delivery.retryCount + 1} times and is given up.`,
      );
      await this.#end(delivery, 'failed');
      return;
    }
    await this.#later({
      ...delivery,
      due,
      retryCount: delivery.retryCount + 1,
      retryReason: reason,
      retryData: data,
    });
  }

  async #later(delivery: Delivery): Promise<void> {
    await this.options.store.put([delivery]);
    this.#schedule(delivery);
  }

  async #end({ id, jobId }: Delivery, outcome: 'success' | 'failed'): Promise<void> {
    const { store } = this.options;
    const job = jobId === undefined ? undefined : store.jobs.get(jobId);
    await store.end(
      [id],
      jobId !== undefined && job ? { id: jobId, job: { ...job, [outcome]: job[outcome] + 1 } } : undefined,
    );
    this.#calledOff.delete(id);
  }
}
