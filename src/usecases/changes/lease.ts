import type { ChangeRecord } from '../../domain/changes/log';
import type { ChangeLog, ChangePorts } from '../ports';
import { ChangeBusy } from './errors';

/** Longer than a function may run (25 s): who holds a lease past that is dead. */
const leaseSeconds = 30;
const patience = 20;

export function newLease(now: Date): string {
  return new Date(now.getTime() + leaseSeconds * 1000).toISOString();
}

/**
 * Writes the log for as long as nobody else has taken the change over; each write renews the lease.
 * The record in `current` is the truth of this function, and what a later one finds should this one die.
 */
export class Logbook {
  constructor(
    private record: ChangeRecord,
    private readonly log: ChangeLog,
    private readonly now: () => Date,
  ) {}

  get current(): ChangeRecord {
    return this.record;
  }

  /** @throws {ChangeBusy} when the lease was lost: nothing more may be written then */
  async write(change: (record: ChangeRecord) => ChangeRecord, done = false): Promise<void> {
    const next = { ...change(this.record), lease: done ? '' : newLease(this.now()) };
    if (!(await this.log.save(next, this.record.lease))) throw new ChangeBusy(leaseSeconds);
    this.record = next;
  }
}

/**
 * Waits until nobody works on the change and takes it over, unless it is finished by then.
 * @returns the record, and the logbook when there is something left to do
 * @throws {ChangeBusy} when another function does not come to an end in time
 */
export async function takeOver(
  first: ChangeRecord,
  isFinished: (record: ChangeRecord) => boolean,
  ports: ChangePorts,
): Promise<{ record: ChangeRecord; logbook: Logbook | undefined }> {
  let record = first;
  for (let waited = 0; ; waited += 1) {
    const isHeld = record.lease !== '' && record.lease > ports.now().toISOString();
    if (!isHeld) {
      if (isFinished(record)) return { record, logbook: undefined };
      const logbook = new Logbook(record, ports.log, ports.now);
      await logbook.write((same) => same);
      return { record: logbook.current, logbook };
    }
    if (waited >= patience) throw new ChangeBusy(leaseSeconds);
    await ports.wait(1000);
    record = (await ports.log.load(record.changeId)) ?? record;
  }
}
