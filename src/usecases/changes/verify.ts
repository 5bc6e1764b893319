import { isKept } from '../../domain/changes/kept';
import type { Step } from '../../domain/changes/kinds';
import { behaviourOf } from '../../domain/changes/kinds';
import type { Seal } from '../../domain/changes/log';
import { madeBy, sealFacets, toRead, withStep } from '../../domain/changes/log';
import type { Message } from '../../domain/outcome';
import { SiteFailure } from '../ports';
import type { ChangeSite } from '../ports';
import type { Logbook } from './lease';

/**
 * Reads everything that was written once more, in one go, and logs the seals of what is really there: Jira may store a
 * text a little differently from how it was sent, and an undo has to recognise it.
 * @returns what Jira did not keep although it said yes
 */
export async function verify(
  steps: readonly Step[],
  logbook: Logbook,
  seal: Seal,
  site: ChangeSite,
): Promise<Message[]> {
  const done = steps.filter(({ id }) =>
    logbook.current.steps.some((entry) => entry.id === id && entry.state === 'done'),
  );
  const made = madeBy(logbook.current);
  const { ids, fields } = toRead(done, made);
  if (ids.length === 0) return [];
  const items = await site.readItems(ids, fields).catch((error: unknown) => {
    if (error instanceof SiteFailure) return undefined;
    throw error;
  });
  // What cannot be read back now keeps the seals of what was sent; an undo is then stricter, never looser.
  if (!items) return [];

  const lost: Message[] = [];
  await logbook.write((record) =>
    done.reduce((next, step) => {
      const entry = next.steps.find(({ id }) => id === step.id);
      if (entry?.made && entry.at.kind === 'create') {
        const updated = items[entry.made.id]?.updated ?? null;
        return withStep(next, step.id, { made: { ...entry.made, updated } });
      }
      const now = behaviourOf(step.at).look({ items, made });
      if (now === undefined) return next;
      if (!isKept(step.at, step.after, now)) {
        lost.push({ code: 'change.not-done.not-kept', params: { step: step.id, reasons: [] } });
        return withStep(next, step.id, { state: 'started' });
      }
      return withStep(next, step.id, { after: sealFacets(step.at, now, seal) });
    }, record),
  );
  return lost;
}
