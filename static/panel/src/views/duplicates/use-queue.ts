import { useEffect, useState } from 'react';
import type { ChangePreview, ChangeResult, Intent } from '../../../../../src/contract/changes';
import { failureOf } from '../../api';
import { usePanel } from '../../panel-context';
import { say } from '../../messages';
import { failureText } from '../failure-text';

/** One change of several that are made one after the other, each undoable by itself. */
export interface Wish {
  /** What it is, for people. */
  readonly label: string;
  readonly intent: Intent;
  /** Whether what comes after must not be made when this was not: text is taken over before its item is closed. */
  readonly first?: boolean;
}

export type WishState =
  | { readonly at: 'waiting' | 'working' | 'skipped' }
  | { readonly at: 'applied' | 'undone'; readonly result: ChangeResult }
  | { readonly at: 'left'; readonly reason: string; readonly result?: ChangeResult };

export interface Queue {
  /** Undefined while previews are on their way. */
  readonly previews: readonly (ChangePreview | string)[] | undefined;
  readonly states: readonly WishState[];
  readonly phase: 'preview' | 'working' | 'ended';
  readonly apply: () => void;
  readonly undo: () => void;
}

/** Previews several changes, and on demand makes them one by one; what cannot be made is left, with the reason. */
export function useQueue(wishes: readonly Wish[]): Queue {
  const { api, source } = usePanel();
  const [previews, setPreviews] = useState<{ key: string; found: readonly (ChangePreview | string)[] }>();
  const [states, setStates] = useState<readonly WishState[]>([]);
  const [phase, setPhase] = useState<Queue['phase']>('preview');
  const key = JSON.stringify(wishes.map(({ intent }) => intent));

  useEffect(() => {
    let current = true;
    const look = async () => {
      const found: (ChangePreview | string)[] = [];
      for (const { intent } of wishes) {
        if (!current) return;
        found.push(
          await api.previewChange({ intent }).catch((error: unknown) => failureText(failureOf(error))),
        );
      }
      if (current) setPreviews({ key, found });
    };
    void look();
    return () => {
      current = false;
    };
    // The key says everything the previews depend on; the array is new on every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [api, key]);

  const run = async (work: (at: number) => Promise<WishState>, order: readonly number[]) => {
    setPhase('working');
    let stopped = false;
    for (const at of order) {
      const put = (state: WishState) => {
        setStates((known) => wishes.map((_, index) => (index === at ? state : (known[index] ?? waiting))));
      };
      put({ at: 'working' });
      const state = stopped ? ({ at: 'skipped' } as const) : await work(at);
      put(state);
      if (wishes[at]?.first === true && state.at === 'left') stopped = true;
    }
    setPhase('ended');
  };

  const applyOne = async (at: number): Promise<WishState> => {
    const wish = wishes[at];
    if (!wish) return { at: 'skipped' };
    try {
      // What was made before this one may have changed what it stands on: look again, then do exactly that.
      const fresh = await api.previewChange({ intent: wish.intent });
      if (fresh.refusals.length > 0) return { at: 'left', reason: fresh.refusals.map(say).join(' ') };
      const { changeId, digest } = fresh;
      const result = await api.applyChange({ changeId, digest, intent: wish.intent, leaveOut: [] });
      source.refresh(result.items.map(({ id }) => id));
      return result.status === 'applied'
        ? { at: 'applied', result }
        : { at: 'left', reason: result.left.map(say).join(' '), result };
    } catch (error) {
      source.reread();
      return { at: 'left', reason: failureText(failureOf(error)) };
    }
  };

  const undoOne = async (at: number): Promise<WishState> => {
    const state = states[at] ?? waiting;
    const made = state.at === 'applied' || state.at === 'left' ? state.result : undefined;
    if (made === undefined) return state;
    try {
      const result = await api.undoChange({ changeId: made.changeId });
      source.refresh(result.items.map(({ id }) => id));
      return result.status === 'undone'
        ? { at: 'undone', result }
        : { at: 'left', reason: result.left.map(say).join(' '), result };
    } catch (error) {
      return { at: 'left', reason: failureText(failureOf(error)), result: made };
    }
  };

  const all = wishes.map((_, at) => at);
  return {
    previews: previews?.key === key ? previews.found : undefined,
    states: wishes.map((_, at) => states[at] ?? waiting),
    phase,
    apply: () => void run(applyOne, all),
    // What was done last goes first: an item is open again before what it gave away is taken back.
    undo: () => void run(undoOne, all.toReversed()),
  };
}

const waiting: WishState = { at: 'waiting' };
