import { useEffect, useRef, useState } from 'react';
import type { BulkRun, PreviewedBulk } from '../../../../../src/contract/bulk';
import type { Failure } from '../../../../../src/contract/result';
import type { BulkAction, BulkTarget } from '../../../../../src/domain/changes/bulk';
import { sliceSize } from '../../../../../src/domain/changes/bulk';
import { needsPreview } from '../../../../../src/domain/changes/bulk-run';
import { failureOf } from '../../api';
import { usePanel } from '../../panel-context';

/** What was found out about each item before anything is written. */
export interface Looked {
  readonly action: BulkAction;
  readonly targets: readonly BulkTarget[];
  readonly items: PreviewedBulk['items'];
  readonly failures: PreviewedBulk['failures'];
  readonly pointsLeft: number | undefined;
  /** The run whose failed items these are. */
  readonly bulkId: string | undefined;
}

/** Nothing is written before `running`. */
export type BulkStage =
  | { readonly step: 'form' }
  | { readonly step: 'looking'; readonly done: number; readonly total: number }
  | { readonly step: 'preview'; readonly looked: Looked }
  | { readonly step: 'running' | 'undoing'; readonly run: BulkRun }
  | { readonly step: 'paused'; readonly run: BulkRun }
  | { readonly step: 'over'; readonly run: BulkRun }
  | { readonly step: 'stopped'; readonly failure: Failure; readonly run: BulkRun | undefined };

export interface BulkFlow {
  readonly stage: BulkStage;
  /** Seconds until Jira is asked again; 0 when nothing is waited for. */
  readonly waiting: number;
  /** Why items were not done, in full, as far as it was heard here. */
  readonly reasons: ReadonlyMap<string, Failure>;
  readonly look: (action: BulkAction, targets: readonly BulkTarget[], bulkId?: string) => void;
  readonly start: (looked: Looked) => void;
  /** From the preview to the form. */
  readonly back: () => void;
  readonly pause: () => void;
  /** @param accountId the person items are handed to, where the run was begun in an earlier panel */
  readonly resume: (run: BulkRun, accountId?: string) => void;
  readonly cancel: (run: BulkRun) => void;
  readonly undo: (run: BulkRun) => void;
  /** Tries the failed items again; those whose preview no longer fits are previewed anew first. */
  readonly retry: (run: BulkRun) => void;
}

const second = () => new Promise<void>((resolve) => setTimeout(resolve, 1000));

const stageOf = (run: BulkRun | undefined): BulkStage => {
  if (!run) return { step: 'form' };
  return { step: run.phase === 'over' ? 'over' : 'paused', run };
};

/**
 * Takes one wish through many items: looks at all, starts, and drives the run slice by slice for as long as the dialog
 * is there. Gone, the run is paused; the server keeps how far it came.
 */
