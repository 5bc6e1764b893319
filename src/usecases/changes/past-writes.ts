import type { Json } from '../../domain/changes/json';
import type { ChangeRecord, LoggedStep, Seal } from '../../domain/changes/log';
import { subjectsOf } from '../../domain/changes/log';
import { behaviourOf } from '../../domain/changes/kinds';
import type { PastWrite } from '../ports';

/** For changes that did not note the site's time: its clock and ours need not agree to the second. */
const slackMilliseconds = 60_000;

/** What the history writes of these can be compared with what the change sealed; of others, formatted texts, it cannot. */
const comparedFields = new Set(['summary', 'labels', 'priority', 'status', 'resolution']);
const comparedKinds = new Set(['estimate', 'assign']);

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
  if (value === null && (text === null || text === '')) return [null, []];
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

function beginOf({ at, readAt }: ChangeRecord): number {
  return readAt === undefined ? Date.parse(at) - slackMilliseconds : Date.parse(readAt) + 1;
}

/**
 * What the site's history says of a step: the write with the very value that the change sealed. Where values do not
 * compare, the first one since the change looked: it would have refused to write had there been another before its own.
 */
export function pastWritesOf(
  step: LoggedStep,
  record: ChangeRecord,
  history: readonly PastWrite[],
  seal: Seal,
): Told {
  const begin = beginOf(record);
  const wasDone = step.state !== 'started' && step.state !== 'failed';
  const writes = subjectsOf(step, record).flatMap((id) =>
    toldFields(step).flatMap((field): PastWrite[] => {
      const later = history.filter(
        (write) => write.itemId === id && write.field.id === field && write.at.getTime() >= begin,
      );
      const exact = later.find((write) => {
        const sealed = step.after[facetOf(step, write)];
        return formsOf(write.to, seal).some((form) => seal(form) === sealed);
      });
      const isCompared = comparedKinds.has(step.at.kind) || comparedFields.has(field);
      const found = exact ?? (wasDone && !isCompared ? later[0] : undefined);
      return found ? [found] : [];
    }),
  );
  return { writes, by: oneOf(writes.map(({ by }) => by)) };
}

/** @returns the one name there is, or `null` */
export function oneOf(names: readonly (string | null)[]): string | null {
  const [name = null, ...others] = new Set(names.filter((one) => one !== null));
  return others.length === 0 ? name : null;
}
