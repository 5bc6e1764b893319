import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Manifest } from '../manifest';
import type { Deliveries } from './deliveries';
import type { Delivery, EventStore } from './event-store';
import type { ForgeClock } from './forge-clock';
import { eventLimits } from './limits';

const payloadSchema = z.strictObject({
  body: z.record(z.string(), z.unknown()),
  delayInSeconds: z.number().min(0).max(eventLimits.delaySeconds).optional(),
  concurrency: z.strictObject({ key: z.string().min(1), limit: z.number().int().positive() }).optional(),
});

const requests = {
  publish: z.strictObject({
    queueName: z.string(),
    jobId: z.string(),
    type: z.literal('avi:forge:app:event'),
    schema: z.string(),
    payload: z.array(payloadSchema).min(1).max(eventLimits.eventsPerPush),
    time: z.string(),
  }),
  job: z.strictObject({ queueName: z.string(), jobId: z.string(), time: z.string() }),
};

type Publish = z.output<typeof requests.publish>;

/** The braces are in what the SDK sends. */
const pathPattern = /^\/webhook\/queue\/(publish|stats|cancel)\//;

const refuse = (status: number, message: string): Response =>
  Response.json({ code: status, message, errorMessage: message }, { status });

export interface QueuesOptions {
  readonly manifest: Manifest;
  readonly store: EventStore;
  readonly deliveries: Deliveries;
  readonly clock: ForgeClock;
  readonly onProblem: (sentence: string) => void;
}

/** What `Queue` of @forge/events reaches: pushes, and how far a job is. */
export class Queues {
  #minute = { at: 0, events: 0 };

  constructor(private readonly options: QueuesOptions) {}

  static serves(path: string): boolean {
    return pathPattern.test(path);
  }

  /** @param depth how many pushes of consumers lead to the one who asks */
  async answer(path: string, body: string, depth: number): Promise<Response> {
    const operation = pathPattern.exec(path)?.[1];
    const given: unknown = JSON.parse(body);
    if (operation === 'publish') {
      const request = requests.publish.safeParse(given);
      return request.success
        ? this.#publish(request.data, Buffer.byteLength(body), depth)
        : refuse(400, z.prettifyError(request.error));
    }
    const request = requests.job.parse(given);
    const job = this.options.store.jobs.get(request.jobId);
    if (job?.queueName !== request.queueName) return refuse(404, 'The job does not exist.');
    if (operation === 'cancel') {
      await this.options.deliveries.cancel(request.jobId);
      return new Response(null, { status: 204 });
    }
    const { total, success, failed } = job;
    return Response.json({ success, failed, inProgress: total - success - failed });
  }

  async #publish(request: Publish, bytes: number, depth: number): Promise<Response> {
    const { manifest, deliveries, clock, onProblem } = this.options;
    const { queueName, jobId, payload } = request;
    const consumer = manifest.modules.consumer.find(({ queue }) => queue === queueName);
    if (!consumer) {
      const sentence = `manifest.yml has no consumer for the queue “${queueName}”.`;
      onProblem(sentence);
      return refuse(400, sentence);
    }
    if (depth > eventLimits.cyclicPushes) return refuse(405, 'The limit on cyclic invocation is reached.');
    if (bytes > eventLimits.pushBytes + envelopeBytes) return refuse(413, 'The push is larger than 200 KB.');
    if (this.#tooMany(payload.length)) return refuse(429, 'More than 500 events in a minute.');
    const long = this.#runsLong(consumer.function);
    const accepted: Delivery[] = [];
    const failedEvents: { index: string; errorMessage: string }[] = [];
    for (const [index, { body, delayInSeconds = 0, concurrency }] of payload.entries()) {
      if (long && Buffer.byteLength(JSON.stringify(body)) > eventLimits.longEventBytes) {
        failedEvents.push({ index: String(index), errorMessage: 'The event is larger than 100 KB.' });
        continue;
      }
      const id = randomUUID();
      accepted.push({
        id,
        moduleKey: consumer.key,
        moduleType: 'consumer',
        functionKey: consumer.function,
        event: { body, queueName, jobId, eventId: id },
        jobId,
        ...(concurrency ? { concurrency } : {}),
        accepted: clock.now(),
        due: clock.now() + delayInSeconds * 1000,
        retryCount: 0,
        repeated: false,
        depth: depth + 1,
      });
    }
    await deliveries.accept(accepted, {
      id: jobId,
      job: { queueName, total: payload.length, success: 0, failed: failedEvents.length },
    });
    return failedEvents.length > 0
      ? Response.json({ failedEvents }, { status: 202 })
      : new Response(null, { status: 201 });
  }

  #tooMany(events: number): boolean {
    const at = Math.floor(this.options.clock.now() / 60_000);
    const before = this.#minute.at === at ? this.#minute.events : 0;
    if (before + events > eventLimits.eventsPerMinute) return true;
    this.#minute = { at, events: before + events };
    return false;
  }

  #runsLong(functionKey: string): boolean {
    const declared = this.options.manifest.modules.function.find(({ key }) => key === functionKey);
    return (declared?.timeoutSeconds ?? 0) > 55;
  }
}

/** What the SDK sends around the events, which do not count. */
const envelopeBytes = 1024;
