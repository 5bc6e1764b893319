import type { Json } from '../../domain/changes/json';
import type { ChangeRecord, LoggedStep, Seal } from '../../domain/changes/log';
import { subjectsOf } from '../../domain/changes/log';
import { behaviourOf } from '../../domain/changes/kinds';
import type { PastWrite } from '../ports';

/** The site's clock and ours need not agree to the second. */
const slackMilliseconds = 60_000;
/** A write later than this after its change began is somebody's own, or at least not known to be ours. */
const nearMilliseconds = 10 * 60_000;

/** Kinds whose writes the site's history tells field by field. Links and places name items that a viewer may not see. */
const told = new Set(['edit', 'estimate', 'assign', 'transition', 'move']);

/** The history names the other item by its key, which the viewer may not see. */
const namesItems = new Set(['parent']);

/** Fields in which the site's history tells of a step. */
export function toldFields({ at }: LoggedStep): readonly string[] {
  return told.has(at.kind) ? behaviourOf(at).fields.filter((field) => !namesItems.has(field)) : [];
}

/** Every form in which a change may have sealed what the history writes as text. */
function formsOf({ value, text }: PastWrite['to'], seal: Seal): Json[] {
  if (value === null && (text === null || text === '')) return [null];
  const texts = [value, text].filter((one) => one !== null);
  return texts.flatMap((one) => [one, Number(one), one.split(' '), `person:${seal(one)}`]);
}

function facetOf({ at }: LoggedStep, { itemId, field }: PastWrite): string {
  if (at.kind === 'move') return itemId;
  return at.kind === 'assign' ? at.kind : field.id;
}

export interface Told {
  readonly writes: readonly PastWrite[];
  /** Who made them; `null` when nobody or several may have. */
  readonly by: string | null;
}

/**
 * What the site's history says of a step. A write with the very value that the change sealed is the step's; where values
 * do not compare (a formatted text), the first one soon after the change began, if nobody else wrote there meanwhile.
 */
export function pastWritesOf(
  step: LoggedStep,
  record: ChangeRecord,
  history: readonly PastWrite[],
  seal: Seal,
): Told {
  const begin = Date.parse(record.at) - slackMilliseconds;
  const ids = subjectsOf(step, record);
  const writes = ids.flatMap((id) =>
    toldFields(step).flatMap((field): PastWrite[] => {
      const later = history.filter(
        (write) => write.itemId === id && write.field.id === field && write.at.getTime() >= begin,
      );
      const exact = later.find((write) => {
        const sealed = step.after[facetOf(step, write)];
        return formsOf(write.to, seal).some((form) => seal(form) === sealed);
      });
      const near = later.filter(({ at }) => at.getTime() <= begin + nearMilliseconds);
      const isOnes = new Set(near.map(({ by }) => by)).size === 1;
      return [exact ?? (isOnes ? near[0] : undefined)].filter((write) => write !== undefined);
    }),
  );
  return { writes, by: oneOf(writes.map(({ by }) => by)) };
}

/** @returns the one name there is, or `null` */
export function oneOf(names: readonly (string | null)[]): string | null {
  const [name = null, ...others] = new Set(names.filter((one) => one !== null));
  return others.length === 0 ? name : null;
}
