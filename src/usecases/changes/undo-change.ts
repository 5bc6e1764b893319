import type { ChangeResult } from '../../contract/changes';
import type { Facts } from '../../domain/changes/facts';
import { behaviourOf } from '../../domain/changes/kinds';
import type { ChangeRecord, Seal } from '../../domain/changes/log';
import { madeBy, toRead, withStep } from '../../domain/changes/log';
import type { UndoPlan } from '../../domain/changes/plan-undo';
import { planUndo } from '../../domain/changes/plan-undo';
import type { Message } from '../../domain/outcome';
import { SiteFailure } from '../ports';
import type { ChangePorts } from '../ports';
import { carryOut } from './carry-out';
import { ChangedSince, ChangeRefused, UnknownChange } from './errors';
import type { Logbook } from './lease';
import { takeOver } from './lease';
import { makeSeal } from './planning';
import { resultOf } from './result';

/** @throws {UnknownChange} also when the person may not see what the change was about: its existence is nobody's business */
async function load(
  changeId: string,
  { log, site }: ChangePorts,
): Promise<{ record: ChangeRecord; facts: Facts }> {
  const [record, facts] = await Promise.all([log.load(changeId), log.loadFacts(changeId)]);
  if (!record || !facts) throw new UnknownChange();
  const visible = await site.readItems([record.itemId], []);
  if (!visible[record.itemId]) throw new UnknownChange();
  return { record, facts };
}

async function plan(
  record: ChangeRecord,
  facts: Facts,
  seal: Seal,
  { site }: ChangePorts,
): Promise<UndoPlan> {
  const made = madeBy(record);
  const { ids, fields } = toRead(record.steps, made);
  const [items, may] = await Promise.all([site.readItems(ids, fields), site.readPermissions(record.itemId)]);
  const undo = planUndo(record, facts, { items, made }, may, seal);
  const missing = undo.steps
    .map(({ at }) => behaviourOf(at).permission)
    .filter((permission) => !may.includes(permission));
  if (missing.length > 0) {
    throw new ChangeRefused(
      [...new Set(missing)].map((permission) => ({
        code: `change.refusal.${permission}`,
        params: { key: record.itemKey },
      })),
    );
  }
  return undo;
}

/**
 * Takes a change back as whoever asks, from the log alone. Refuses as a whole, before writing anything, when it would
 * overwrite what somebody changed since; an item the change made stays when anybody has touched it.
 * @throws {UnknownChange} {@link ChangedSince} {@link ChangeRefused} {@link ChangeBusy} {@link SiteFailure}
 */
export async function undoChange(
  { changeId }: { readonly changeId: string },
  ports: ChangePorts,
): Promise<ChangeResult> {
  const seal = await makeSeal(ports);
  const { record, facts } = await load(changeId, ports);
  const taken = await takeOver(record, ({ status }) => status === 'undone', ports);
  if (!taken.logbook) return resultOf(taken.record, facts, []);

  const { logbook } = taken;
  const before = logbook.current.status;
  let undo: UndoPlan;
  try {
    undo = await plan(await recover(logbook, ports), facts, seal, ports);
    if (undo.conflicts.length > 0) throw new ChangedSince(undo.conflicts);
  } catch (error) {
    await logbook.write((same) => ({ ...same, status: before }), true);
    throw error;
  }
  const left = await takeBack(undo, facts, logbook, ports);
  return resultOf(logbook.current, facts, left);
}

/**
 * A change that broke off may have made items its log does not know of, and has not noted how it left those it does
 * know: what nobody else has touched since counts as left like that.
 */
async function recover(logbook: Logbook, { site }: ChangePorts): Promise<ChangeRecord> {
  const { changeId, projectId, at, steps } = logbook.current;
  const creations = steps.filter((entry) => entry.at.kind === 'create');
  const isLost = creations.some(({ made, state }) => made === null && state === 'started');
  const found = isLost ? await site.findMade(changeId, projectId, new Date(at)) : {};
  for (const { id, made, state } of creations) {
    const item = made ?? found[id];
    if (!item || state === 'undone' || (made !== null && made.updated !== null)) continue;
    const now = (await site.readItems([item.id], []))[item.id];
    const updated = now && !(await site.touchedByOthers(item.id)) ? now.updated : null;
    await logbook.write((record) =>
      withStep(record, id, { state: 'done', made: { id: item.id, key: item.key, updated } }),
    );
  }
  return logbook.current;
}

async function takeBack(
  undo: UndoPlan,
  facts: Facts,
  logbook: Logbook,
  { site }: ChangePorts,
): Promise<Message[]> {
  const left: Message[] = undo.kept.map(({ why }) => why);
  await logbook.write((record) => {
    const settled = undo.settled.reduce((next, id) => withStep(next, id, { state: 'undone' }), record);
    const kept = undo.kept.reduce((next, { of }) => withStep(next, of, { state: 'kept' }), settled);
    return { ...kept, status: 'undoing' };
  });
  const { changeId } = logbook.current;
  for (const { of, ...step } of undo.steps) {
    const made = madeBy(logbook.current);
    const doing = { changeId, facts, site, findMade: () => Promise.resolve({}) };
    const ending = await carryOut(step, made, false, doing).catch((error: unknown) => {
      if (!(error instanceof SiteFailure)) throw error;
      return {
        done: false,
        known: true,
        why: { code: `change.not-done.${error.kind}`, params: { step: of, reasons: error.words } },
      } as const;
    });
    if (ending.done) {
      await logbook.write((record) => withStep(record, of, { state: 'undone' }));
      continue;
    }
    left.push(ending.why);
    break;
  }
  const isWhole = logbook.current.steps.every(({ state }) => state !== 'done' && state !== 'kept');
  await logbook.write((record) => ({ ...record, status: isWhole ? 'undone' : 'partly-undone' }), true);
  return left;
}
