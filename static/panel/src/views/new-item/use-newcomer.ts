import { useEffect, useState } from 'react';
import type { Newcomer } from '../../../../../src/domain/drafts/newcomer';
import type { NewcomerVerdict } from '../../../../../src/domain/report/judge-newcomer';
import type { Zone } from '../../../../../src/domain/zone';
import type { NewItemDesk } from '../../new-item-desk';

/** Long enough not to compare at every key, short enough to feel at once; milliseconds. */
const pause = 200;

/** What the item would be told with what is typed, a moment after the last key. */
export function useNewcomer(desk: NewItemDesk, newcomer: Newcomer, zone: Zone): NewcomerVerdict | undefined {
  const [verdict, setVerdict] = useState<NewcomerVerdict>();
  const key = JSON.stringify([newcomer, zone]);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      desk.judge(newcomer, zone).then(
        (found) => {
          if (current) setVerdict(found);
        },
        // Without a verdict the item can still be created.
        () => undefined,
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
    // The key says everything that is typed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [desk, key]);
  return verdict;
}
