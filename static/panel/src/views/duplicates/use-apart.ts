import { useEffect, useState } from 'react';
import { notDuplicate } from '../../../../../src/domain/exceptions/finding-of-item';
import type { Apart } from '../../../../../src/domain/report/duplicate-cards';
import type { Failure } from '../../../../../src/contract/result';
import { failureOf } from '../../api';
import { usePanel } from '../../panel-context';

export interface ApartPairs {
  /** Undefined until the server has answered. */
  readonly pairs: readonly Apart[] | undefined;
  readonly failure: Failure | undefined;
  /** Says of two items that they are not the same, or takes that back. */
  readonly say: (pair: Apart, apart: boolean) => void;
}

const isPair = (one: Apart, other: Apart): boolean =>
  (one.a === other.a && one.b === other.b) || (one.a === other.b && one.b === other.a);

/** What people said are no duplicates, as the server remembers it for everybody. */
export function useApart(projectIds: readonly string[]): ApartPairs {
  const { api, source } = usePanel();
  const [pairs, setPairs] = useState<readonly Apart[]>();
  const [failure, setFailure] = useState<Failure>();
  const wanted = [...new Set(projectIds)].sort().slice(0, 20).join();
  useEffect(() => {
    let current = true;
    api.listApart({ projectIds: wanted.split(',') }).then(
      (listed) => {
        if (current) setPairs(listed);
      },
      (error: unknown) => {
        if (!current) return;
        // Without what was said before, the clusters still are what they are.
        setPairs([]);
        setFailure(failureOf(error));
      },
    );
    return () => {
      current = false;
    };
  }, [api, wanted]);
  return {
    pairs,
    failure,
    say: (pair, apart) => {
      setFailure(undefined);
      api.sayApart({ itemId: pair.a, otherId: pair.b, apart }).then(
        () => {
          const said = notDuplicate(pair.a, pair.b);
          source.except(said, apart ? said : undefined);
          setPairs((known = []) => [...known.filter((one) => !isPair(one, pair)), ...(apart ? [pair] : [])]);
        },
        (error: unknown) => {
          setFailure(failureOf(error));
        },
      );
    },
  };
}
