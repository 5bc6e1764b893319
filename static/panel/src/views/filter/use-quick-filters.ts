import { useEffect, useState } from 'react';
import { usePanel } from '../../panel-context';
import type { QuickFilter } from '../../panel-context';
import type { QuickHits } from '../filters';

const none: readonly QuickFilter[] = [];

/** The board's quick filters, asked for once somebody needs them. A board that does not say has none. */
export function useQuickFilters(isNeeded: boolean): readonly QuickFilter[] {
  const { quickFilters } = usePanel();
  const [list, setList] = useState(none);
  useEffect(() => {
    if (!isNeeded || !quickFilters) return undefined;
    let current = true;
    quickFilters.list().then(
      (found) => {
        if (current) setList(found);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [isNeeded, quickFilters]);
  return list;
}

/** What each chosen quick filter finds, and whether Jira would not say it of one. Asked again with every judgement. */
export function useQuickHits(
  chosen: ReadonlySet<string>,
  judgedAt: string,
): { readonly hits: QuickHits; readonly failed: boolean } {
  const { quickFilters } = usePanel();
  const [hits, setHits] = useState<QuickHits>(new Map());
  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let current = true;
    for (const id of chosen) {
      const settle = (ids: ReadonlySet<string> | undefined) => {
        if (!current) return;
        if (ids) setHits((known) => new Map([...known, [id, ids]]));
        setFailed((known) => new Set(ids ? [...known].filter((one) => one !== id) : [...known, id]));
      };
      (quickFilters?.hits(id) ?? Promise.resolve(undefined)).then(settle, () => {
        settle(undefined);
      });
    }
    return () => {
      current = false;
    };
  }, [chosen, judgedAt, quickFilters]);
  return { hits, failed: [...chosen].some((id) => failed.has(id)) };
}
