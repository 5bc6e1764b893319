import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { z } from 'zod';

const concurrencySchema = z.object({ key: z.string(), limit: z.number().int().positive() });

/** An event on its way to a function. */
export const deliverySchema = z.object({
  id: z.string(),
  moduleKey: z.string(),
  moduleType: z.enum(['consumer', 'trigger']),
  functionKey: z.string(),
  /** First argument of the function, but for what the delivery adds. */
  event: z.record(z.string(), z.unknown()),
  jobId: z.string().optional(),
  concurrency: concurrencySchema.optional(),
  /** Epoch milliseconds, as all times here. */
  accepted: z.number(),
  due: z.number(),
  retryCount: z.number(),
  retryReason: z.string().optional(),
  retryData: z.unknown().optional(),
  /** Delivered a second time although the first went well. */
  repeated: z.boolean(),
  /** How many pushes of consumers lead here, one from the other. */
  depth: z.number(),
});
export type Delivery = z.output<typeof deliverySchema>;

const jobSchema = z.object({
  queueName: z.string(),
  total: z.number(),
  success: z.number(),
  failed: z.number(),
});
export type Job = z.output<typeof jobSchema>;

export interface NamedJob {
  readonly id: string;
  readonly job: Job;
}

type Write =
  | { readonly type: 'put'; readonly key: string; readonly value: unknown }
  | { readonly type: 'del'; readonly key: string };

const kept = { delivery: 'delivery!', job: 'job!' } as const;

/**
 * Events and jobs, each on disk before it is acknowledged: what was accepted is delivered, also when the sandbox was
 * killed in between, and then perhaps twice.
 */
export class EventStore {
  readonly deliveries = new Map<string, Delivery>();
  readonly jobs = new Map<string, Job>();

  private constructor(private readonly level: ClassicLevel<string, unknown>) {}

  /** @throws when another process has the folder open */
  static async open(dataDir: string, fresh: boolean): Promise<EventStore> {
    const place = join(dataDir, 'forge-events');
    if (fresh) rmSync(place, { recursive: true, force: true });
    await mkdir(place, { recursive: true });
    const level = new ClassicLevel<string, unknown>(place, { valueEncoding: 'json' });
    await level.open();
    const store = new EventStore(level);
    for await (const [name, value] of level.iterator()) {
      if (name.startsWith(kept.job)) store.jobs.set(name.slice(kept.job.length), jobSchema.parse(value));
      else store.deliveries.set(name.slice(kept.delivery.length), deliverySchema.parse(value));
    }
    return store;
  }

  async put(deliveries: readonly Delivery[], job?: NamedJob): Promise<void> {
    for (const delivery of deliveries) this.deliveries.set(delivery.id, delivery);
    await this.#write(
      deliveries.map((value) => ({ type: 'put', key: `${kept.delivery}${value.id}`, value })),
      job,
    );
  }

  /** Forgets deliveries that are over, and counts them in their job. */
  async end(ids: readonly string[], job?: NamedJob): Promise<void> {
    for (const id of ids) this.deliveries.delete(id);
    await this.#write(
      ids.map((id) => ({ type: 'del', key: `${kept.delivery}${id}` })),
      job,
    );
  }

  close(): Promise<void> {
    return this.level.close();
  }

  #write(writes: readonly Write[], job: NamedJob | undefined): Promise<void> {
    if (!job) return this.level.batch([...writes], { sync: true });
    this.jobs.set(job.id, job.job);
    const write: Write = { type: 'put', key: `${kept.job}${job.id}`, value: job.job };
    return this.level.batch([...writes, write], { sync: true });
  }
}
