import type { Message } from '../outcome';
import type { Facts, Permission } from './facts';
import type { Json } from './json';
import { isObject, sameJson } from './json';
import type { Step } from './kinds';
import { behaviourOf } from './kinds';
import type { CommentAt } from './kinds/comment';
import type { MoveAt } from './kinds/move';
import { sprintBackOf } from './kinds/move';
import type { Neighbour, RankAt } from './kinds/rank';
import { backOf } from './kinds/rank';
import type { ChangeRecord, LoggedStep, Seal } from './log';
import { facetsOf, sceneBefore } from './log';
import type { Scene } from './step';

/** Something another person changed after the change: taking the change back would overwrite it. */
export interface Conflict {
  readonly key: string;
  readonly field: string;
  readonly before: Json;
  readonly now: Json;
}

export interface UndoPlan {
  /** Each takes back the logged step `of`. */
  readonly steps: readonly (Step & { readonly of: string })[];
  /** Logged steps there is nothing to do for: already back, or gone with their item. */
  readonly settled: readonly string[];
  /** What stays as the change left it, or as somebody else did since, and why. */
  readonly kept: readonly { readonly of: string; readonly why: Message }[];
  readonly conflicts: readonly Conflict[];
}

type May = Readonly<Record<string, readonly Permission[]>>;

type Verdict = Partial<{
  step: UndoPlan['steps'][number];
  settled: true;
  kept: readonly Message[];
  conflicts: readonly Conflict[];
}>;

function undoCreation(entry: LoggedStep, scene: Scene, may: May): Verdict {
  const { made } = entry;
  const item = made && scene.items[made.id];
  if (!made || !item) return { settled: true };
  const params = { key: item.key };
  if (item.updated !== made.updated) return { kept: [{ code: 'change.kept.touched', params }] };
  if (may[made.id]?.includes('delete') !== true) return { kept: [{ code: 'change.kept.no-delete', params }] };
  return {
    step: {
      id: `undo-${entry.id}`,
      of: entry.id,
      at: { kind: 'delete', item: made.id, updated: item.updated },
      after: false,
      optional: false,
      message: { code: 'change.undo.delete', params },
    },
  };
}

/** A comment goes as long as it is as it was written; one that nobody heard of was never there. */
function undoComment(entry: LoggedStep, at: CommentAt, facts: Facts): Verdict {
  const { made } = entry;
  const key = facts.items[at.item]?.key ?? '';
  if (!made) return { settled: true };
  return {
    step: {
      id: `undo-${entry.id}`,
      of: entry.id,
      at: { kind: 'uncomment', item: at.item, comment: made.id, updated: made.updated ?? '' },
      after: false,
      optional: false,
      message: { code: 'change.undo.uncomment', params: { key } },
    },
  };
}

/**
 * Takes back what can be, item by item: that one item of fifty was moved on since is no reason to leave the others.
 * @param stood the seal a place goes back to by way of undos that came after
 */
function undoByItem(
  entry: LoggedStep & { readonly at: MoveAt | RankAt },
  facts: Facts,
  scene: Scene,
  seal: Seal,
  stood: Stood,
): Verdict {
  const { at } = entry;
  const behaviour = behaviourOf(at);
  const was = behaviour.look(sceneBefore(facts));
  const now = behaviour.look(scene);
  if (!isObject(was) || !isObject(now)) return { settled: true };
  const back = new Set<string>();
  const kept: Message[] = [];
  for (const [id, before] of Object.entries(was)) {
    const key = facts.items[id]?.key ?? '';
    const found = now[id];
    if (found === undefined) {
      kept.push({ code: 'change.kept.gone', params: { key } });
      continue;
    }
    if (sameJson(found, before)) continue;
    const place = at.kind === 'rank' ? stood(id, seal(found)) : seal(found);
    if (place === seal(before)) continue;
    const ours = entry.after[id];
    if (ours === undefined || ours === place) back.add(id);
    else kept.push({ code: 'change.kept.moved', params: { key } });
  }
  const way =
    at.kind === 'rank'
      ? backOf(at, back, (id) => neighbourNow(id, at, facts, scene, seal, stood))
      : { inverse: sprintBackOf(at, was, back), stranded: [] };
  const { inverse } = way;
  for (const id of way.stranded) {
    back.delete(id);
    kept.push({ code: 'change.kept.no-neighbour', params: { key: facts.items[id]?.key ?? '' } });
  }
  const message = { code: `change.undo.${at.kind}`, params: { items: back.size, key: keyOf(back, facts) } };
  return {
    ...(inverse
      ? { step: { id: `undo-${entry.id}`, of: entry.id, ...inverse, optional: false, message } }
      : kept.length === 0
        ? { settled: true as const }
        : {}),
    ...(kept.length > 0 ? { kept } : {}),
  };
}

