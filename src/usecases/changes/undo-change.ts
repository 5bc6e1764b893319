import type { ChangeResult } from '../../contract/changes';
import type { Facts } from '../../domain/changes/facts';
import { isKept } from '../../domain/changes/kept';
import { isObject } from '../../domain/changes/json';
import { behaviourOf } from '../../domain/changes/kinds';
import { anchorsOf } from '../../domain/changes/kinds/rank';
import type { ChangeRecord, Seal } from '../../domain/changes/log';
import { madeBy, sceneBefore, toRead, withStep } from '../../domain/changes/log';
import type { Stood, UndoPlan } from '../../domain/changes/plan-undo';
import { planUndo } from '../../domain/changes/plan-undo';
import type { Scene } from '../../domain/changes/step';
import { idOf } from '../../domain/changes/step';
import type { Message } from '../../domain/outcome';
import { SiteFailure } from '../ports';
import type { ChangePorts, ChangeSite, Seen } from '../ports';
import { carryOut } from './carry-out';
import type { Ending } from './carry-out';
import { ChangedSince, ChangeRefused, UnknownChange } from './errors';
import type { Logbook } from './lease';
import { takeOver } from './lease';
import { isForgotten } from './forgotten';
import { makeSeal } from './planning';
import { withoutPeople } from './people';
import { resultOf } from './result';

type Items = Scene['items'];

/** What a change touched, as it stands now, and what stood beside what it ranked. */
function look(record: ChangeRecord, { site }: ChangePorts): Promise<Items> {
  const { ids, fields } = toRead(record.steps, madeBy(record));
  const beside = record.steps.flatMap(({ at }) => (at.kind === 'rank' ? at.back.flatMap(anchorsOf) : []));
  return site.readItems([...new Set([record.itemId, ...ids, ...beside])], fields);
}

interface Known {
  readonly record: ChangeRecord;
  readonly facts: Facts;
  readonly items: Items;
}

/** @throws {UnknownChange} also when the person may not see what the change was about: its existence is nobody's business */
async function load(changeId: string, ports: ChangePorts): Promise<Known> {
  const { log, now } = ports;
  const [record, facts] = await Promise.all([log.load(changeId), log.loadFacts(changeId)]);
  if (!record || !facts || isForgotten(record, now())) throw new UnknownChange();
  const items = await look(record, ports);
  if (!items[record.itemId]) throw new UnknownChange();
  return { record, facts, items };
}

const isRanked = ({ steps }: ChangeRecord): boolean =>
  steps.some(({ at }) => at.kind === 'rank' && at.field !== null);

/**
 * A rank that an undo put back is another text than the one that was there, and means the same place: without knowing,
 * the undo of an earlier change would take it for somebody else's doing.
 */
function stoodIn(records: readonly ChangeRecord[]): Stood {
  const meanings = new Map<string, string>();
  for (const { steps } of records)
    for (const { restored = {} } of steps)
      for (const [id, { now, was }] of Object.entries(restored)) meanings.set(`${id} ${now}`, was);
  return (itemId, place) => {
    let meant = place;
    for (let left = meanings.size; left > 0; left -= 1) {
      const next = meanings.get(`${itemId} ${meant}`);
      if (next === undefined) break;
      meant = next;
    }
    return meant;
  };
}

/** Items that somebody has to be allowed to write to if a change is to be taken back, of those that are there. */
function guardedBy(record: ChangeRecord, items: Items): string[] {
  const made = madeBy(record);
  const refs = record.steps.flatMap(({ id, at }) => {
    const { item, guarded = [item] } = behaviourOf(at);
    return at.kind === 'create' ? [`#${id}`] : guarded;
  });
  const ids = refs.flatMap((ref) => idOf(ref, made) ?? []);
  return [...new Set(ids)].filter((id) => items[id] !== undefined);
}

