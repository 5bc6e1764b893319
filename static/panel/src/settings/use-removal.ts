import { useState } from 'react';
import type { Failure } from '../../../../src/contract/result';
import type { SpaceDataCounts } from '../../../../src/contract/space-data';
import { failureOf } from '../api';
import type { SpaceDataApi } from './space-data-api';

/** How far it is. What was removed stays removed, wherever it stops. */
export type Removal =
  | { readonly step: 'idle' }
  | { readonly step: 'counting' }
  | { readonly step: 'asking'; readonly counts: SpaceDataCounts }
  | { readonly step: 'removing'; readonly records: number; readonly items: number }
  | { readonly step: 'done'; readonly records: number; readonly items: number; readonly refused: number }
  | { readonly step: 'failed'; readonly failure: Failure };

interface Removing {
  readonly removal: Removal;
  readonly count: () => void;
  readonly cancel: () => void;
  readonly remove: () => void;
}

/** @param onDone once nothing is left */
export function useRemoval(projectId: string, api: SpaceDataApi, onDone: () => void): Removing {
  const [removal, setRemoval] = useState<Removal>({ step: 'idle' });
  const fail = (error: unknown): void => {
    setRemoval({ step: 'failed', failure: failureOf(error) });
  };

  async function removeAll(): Promise<void> {
    const sum = { records: 0, items: 0, refused: 0 };
    let from: string | undefined;
    for (;;) {
      setRemoval({ step: 'removing', records: sum.records, items: sum.items });
      const slice = await api.removeSpaceData({ projectId, ...(from !== undefined && { from }) });
      sum.records += slice.records;
      sum.items += slice.items;
      sum.refused += slice.refused;
      if (slice.done) break;
      from = slice.next;
    }
    setRemoval({ step: 'done', ...sum });
    onDone();
  }

  return {
    removal,
    count: () => {
      setRemoval({ step: 'counting' });
      api.countSpaceData({ projectId }).then((counts) => {
        setRemoval({ step: 'asking', counts });
      }, fail);
    },
    cancel: () => {
      setRemoval({ step: 'idle' });
    },
    remove: () => {
      removeAll().catch(fail);
    },
  };
}
