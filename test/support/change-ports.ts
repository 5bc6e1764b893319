import { createHmac, randomUUID } from 'node:crypto';
import type { ChangeLog, ChangePorts, ChangeSite } from '../../src/usecases/ports';

/** Time that stands still until somebody waits. */
export class Clock {
  #now = Date.parse('2026-11-21T09:00:00.000Z');
  readonly now = (): Date => new Date(this.#now);
  readonly wait = (milliseconds: number): Promise<void> => {
    this.#now += milliseconds;
    // Whoever else is at work gets on with it meanwhile.
    return new Promise((resolve) => setImmediate(resolve));
  };
}

export function changePorts(site: ChangeSite, log: ChangeLog, clock = new Clock(), by = 'mia'): ChangePorts {
  return {
    site,
    log,
    seal: () => Promise.resolve((text) => createHmac('sha256', 'test').update(text).digest('base64url')),
    now: clock.now,
    newId: randomUUID,
    wait: clock.wait,
    by,
  };
}
