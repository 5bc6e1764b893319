import type { ChangeRecord } from '../../domain/changes/log';

const dayMilliseconds = 24 * 60 * 60 * 1000;
const keptDays = 30;

/** The storage forgets a change after as many days, give or take two: here it counts to the instant. */
export function oldestKept(now: Date): Date {
  return new Date(now.getTime() - keptDays * dayMilliseconds);
}

/** Whether a change is older than what can be undone, though the storage may still hold it. */
export function isForgotten({ at }: ChangeRecord, now: Date): boolean {
  return Date.parse(at) < oldestKept(now).getTime();
}
