import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Apart, DuplicateCards } from '../../../src/domain/report/duplicate-cards';
import type { ItemDetail, ReportItem } from '../../../src/domain/report/report';
import type { SimilarItem } from '../../../src/domain/report/similar';
import type { CommentQuestion } from '../../../src/domain/text/comment-question';
import type { SplitChoices } from '../../../src/jira/split-choices';
import type { SplitProposal } from '../../../src/domain/split/split';
import type { BacklogState, Comparison, Rights, SettingsState } from './backlog-state';
import { usePanel } from './panel-context';

export function useBacklog(): BacklogState {
  const { source } = usePanel();
  return useSyncExternalStore(
    (listener) => source.subscribe(listener),
    () => source.state(),
  );
}

export function useRights(): Rights {
  const { source } = usePanel();
  return useSyncExternalStore(
    (listener) => source.subscribe(listener),
    () => source.rights(),
  );
}

export function useSettingsState(): SettingsState {
  const { source } = usePanel();
  return useSyncExternalStore(
    (listener) => source.subscribe(listener),
    () => source.settingsState(),
  );
}

/** An answer on its way. `undefined` inside `done` says that there is none. */
export type Loadable<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'done'; readonly value: T }
  | { readonly status: 'failed' };

/** Asks once a key; an answer to an older question is dropped. */
function useAnswer<T>(key: string, ask: () => Promise<T>): Loadable<T> {
  const [answer, setAnswer] = useState<{ key: string; loadable: Loadable<T> }>();
  useEffect(() => {
    let current = true;
    const settle = (loadable: Loadable<T>) => {
      if (current) setAnswer({ key, loadable });
    };
    ask().then(
      (value) => {
        settle({ status: 'done', value });
      },
      () => {
        settle({ status: 'failed' });
      },
    );
    return () => {
      current = false;
    };
    // The key says everything the question depends on; `ask` is new on every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return answer?.key === key ? answer.loadable : { status: 'loading' };
}

/** The item's texts and passed checks. Asked again whenever its row changed. */
export function useDetail(item: ReportItem, judgedAt: string): Loadable<ItemDetail | undefined> {
  const { source } = usePanel();
  return useAnswer(`${item.id} ${item.updated} ${judgedAt}`, () => source.detail(item.id));
}

export function useSplits(itemId: string): Loadable<readonly SplitProposal[]> {
  const { source } = usePanel();
  return useAnswer(itemId, () => source.splits(itemId));
}

export function useSplitChoices(itemId: string): Loadable<SplitChoices | undefined> {
  const { source } = usePanel();
  return useAnswer(itemId, () => source.splitChoices(itemId));
}

/** @param judgedAt changes whenever the backlog was judged anew */
export function useDuplicates(
  judgedAt: string,
  apart: readonly Apart[],
  learn: boolean,
): Loadable<DuplicateCards | undefined> {
  const { source } = usePanel();
  const key = `${judgedAt} ${apart.map(({ a, b }) => `${a}:${b}`).join()} ${String(learn)}`;
  return useAnswer(key, () => source.duplicates(apart, learn));
}

export function useComparison(a: string, b: string): Loadable<Comparison | undefined> {
  const { source } = usePanel();
  return useAnswer(`${a} ${b}`, () => source.comparison(a, b));
}

/** @param updated a new instant asks again; a comment changes it */
export function useCommentQuestion(
  itemId: string,
  updated: string,
  find: (itemId: string) => Promise<CommentQuestion | undefined>,
): Loadable<CommentQuestion | undefined> {
  return useAnswer(`${itemId} ${updated}`, () => find(itemId));
}

/** Items like one that is shown alone. @param round a new one asks again */
export function useSimilar(
  itemId: string,
  round: number,
  find: (itemId: string) => Promise<readonly SimilarItem[]>,
): Loadable<readonly SimilarItem[]> {
  return useAnswer(`${itemId} ${round}`, () => find(itemId));
}