export function useBulk(
  { projectId, keyOf }: { readonly projectId: string; readonly keyOf: (id: string) => string | undefined },
  unfinished?: BulkRun,
): BulkFlow {
  const { api, source } = usePanel();
  const [stage, setStage] = useState<BulkStage>(() => stageOf(unfinished));
  const [waiting, setWaiting] = useState(0);
  const [reasons, setReasons] = useState<ReadonlyMap<string, Failure>>(new Map());
  const going = useRef(false);
  const isGoing = () => going.current;
  const cancelled = useRef(false);
  const person = useRef<string>(undefined);
  useEffect(
    () => () => {
      going.current = false;
    },
    [],
  );

  /** @returns whether to go on after the break */
  const rest = async (seconds: number): Promise<boolean> => {
    for (let left = Math.ceil(seconds); left > 0 && going.current; left -= 1) {
      setWaiting(left);
      await second();
    }
    setWaiting(0);
    return going.current;
  };
  /** Asks, and asks again after each break Jira wants. @returns `undefined` once nobody waits for it any more */
  const patiently = async <T>(ask: () => Promise<T>): Promise<T | undefined> => {
    while (going.current) {
      try {
        return await ask();
      } catch (error) {
        const { code, params } = failureOf(error);
        if (code !== 'rate-limited') throw error;
        if (!(await rest(Number(params['seconds'] ?? 10)))) return undefined;
      }
    }
    return undefined;
  };
  const refreshed = (run: BulkRun) => {
    const touched = run.items.filter(({ status }) => status !== 'waiting');
    if (touched.length > 0) source.refresh(touched.map(({ itemId }) => itemId));
  };
  const stop = (error: unknown, run: BulkRun | undefined) => {
    going.current = false;
    setWaiting(0);
    setStage({ step: 'stopped', failure: failureOf(error), run });
    if (run) refreshed(run);
  };

  const end = async (run: BulkRun) => {
    cancelled.current = false;
    try {
      setStage({ step: 'over', run: await api.cancelBulk({ projectId, bulkId: run.bulkId }) });
    } catch (error) {
      stop(error, run);
    }
  };

  const drive = async (begun: BulkRun, step: 'running' | 'undoing') => {
    const id = { projectId, bulkId: begun.bulkId };
    const accountId = person.current;
    const slice = () =>
      step === 'undoing'
        ? api.undoBulkSlice(id)
        : api.applyBulkSlice({ ...id, ...(accountId !== undefined && { accountId }) });
    let run = begun;
    going.current = true;
    setStage({ step, run });
    try {
      for (;;) {
        const next = await patiently(slice);
        run = next ?? run;
        const { failures } = run;
        setReasons(
          (known) =>
            new Map([...known, ...failures.map(({ itemId, failure }) => [itemId, failure] as const)]),
        );
        if (run.phase === 'over') break;
        setStage({ step, run });
        if (!isGoing() || (run.waitSeconds !== undefined && !(await rest(run.waitSeconds)))) break;
      }
    } catch (error) {
      stop(error, run);
      return;
    }
    going.current = false;
    refreshed(run);
    if (cancelled.current && run.phase === 'applying') await end(run);
    else setStage(stageOf(run));
  };

  const begin = async (input: Parameters<typeof api.startBulk>[0]) => {
    try {
      await drive(await api.startBulk(input), 'running');
    } catch (error) {
      stop(error, undefined);
    }
  };

  const lookAtAll = async (action: BulkAction, targets: readonly BulkTarget[], bulkId?: string) => {
    if (action.kind === 'assign') person.current = action.accountId ?? undefined;
    going.current = true;
    let looked: Looked = { action, targets, items: [], failures: [], pointsLeft: undefined, bulkId };
    try {
      for (let from = 0; from < targets.length; from += sliceSize) {
        setStage({ step: 'looking', done: from, total: targets.length });
        const slice = targets.slice(from, from + sliceSize);
        const found = await patiently(() => api.previewBulk({ action, targets: slice }));
        if (!found) return;
        looked = {
          ...looked,
          items: [...looked.items, ...found.items],
          failures: [...looked.failures, ...found.failures],
          pointsLeft: found.pointsLeft ?? looked.pointsLeft,
        };
      }
      setStage({ step: 'preview', looked });
    } catch (error) {
      stop(error, undefined);
    }
  };

  return {
    stage,
    waiting,
    reasons,
    look: (action, targets, bulkId) => void lookAtAll(action, targets, bulkId),
    start: ({ action, targets, items, bulkId }) => {
      const places = new Map(targets.map(({ itemId, place }) => [itemId, place]));
      const ready = items.flatMap(({ itemId, changeId, digest, refusals }) => {
        const place = places.get(itemId);
        return refusals.length > 0
          ? []
          : [{ itemId, key: keyOf(itemId) ?? '', changeId, digest, ...(place && { place }) }];
      });
      void begin({ projectId, bulkId, action, targets: ready });
    },
    back: () => {
      setStage({ step: 'form' });
    },
    pause: () => {
      going.current = false;
    },
    resume: (run, accountId) => {
      person.current = accountId ?? person.current;
      void drive(run, run.phase === 'undoing' ? 'undoing' : 'running');
    },
    cancel: (run) => {
      // A slice that is at work comes to its end first.
      cancelled.current = going.current;
      if (going.current) going.current = false;
      else void end(run);
    },
    undo: (run) => void drive(run, 'undoing'),
    retry: (run) => {
      const { action, bulkId } = run;
      const anew = run.items.filter(needsPreview);
      if (anew.length === 0) void begin({ projectId, bulkId, action, targets: [] });
      else {
        const named =
          action.kind === 'assign' && action.accountId !== null && person.current !== undefined
            ? { ...action, accountId: person.current }
            : action;
        void lookAtAll(
          named,
          anew.map(({ itemId, place }) => ({ itemId, ...(place && { place }) })),
          bulkId,
        );
      }
    },
  };
}
