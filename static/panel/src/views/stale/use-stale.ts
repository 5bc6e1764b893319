import { useEffect, useState } from 'react';
import type { StaleCard } from '../../../../../src/domain/report/stale-cards';
import type { RefinementReport } from '../../../../../src/domain/report/report';
import { usePanel } from '../../panel-context';

export type StaleState =
  | { readonly status: 'loading' }
  | { readonly status: 'done'; readonly cards: readonly StaleCard[] }
  | { readonly status: 'failed' };

/** Asks anew whenever the backlog was judged anew; what was there stays meanwhile. */
export function useStale(report: RefinementReport): StaleState {
  const { source } = usePanel();
  const [state, setState] = useState<StaleState>({ status: 'loading' });
  useEffect(() => {
    let current = true;
    source.stale().then(
      (cards) => {
        if (current && cards) setState({ status: 'done', cards });
      },
      () => {
        if (current) setState({ status: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [source, report]);
  return state;
}
