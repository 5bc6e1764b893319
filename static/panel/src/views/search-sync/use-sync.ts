import { useEffect, useRef, useState } from 'react';
import type { BacklogState } from '../../backlog-state';
import { usePanel } from '../../panel-context';
import type { SyncProgress, Upkeep } from '../../upkeep-state';
import type { ItemVerdict } from '../../worker/messages';

export type SyncState =
  | { readonly step: 'quiet' }
  | { readonly step: 'offer'; readonly verdicts: readonly ItemVerdict[] }
  | { readonly step: 'running'; readonly progress: SyncProgress }
  | { readonly step: 'same' }
  | { readonly step: 'done'; readonly refused: number }
  | { readonly step: 'failed' };

export interface Sync {
  readonly state: SyncState;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Looks what search does not know, once everything is judged; tells it when the person asks for that. */
export function useSync(upkeep: Upkeep | undefined, backlog: BacklogState, mayEdit: boolean): Sync {
  const [state, setState] = useState<SyncState>({ step: 'quiet' });
  const running = useRef<AbortController>(undefined);
  const { source } = usePanel();
  const ready = backlog.phase === 'judged' && mayEdit;

  useEffect(() => {
    const { report } = source.state();
    if (!ready || !upkeep || !report) return;
    const looking = new AbortController();
    upkeep.differing(report, looking.signal).then(
      (verdicts) => {
        if (!looking.signal.aborted)
          setState((before) =>
            before.step === 'running' || before.step === 'failed'
              ? before
              : verdicts.length === 0
                ? { step: 'same' }
                : { step: 'offer', verdicts },
          );
      },
      () => {
        if (!looking.signal.aborted) setState({ step: 'failed' });
      },
    );
    return () => {
      looking.abort();
    };
  }, [ready, upkeep, source]);

  useEffect(() => () => running.current?.abort(), []);

  return {
    state,
    start: () => {
      if (state.step !== 'offer' || !upkeep) return;
      const run = new AbortController();
      running.current = run;
      setState({ step: 'running', progress: { done: 0, count: state.verdicts.length } });
      upkeep
        .sync(
          state.verdicts,
          (progress) => {
            if (!run.signal.aborted) setState({ step: 'running', progress });
          },
          run.signal,
        )
        .then(
          (refused) => {
            if (!run.signal.aborted) setState({ step: 'done', refused });
          },
          () => {
            if (!run.signal.aborted) setState({ step: 'failed' });
          },
        );
    },
    stop: () => {
      running.current?.abort();
      setState({ step: 'quiet' });
    },
  };
}
