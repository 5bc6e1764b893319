import { useEffect, useState } from 'react';
import type { TypedText } from '../../../../../src/domain/drafts/try-text';
import type { ReportItem } from '../../../../../src/domain/report/report';
import { usePanel } from '../../panel-context';

/** Long enough not to judge every key, short enough to feel at once; milliseconds. */
const pause = 120;

/** The row as it would be with what is typed, a moment after the last key. */
export function useTrial(itemId: string, typed: TypedText): ReportItem | undefined {
  const { source } = usePanel();
  const [tried, setTried] = useState<ReportItem>();
  const key = JSON.stringify(typed);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      source.trial(itemId, typed).then(
        (row) => {
          if (current) setTried(row);
        },
        // Without a verdict the text can still be written.
        () => undefined,
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
    // The key says everything that is typed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [source, itemId, key]);
  return tried;
}
