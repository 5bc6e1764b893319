import { useEffect, useRef, useState } from 'react';
import type { ChangeResult, LoggedChange } from '../../../../../src/contract/changes';
import type { Failure } from '../../../../../src/contract/result';
import { failureOf } from '../../api';
import { usePanel } from '../../panel-context';

export interface LogFilters {
  readonly kind: string | undefined;
  /** Only changes of so many last days. */
  readonly days: number;
}

export interface ChangeLog {
  readonly changes: readonly LoggedChange[];
  readonly step: 'reading' | 'read' | 'failed';
  readonly failure: Failure | undefined;
  readonly hasMore: boolean;
  /** Reads the next page; after a failure, the one that failed. */
  readonly readOn: () => void;
  readonly settle: (result: ChangeResult) => void;
}

interface State {
  /** What was asked for: an answer to another question is dropped. */
  readonly question: string;
  readonly changes: readonly LoggedChange[];
  readonly step: ChangeLog['step'];
  readonly failure?: Failure;
  readonly next?: string;
}

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** The entry as it stands once its change was taken back, wholly or in part. */
function settled(change: LoggedChange, { changeId, status }: ChangeResult): LoggedChange {
  if (change.changeId !== changeId) return change;
  const isUndone = status === 'undone';
  return {
    ...change,
    status,
    undoable: !isUndone,
    steps: change.steps.map((step) =>
      isUndone && step.state === 'done' ? { ...step, state: 'undone' } : step,
    ),
  };
}

/** The changes of a space, or those with one item, page by page. */
export function useChangeLog(projectId: string, itemId: string | undefined, filters: LogFilters): ChangeLog {
  const { api } = usePanel();
  const question = [projectId, itemId, filters.kind, filters.days].join();
  const [state, setState] = useState<State>({ question, changes: [], step: 'reading' });
  const asked = useRef(question);

  /** What is shown meanwhile is for the caller to say. */
  const read = (before: State) => {
    asked.current = question;
    const since = new Date(Date.now() - filters.days * dayMilliseconds).toISOString();
    const { next: from } = before;
    api
      .listChanges({
        projectId,
        ...(itemId !== undefined && { itemId }),
        ...(filters.kind !== undefined && { kind: filters.kind }),
        ...(from !== undefined && { from }),
        since,
      })
      .then(
        ({ changes, next }): State => ({
          question,
          changes: [...before.changes, ...changes],
          step: 'read',
          ...(next !== undefined && { next }),
        }),
        (error: unknown): State => ({ ...before, step: 'failed', failure: failureOf(error) }),
      )
      .then((after) => {
        if (asked.current === question) setState(after);
      })
      .catch(() => undefined);
  };

  useEffect(() => {
    read({ question, changes: [], step: 'reading' });
    return () => {
      asked.current = '';
    };
    // The question says everything that is read.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [question]);

  const current: State = state.question === question ? state : { question, changes: [], step: 'reading' };
  return {
    changes: current.changes,
    step: current.step,
    failure: current.failure,
    hasMore: current.next !== undefined,
    readOn: () => {
      setState({ ...current, step: 'reading' });
      read(current);
    },
    settle: (result) => {
      setState((before) => ({ ...before, changes: before.changes.map((change) => settled(change, result)) }));
    },
  };
}
