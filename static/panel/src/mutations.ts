import { useEffect, useRef, useState } from 'react';
import type { ChangePreview, ChangeResult, Intent } from '../../../src/contract/changes';
import type { Failure } from '../../../src/contract/result';
import { failureOf } from './api';
import { usePanel } from './panel-context';

/** A change on its way from wish to log. Nothing is written before `applying`. */
export type ChangeState =
  | { readonly step: 'previewing' }
  | { readonly step: 'preview'; readonly preview: ChangePreview }
  | { readonly step: 'applying'; readonly preview: ChangePreview }
  | { readonly step: 'applied'; readonly result: ChangeResult }
  | { readonly step: 'undoing'; readonly result: ChangeResult }
  | { readonly step: 'undone'; readonly result: ChangeResult }
  | { readonly step: 'refused'; readonly failure: Failure; readonly way: WayOn };

/** How people go on after a no: with a fresh preview, with the very same call, or not at all. */
export type WayOn = 'look-again' | 'retry' | 'none';

/** What passes by itself: the same call again does nothing twice, and a fresh change would. */
const passing: ReadonlySet<Failure['code']> = new Set([
  'busy',
  'rate-limited',
  'jira-unavailable',
  'internal',
]);

export interface ChangeFlow {
  readonly state: ChangeState;
  readonly apply: (leaveOut: readonly string[]) => void;
  readonly undo: () => void;
  /** Asks for a fresh preview, e.g. after a conflict. */
  readonly again: () => void;
  /** Makes the last call again as it was, e.g. after a change was done in part. */
  readonly retry: () => void;
}

interface ChangeOptions {
  /** Before the preview is asked for: a wish that is gone by then costs nothing. */
  readonly pauseMilliseconds?: number;
  /** Told of what was written, even when nobody looks at it any more. */
  readonly onApplied?: (result: ChangeResult) => void;
}

/** Previews the intent when first shown, and on demand applies and undoes it. */
export function useChange(
  intent: Intent,
  { pauseMilliseconds = 0, onApplied }: ChangeOptions = {},
): ChangeFlow {
  const { api, source } = usePanel();
  const [state, setState] = useState<ChangeState>({ step: 'previewing' });
  const [round, setRound] = useState(0);
  const wish = useRef(intent);
  const lastCall = useRef<() => void>(undefined);

  useEffect(() => {
    let current = true;
    const ask = () => {
      api.previewChange({ intent: wish.current }).then(
        (preview) => {
          if (current) setState({ step: 'preview', preview });
        },
        (error: unknown) => {
          if (current) setState({ step: 'refused', failure: failureOf(error), way: 'look-again' });
        },
      );
    };
    const timer = pauseMilliseconds > 0 ? setTimeout(ask, pauseMilliseconds) : undefined;
    if (timer === undefined) ask();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [api, round, pauseMilliseconds]);

  const refuse = (error: unknown, otherwise: WayOn) => {
    const failure = failureOf(error);
    setState({ step: 'refused', failure, way: passing.has(failure.code) ? 'retry' : otherwise });
    // A change cut off half way has written something.
    source.reread();
  };
  const apply = (preview: ChangePreview, leaveOut: readonly string[]) => {
    const { changeId, digest } = preview;
    lastCall.current = () => {
      setState({ step: 'applying', preview });
      api.applyChange({ changeId, digest, intent: wish.current, leaveOut: [...leaveOut] }).then(
        (result) => {
          setState({ step: 'applied', result });
          onApplied?.(result);
          source.refresh(result.items.map(({ id }) => id));
        },
        (error: unknown) => {
          refuse(error, 'look-again');
        },
      );
    };
    lastCall.current();
  };
  const undo = (result: ChangeResult) => {
    lastCall.current = () => {
      setState({ step: 'undoing', result });
      api.undoChange({ changeId: result.changeId }).then(
        (undone) => {
          setState({ step: 'undone', result: undone });
          source.refresh(undone.items.map(({ id }) => id));
        },
        (error: unknown) => {
          refuse(error, 'none');
        },
      );
    };
    lastCall.current();
  };
  return {
    state,
    apply: (leaveOut) => {
      if (state.step === 'preview') apply(state.preview, leaveOut);
    },
    undo: () => {
      if (state.step === 'applied') undo(state.result);
    },
    again: () => {
      setState({ step: 'previewing' });
      setRound(round + 1);
    },
    retry: () => lastCall.current?.(),
  };
}

/** Takes a change back later, from the notice that stays after its dialog is closed. */
export function useUndo(): (changeId: string) => Promise<ChangeResult> {
  const { api, source } = usePanel();
  return async (changeId) => {
    try {
      return await api.undoChange({ changeId });
    } finally {
      source.reread();
    }
  };
}
