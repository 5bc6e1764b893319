import type { FinishedItem } from '../../backlog/backlog';

const dayInMs = 86_400_000;

/** Days from the start of work to done; `undefined` where the changelog does not say when work began. */
export function cycleDays({ started, done }: Pick<FinishedItem, 'started' | 'done'>): number | undefined {
  if (started === undefined) return undefined;
  const days = (Date.parse(done) - Date.parse(started)) / dayInMs;
  return days >= 0 ? days : undefined;
}
