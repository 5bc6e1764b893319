import { useEffect, useRef, useState } from 'react';
import type { TypedText } from '../../../../../src/domain/drafts/try-text';
import type { ReportItem } from '../../../../../src/domain/report/report';
import { usePanel } from '../../panel-context';

/**
 * The row as it would be with what is typed. Each key is judged at once; while an answer is under way, only the newest text
 * waits for the next one.
 */
export function useTrial(itemId: string, typed: TypedText): ReportItem | undefined {
  const { source } = usePanel();
  const [tried, setTried] = useState<ReportItem>();
  const asking = useRef(false);
  const newest = useRef<() => void>(undefined);
  const key = JSON.stringify(typed);
  useEffect(() => {
    let current = true;
    const ask = () => {
      newest.current = undefined;
      asking.current = true;
      source
        .trial(itemId, typed)
        .then(
          (row) => {
            if (current) setTried(row);
          },
          // Without a verdict the text can still be written.
          () => undefined,
        )
        .finally(() => {
          asking.current = false;
          newest.current?.();
        });
    };
    if (asking.current) newest.current = ask;
    else ask();
    return () => {
      current = false;
      if (newest.current === ask) newest.current = undefined;
    };
    // The key says everything that is typed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [source, itemId, key]);
  return tried;
}