async function plan(
  { record, facts, items }: Known,
  seal: Seal,
  { site, log }: ChangePorts,
): Promise<UndoPlan> {
  const may = await site.readPermissionsOfMany(guardedBy(record, items));
  const stood = isRanked(record) ? stoodIn(await log.list(record.projectId)) : undefined;
  const undo = planUndo(record, facts, { items, made: madeBy(record) }, may, seal, stood);
  const reasons = new Map<string, Message>();
  for (const { at } of undo.steps) {
    const { permission, item, guarded = [item] } = behaviourOf(at);
    const wanting = guarded.find((id) => may[id]?.includes(permission) !== true);
    const code = `change.refusal.${permission}`;
    if (wanting !== undefined && !reasons.has(code))
      reasons.set(code, { code, params: { key: items[wanting]?.key ?? record.itemKey } });
  }
  if (reasons.size > 0) throw new ChangeRefused([...reasons.values()]);
  return undo;
}

/**
 * Takes a change back as whoever asks, from the log alone. Refuses as a whole, before writing anything, when it would
 * overwrite what somebody changed since; an item the change made stays when anybody has touched it.
 * @throws {UnknownChange} {@link ChangedSince} {@link ChangeRefused} {@link ChangeBusy} {@link SiteFailure}
 */
export async function undoChange(
  { changeId }: { readonly changeId: string },
  outer: ChangePorts,
): Promise<ChangeResult> {
  const seal = await makeSeal(outer);
  const { ports } = withoutPeople(outer, seal);
  const { record, facts, items } = await load(changeId, ports);
  const taken = await takeOver(record, ({ status }) => status === 'undone', ports);
  if (!taken.logbook) return resultOf(taken.record, facts, []);

  const { logbook } = taken;
  const claimed = logbook.current;
  const before = claimed.status;
  let undo: UndoPlan;
  try {
    await recoverComments(logbook, seal, ports);
    const known = await recover(logbook, ports);
    // What was seen before the change was taken over still counts unless somebody was at work on it in between.
    const isSame = known === claimed && claimed.steps === record.steps;
    undo = await plan(
      { record: known, facts, items: isSame ? items : await look(known, ports) },
      seal,
      ports,
    );
    if (undo.conflicts.length > 0) throw new ChangedSince(undo.conflicts);
  } catch (error) {
    await logbook.write((same) => ({ ...same, status: before }), true);
    throw error;
  }
  const left = await takeBack(undo, facts, logbook, seal, ports);
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

/** A comment whose answer got lost: the one newer than the change that says what it was to say. */
async function recoverComments(logbook: Logbook, seal: Seal, { site }: ChangePorts): Promise<void> {
  for (const { id, at, made, state, after } of logbook.current.steps) {
    if (at.kind !== 'comment' || state !== 'started' || made) continue;
    const found = (await site.findComments(at.item, at.since)).findLast(
      ({ text }) => seal(text) === after['comment'],
    );
    const patch = found
      ? { state: 'done' as const, made: { id: found.id, key: '', updated: found.updated } }
      : { state: 'failed' as const };
    await logbook.write((record) => withStep(record, id, patch));
  }
}

type UndoStep = UndoPlan['steps'][number];

/** @returns why not all of it was done; nothing when it was */
async function carryAll(
  steps: readonly UndoStep[],
  facts: Facts,
  logbook: Logbook,
  site: ChangeSite,
  seen: Seen,
): Promise<Message[]> {
  const { changeId } = logbook.current;
  const doing = { changeId, facts, site, seen, findMade: () => Promise.resolve({}) };
  for (const { of, ...step } of steps) {
    let ending: Ending;
    try {
      ending = await carryOut(step, madeBy(logbook.current), false, doing);
    } catch (error) {
      if (!(error instanceof SiteFailure)) throw error;
      return [{ code: `change.not-done.${error.kind}`, params: { step: of, reasons: error.words } }];
    }
    if (!ending.done) return [ending.why];
    await logbook.write((record) => withStep(record, of, { state: 'undone' }));
  }
  return [];
}

/**
 * Reads back what was undone, and what is to be deleted next: nothing is deleted before what it held is known to stand
 * where it stood, nor when anybody touched it in the last moment.
 * @param next the deletions that wait for this
 */
async function confirm(
  steps: readonly UndoStep[],
  next: readonly UndoStep[],
  facts: Facts,
  logbook: Logbook,
  seal: Seal,
  site: ChangeSite,
): Promise<{ lost: Message[]; items: Items }> {
  if (steps.length + next.length === 0) return { lost: [], items: {} };
  const made = madeBy(logbook.current);
  const { ids, fields } = toRead([...steps, ...next], made);
  let items: Items;
  try {
    items = await site.readItems(ids, fields);
  } catch (error) {
    if (!(error instanceof SiteFailure)) throw error;
    await reopen(steps, logbook);
    const code = `change.not-done.${error.kind}`;
    return { lost: [{ code, params: { step: '', reasons: error.words } }], items: {} };
  }
  const lost = steps.filter(({ at, after }) => {
    const now = behaviourOf(at).look({ items, made });
    return now !== undefined && !isKept(at, after, now);
  });
  await noteRanks(steps, { facts, items }, logbook, seal);
  await reopen(lost, logbook);
  const code = 'change.not-done.not-kept';
  return { lost: lost.map(({ of }) => ({ code, params: { step: of, reasons: [] } })), items };
}

/** Remembers which rank now stands for the one that was there. */
async function noteRanks(
  steps: readonly UndoStep[],
  { facts, items }: Pick<Known, 'facts' | 'items'>,
  logbook: Logbook,
  seal: Seal,
): Promise<void> {
  const ranked = steps.filter(({ at }) => at.kind === 'rank');
  if (ranked.length === 0) return;
  await logbook.write((record) =>
    ranked.reduce((next, { of, at }) => {
      const now = behaviourOf(at).look({ items, made: {} });
      const was = behaviourOf(at).look(sceneBefore(facts));
      if (!isObject(now) || !isObject(was)) return next;
      const restored = Object.fromEntries(
        Object.entries(now).map(([id, rank]) => [id, { now: seal(rank), was: seal(was[id] ?? null) }]),
      );
      return withStep(next, of, { restored });
    }, record),
  );
}

async function reopen(steps: readonly UndoStep[], logbook: Logbook): Promise<void> {
  if (steps.length === 0) return;
  await logbook.write((record) =>
    steps.reduce((next, { of }) => withStep(next, of, { state: 'done' }), record),
  );
}

async function takeBack(
  undo: UndoPlan,
  facts: Facts,
  logbook: Logbook,
  seal: Seal,
  { site }: ChangePorts,
): Promise<Message[]> {
  await logbook.write((record) => {
    const settled = undo.settled.reduce((next, id) => withStep(next, id, { state: 'undone' }), record);
    const kept = undo.kept.reduce((next, { of }) => withStep(next, of, { state: 'kept' }), settled);
    return { ...kept, status: 'undoing' };
  });
  const writes = undo.steps.filter(({ at }) => at.kind !== 'delete');
  const deletions = undo.steps.filter(({ at }) => at.kind === 'delete');
  const failed = await carryAll(writes, facts, logbook, site, {});
  const { lost, items } =
    failed.length > 0
      ? { lost: failed, items: {} }
      : await confirm(writes, deletions, facts, logbook, seal, site);
  const left = lost.length > 0 ? lost : await carryAll(deletions, facts, logbook, site, { items });
  // Of a step that went back in part, what stayed is told as such.
  await logbook.write((record) =>
    undo.kept.reduce((next, { of }) => withStep(next, of, { state: 'kept' }), record),
  );
  const open: ReadonlySet<string> = new Set(['done', 'started', 'kept']);
  const isWhole = !logbook.current.steps.some(({ state }) => open.has(state));
  await logbook.write((record) => ({ ...record, status: isWhole ? 'undone' : 'partly-undone' }), true);
  return [...undo.kept.map(({ why }) => why), ...left];
}
