import { useMemo } from 'react';
import type { RefinementReport } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import type { VisitCounts } from '../last-visit';
import { later } from '../parts/later';
import { Popup } from '../parts/popup';
import { newsSince } from './news';

const NewsList = later(() => import('./news-list'), 'NewsList');

/** What changed since the visit before this one: a number, and opened, the work items themselves. */
export function SinceLast({
  report,
  last,
  onOpen,
}: {
  readonly report: RefinementReport;
  readonly last: VisitCounts;
  readonly onOpen: (key: string) => void;
}) {
  const news = useMemo(() => newsSince(report, last), [report, last]);
  const count = news.becameReady.length + news.fellBack.length + news.added.length;
  if (count === 0 && news.mended.length === 0) return null;
  return (
    <Popup look="text" label={t('news.open', { count, at: new Date(last.at) })}>
      {(close) => (
        <NewsList
          news={news}
          onOpen={(key) => {
            close();
            onOpen(key);
          }}
        />
      )}
    </Popup>
  );
}