/** Of a change that did not note where its neighbours stood, those that are there count as standing still. */
function neighbourNow(
  id: string,
  { field }: RankAt,
  { neighbours }: Facts,
  { items }: Scene,
  seal: Seal,
  stood: Stood,
): Neighbour {
  const item = items[id];
  if (!item) return 'gone';
  const before = neighbours[id];
  const now = field === null ? undefined : item.values[field];
  if (before === undefined || now === undefined || sameJson(now, before)) return 'still';
  return stood(id, seal(now)) === seal(before) ? 'still' : 'moved';
}

const keyOf = ([first = '']: ReadonlySet<string>, facts: Facts): string => facts.items[first]?.key ?? '';

/** Where an item's place stands for another: undos put a rank back by making a new one. */
export type Stood = (itemId: string, place: string) => string;

function undoWrite(entry: LoggedStep, facts: Facts, scene: Scene, seal: Seal): Verdict {
  const behaviour = behaviourOf(entry.at);
  const before = behaviour.look(sceneBefore(facts));
  const inverse = before === undefined ? undefined : behaviour.inverse(before);
  // Ties to an item the change made go, or stay, with that item.
  if (behaviour.items.some((ref) => ref.startsWith('#')) || before === undefined || !inverse)
    return { settled: true };

  const now = behaviour.look(scene);
  const key = scene.items[behaviour.item]?.key ?? facts.items[behaviour.item]?.key ?? '';
  if (now === undefined) return { kept: [{ code: 'change.kept.gone', params: { key } }] };
  if (sameJson(now, before)) return { settled: true };

  const was = facetsOf(entry.at, before);
  const conflicts = Object.entries(facetsOf(entry.at, now)).flatMap(([field, value]): Conflict[] => {
    const original = was[field] ?? null;
    const ours = entry.after[field];
    // What was never sealed came along with what the step wrote, as a status brings its resolution.
    const untouched = sameJson(value, original) || ours === undefined || seal(value) === ours;
    return untouched ? [] : [{ key, field: facts.fieldNames[field] ?? field, before: original, now: value }];
  });
  if (conflicts.length > 0) return { conflicts };
  return {
    step: {
      id: `undo-${entry.id}`,
      of: entry.id,
      at: inverse.at,
      after: inverse.after,
      optional: false,
      message: { code: `change.undo.${entry.at.kind}`, params: { key } },
    },
  };
}

function verdictOn(
  entry: LoggedStep,
  facts: Facts,
  scene: Scene,
  may: May,
  seal: Seal,
  stood: Stood,
): Verdict {
  const { at } = entry;
  switch (at.kind) {
    case 'create':
      return undoCreation(entry, scene, may);
    case 'comment':
      return undoComment(entry, at, facts);
    case 'move':
    case 'rank':
      return undoByItem({ ...entry, at }, facts, scene, seal, stood);
    default:
      return undoWrite(entry, facts, scene, seal);
  }
}

/**
 * Works out how to take back what was done, last step first, so that no text is gone while nothing else holds it.
 * @param scene how things stand now
 * @param may what whoever undoes may do to each item that is still there
 */
export function planUndo(
  record: ChangeRecord,
  facts: Facts,
  scene: Scene,
  may: May,
  seal: Seal,
  stood: Stood = (_, place) => place,
): UndoPlan {
  const verdicts = record.steps
    .filter(({ state }) => state === 'done' || state === 'started' || state === 'kept')
    .reverse()
    .map((entry) => ({
      of: entry.id,
      ...verdictOn(entry, facts, scene, may, seal, stood),
    }));
  return {
    steps: verdicts.flatMap(({ step }) => step ?? []),
    settled: verdicts.flatMap(({ of, settled }) => (settled ? [of] : [])),
    kept: verdicts.flatMap(({ of, kept }) => (kept ?? []).map((why) => ({ of, why }))),
    conflicts: verdicts.flatMap(({ conflicts }) => conflicts ?? []),
  };
}
