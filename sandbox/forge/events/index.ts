/** Everything that reaches functions without a person: queues, triggers and schedules, on one clock. */
import type { License } from '../license';
import type { Manifest } from '../manifest';
import type { Occasion } from '../runtime/functions';
import { Deliveries } from './deliveries';
import { EventStore } from './event-store';
import type { ForgeClock } from './forge-clock';
import { Queues } from './queues';
import { Schedules } from './schedules';
import { Triggers } from './triggers';

export { ForgeClock } from './forge-clock';
export { Queues } from './queues';

export interface EventsOptions {
  readonly manifest: Manifest;
  readonly dataDir: string;
  readonly fresh: boolean;
  readonly clock: ForgeClock;
  readonly call: (occasion: Occasion, request: unknown) => Promise<unknown>;
  readonly appAccountId: string | undefined;
  readonly license: () => License | undefined;
  readonly delaySeconds: () => number;
  readonly again: () => boolean;
  readonly onProblem: (sentence: string) => void;
}

export interface ForgeEvents {
  readonly queues: Queues;
  readonly triggers: Triggers;
  readonly schedules: Schedules;
  readonly deliveries: Deliveries;
  close(): Promise<void>;
}

export async function openEvents(options: EventsOptions): Promise<ForgeEvents> {
  const { dataDir, fresh, clock, ...rest } = options;
  const store = await EventStore.open(dataDir, fresh);
  const deliveries = new Deliveries({ store, clock, ...rest });
  const schedules = new Schedules({ clock, ...rest });
  deliveries.resume();
  return {
    queues: new Queues({ store, deliveries, clock, ...rest }),
    triggers: new Triggers({ deliveries, clock, ...rest }),
    schedules,
    deliveries,
    close: async () => {
      schedules.close();
      await deliveries.close();
      await store.close();
    },
  };
}
