import type { Facts } from '../../domain/changes/facts';
import type { Json } from '../../domain/changes/json';
import { sameJson } from '../../domain/changes/json';
import type { Step } from '../../domain/changes/kinds';
import { behaviourOf } from '../../domain/changes/kinds';
import { sceneBefore, toRead } from '../../domain/changes/log';
import { isWritten } from '../../domain/changes/kept';
import type { CommentAt } from '../../domain/changes/kinds/comment';
import type { Made, Scene } from '../../domain/changes/step';
import { idOf } from '../../domain/changes/step';
import type { Message } from '../../domain/outcome';
import { SiteFailure } from '../ports';
import type { ChangeSite, Seen } from '../ports';

/** How one step ended. `known`: certainly not done; else nobody can say until somebody looks. */
export type Ending =
  | { readonly done: true; readonly made: Made | undefined }
  | { readonly done: false; readonly known: boolean; readonly why: Message };

const notDone = (code: string, step: Step, reasons: readonly string[] = []): Ending => ({
  done: false,
  known: code !== 'unavailable',
  why: { code: `change.not-done.${code}`, params: { step: step.id, reasons } },
});

async function lookAgain(step: Step, site: ChangeSite, made: Scene['made']) {
  const { ids, fields } = toRead([step], made);
  return behaviourOf(step.at).look({ items: await site.readItems(ids, fields), made });
}

/** The comment an earlier try may have written: the oldest newer one that says the same. */
async function findWritten(
  { after }: Step,
  { item, since }: CommentAt,
  site: ChangeSite,
  made: Scene['made'],
): Promise<Made | undefined> {
  const found = await site.findComments(idOf(item, made) ?? '', since);
  const same = found.findLast(({ text }) => text === after);
  return same && { id: same.id, key: '', updated: same.updated };
}

/** An item that the change made itself stood nowhere before it. */
const stoodBefore = ({ at }: Step, facts: Facts): Json | undefined =>
  at.kind === 'delete' ? at.updated : behaviourOf(at).look(sceneBefore(facts));

/**
 * Does a step that an earlier try may have done: looks first, and neither repeats it nor writes over what somebody else
 * put there in between.
 */
async function doAgain(
  step: Step,
  facts: Facts,
  changeId: string,
  site: ChangeSite,
  made: Scene['made'],
): Promise<Ending> {
  const written = step.at.kind === 'comment' ? await findWritten(step, step.at, site, made) : undefined;
  if (written) return { done: true, made: written };
  const now = behaviourOf(step.at).repeatable ? undefined : await lookAgain(step, site, made);
  if (now !== undefined) {
    if (isWritten(step.at, step.after, now)) return { done: true, made: undefined };
    const before = stoodBefore(step, facts);
    if (before !== undefined && !sameJson(now, before)) return notDone('changed', step);
  }
  return { done: true, made: await site.perform(step, changeId, made) };
}

export interface Doing {
  readonly changeId: string;
  readonly facts: Facts;
  readonly site: ChangeSite;
  /** What the function that works on the change has just read. */
  readonly seen?: Seen;
  /** Finds what a creation nobody heard back from may have made. */
  readonly findMade: () => Promise<Readonly<Record<string, Made>>>;
}

/**
 * Makes one write. A write whose answer got lost is looked for and tried once more; a creation is only ever looked for.
 * @param again whether an earlier function may have got this far
 * @throws {SiteFailure} `rate-limited`: nothing was done, and nothing else should be tried now
 */
export async function carryOut(
  step: Step,
  made: Scene['made'],
  again: boolean,
  { changeId, facts, site, seen, findMade }: Doing,
): Promise<Ending> {
  const isCreation = step.at.kind === 'create';
  try {
    if (again && !isCreation) return await doAgain(step, facts, changeId, site, made);
    return { done: true, made: await site.perform(step, changeId, made, seen) };
  } catch (error) {
    if (!(error instanceof SiteFailure)) throw error;
    if (error.kind === 'rate-limited') throw error;
    if (error.kind !== 'unavailable') return notDone(error.kind, step, error.words);
    return isCreation
      ? findLost(step, findMade)
      : doAgain(step, facts, changeId, site, made).catch((second: unknown) => {
          if (second instanceof SiteFailure) return notDone(second.kind, step, second.words);
          throw second;
        });
  }
}

async function findLost(step: Step, findMade: Doing['findMade']): Promise<Ending> {
  const found = await findMade().catch((): Record<string, Made> => ({}));
  const made = found[step.id];
  return made ? { done: true, made } : notDone('unavailable', step);
}
