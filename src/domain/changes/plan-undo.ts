import type { Message } from '../outcome';
import type { Facts, Permission } from './facts';
import type { Json } from './json';
import { sameJson } from './json';
import type { Step } from './kinds';
import { behaviourOf } from './kinds';
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
  /** Items that stay although the change made them, and why. */
  readonly kept: readonly { readonly of: string; readonly why: Message }[];
  readonly conflicts: readonly Conflict[];
}

type Verdict = Partial<{
  step: UndoPlan['steps'][number];
  settled: true;
  kept: Message;
  conflicts: readonly Conflict[];
}>;

function undoCreation(entry: LoggedStep, scene: Scene, may: readonly Permission[]): Verdict {
  const { made } = entry;
  const item = made && scene.items[made.id];
  if (!made || !item) return { settled: true };
  const params = { key: item.key };
  if (item.updated !== made.updated) return { kept: { code: 'change.kept.touched', params } };
  if (!may.includes('delete')) return { kept: { code: 'change.kept.no-delete', params } };
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

function undoWrite(entry: LoggedStep, facts: Facts, scene: Scene, seal: Seal): Verdict {
  const behaviour = behaviourOf(entry.at);
  const before = behaviour.look(sceneBefore(facts));
  const inverse = before === undefined ? undefined : behaviour.inverse(before);
  // Ties to an item the change made go, or stay, with that item.
  if (behaviour.items.some((ref) => ref.startsWith('#')) || before === undefined || !inverse)
    return { settled: true };

  const now = behaviour.look(scene);
  const key = scene.items[behaviour.item]?.key ?? facts.items[behaviour.item]?.key ?? '';
  if (now === undefined) return { kept: { code: 'change.kept.gone', params: { key } } };
  if (sameJson(now, before)) return { settled: true };

  const was = facetsOf(entry.at, before);
  const conflicts = Object.entries(facetsOf(entry.at, now)).flatMap(([field, value]): Conflict[] => {
    const original = was[field] ?? null;
    const untouched = sameJson(value, original) || seal(value) === entry.after[field];
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

/**
 * Works out how to take back what was done, last step first, so that no text is gone while nothing else holds it.
 * @param scene how things stand now
 * @param may what whoever undoes may do to the item the change was about
 */
export function planUndo(
  record: ChangeRecord,
  facts: Facts,
  scene: Scene,
  may: readonly Permission[],
  seal: Seal,
): UndoPlan {
  const verdicts = record.steps
    .filter(({ state }) => state === 'done' || state === 'started' || state === 'kept')
    .reverse()
    .map((entry) => ({
      of: entry.id,
      ...(entry.at.kind === 'create'
        ? undoCreation(entry, scene, may)
        : undoWrite(entry, facts, scene, seal)),
    }));
  return {
    steps: verdicts.flatMap(({ step }) => step ?? []),
    settled: verdicts.flatMap(({ of, settled }) => (settled ? [of] : [])),
    kept: verdicts.flatMap(({ of, kept }) => (kept ? [{ of, why: kept }] : [])),
    conflicts: verdicts.flatMap(({ conflicts }) => conflicts ?? []),
  };
}
