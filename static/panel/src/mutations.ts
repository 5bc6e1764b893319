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
  | { readonly step: 'refused'; readonly failure: Failure };

export interface ChangeFlow {
  readonly state: ChangeState;
  readonly apply: (leaveOut: readonly string[]) => void;
  readonly undo: () => void;
  /** Asks for a fresh preview, e.g. after a conflict. */
  readonly again: () => void;
}

/** Previews the intent when first shown, and on demand applies and undoes it. */
export function useChange(intent: Intent): ChangeFlow {
  const { api, source } = usePanel();
  const [state, setState] = useState<ChangeState>({ step: 'previewing' });
  const [round, setRound] = useState(0);
  const wish = useRef(intent);

  useEffect(() => {
    let current = true;
    api.previewChange({ intent: wish.current }).then(
      (preview) => {
        if (current) setState({ step: 'preview', preview });
      },
      (error: unknown) => {
        if (current) setState({ step: 'refused', failure: failureOf(error) });
      },
    );
    return () => {
      current = false;
    };
  }, [api, round]);

  const apply = (preview: ChangePreview, leaveOut: readonly string[]) => {
    const { changeId, digest } = preview;
    setState({ step: 'applying', preview });
    api.applyChange({ changeId, digest, intent: wish.current, leaveOut: [...leaveOut] }).then(
      (result) => {
        setState({ step: 'applied', result });
        source.reread();
      },
      (error: unknown) => {
        setState({ step: 'refused', failure: failureOf(error) });
        // A change cut off half way has written something.
        source.reread();
      },
    );
  };
  const undo = (result: ChangeResult) => {
    setState({ step: 'undoing', result });
    api.undoChange({ changeId: result.changeId }).then(
      (undone) => {
        setState({ step: 'undone', result: undone });
        source.reread();
      },
      (error: unknown) => {
        setState({ step: 'refused', failure: failureOf(error) });
        source.reread();
      },
    );
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
