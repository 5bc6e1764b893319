import type { ChangeRecord } from '../../domain/changes/log';
import type { ChangePorts } from '../ports';
import { ChangeBusy } from './errors';

/** Longer than a function may run (25 s): who holds a lease past that is dead. */
const leaseSeconds = 30;
/** How many seconds to wait for another function to come to an end. */
const patience = 20;

/** Until when, and whose: two functions must not hold the same lease because they began in the same millisecond. */
export function newLease({ now, newId }: Pick<ChangePorts, 'now' | 'newId'>): string {
  return `${new Date(now().getTime() + leaseSeconds * 1000).toISOString()} ${newId()}`;
}

/**
 * Of a change nobody works on: before any instant, and another each time, so that who looked at the change before
 * somebody else was done with it cannot take it over with what they saw.
 */
const noLease = ({ newId }: Pick<ChangePorts, 'newId'>): string => `- ${newId()}`;

/**
 * Writes the log for as long as nobody else has taken the change over; each write renews the lease.
 * `current` is the truth of this function, and what a later one finds should this one die.
 */
export class Logbook {
  constructor(
    private record: ChangeRecord,
    private readonly ports: Pick<ChangePorts, 'log' | 'now' | 'newId'>,
  ) {}

  get current(): ChangeRecord {
    return this.record;
  }

  /** @throws {ChangeBusy} when the lease was lost: nothing more may be written then */
  async write(change: (record: ChangeRecord) => ChangeRecord, done = false): Promise<void> {
    const next = { ...change(this.record), lease: done ? noLease(this.ports) : newLease(this.ports) };
    if (!(await this.ports.log.save(next, this.record.lease))) throw new ChangeBusy(leaseSeconds);
    this.record = next;
  }
}

/** Takes the lease of a change nobody works on. @returns `undefined` when somebody else was quicker */
async function claim(record: ChangeRecord, ports: ChangePorts): Promise<Logbook | undefined> {
  const logbook = new Logbook(record, ports);
  try {
    await logbook.write((same) => same);
    return logbook;
  } catch (error) {
    if (error instanceof ChangeBusy) return undefined;
    throw error;
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
  for (let waited = 0; waited <= patience; waited += 1) {
    if (record.lease <= ports.now().toISOString()) {
      if (isFinished(record)) return { record, logbook: undefined };
      const logbook = await claim(record, ports);
      if (logbook) return { record: logbook.current, logbook };
    }
    await ports.wait(1000);
    record = (await ports.log.load(record.changeId)) ?? record;
  }
  throw new ChangeBusy(leaseSeconds);
}
