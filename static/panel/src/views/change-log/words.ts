import type { LoggedChange } from '../../../../../src/contract/changes';
import { say, t, tryT } from '../../messages';

/** Kinds of change people filter by, in the order they are offered. */
export const kinds = [
  'split',
  'rewrite',
  'edit',
  'estimate',
  'label',
  'assign',
  'transition',
  'move',
  'rank',
  'relate',
  'close-duplicate',
  'comment',
] as const;

export const periods = [30, 7, 1] as const;

/** A change in one sentence: who did what to which items. */
export function sentenceOf({ kind, by, items }: LoggedChange): string {
  const old = items.filter(({ created }) => !created);
  const keys = (old.length > 0 ? old : items).map(({ key }) => key);
  const params = { by: by ?? 'none', keys };
  return tryT(`log.did.${kind}`, params) ?? t('log.did.edit', params);
}

export function stepText({ message, state }: LoggedChange['steps'][number]): string {
  return t(`log.step.${state}`, { what: say(message) });
}

/** Changes in their order, by the day they were made on where the viewer is. */
export function byDay(
  changes: readonly LoggedChange[],
): { readonly day: string; readonly changes: LoggedChange[] }[] {
  const days: { day: string; changes: LoggedChange[] }[] = [];
  for (const change of changes) {
    const day = t('log.day', { day: new Date(change.at) });
    const last = days.at(-1);
    if (last?.day === day) last.changes.push(change);
    else days.push({ day, changes: [change] });
  }
  return days;
}
