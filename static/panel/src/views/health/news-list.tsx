import type { ReportItem } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { countOf } from '../check-words';
import type { News } from './news';

/** More than these are told as a number: nobody reads a longer list in a popup. */
const mostNamed = 8;

function Group({
  title,
  items,
  onOpen,
}: {
  readonly title: string;
  readonly items: readonly ReportItem[];
  readonly onOpen: (key: string) => void;
}) {
  if (items.length === 0) return null;
  return (
    <section className="news-group" aria-label={title}>
      <h2 className="news-title">{title}</h2>
      {items.slice(0, mostNamed).map(({ id, key, summary }) => (
        <button
          key={id}
          type="button"
          className="menu-item news-item"
          onClick={() => {
            onOpen(key);
          }}
        >
          <span className="cell-key">{key}</span> {summary}
        </button>
      ))}
      {items.length > mostNamed && (
        <p className="news-more">{t('filter.more', { count: items.length - mostNamed })}</p>
      )}
    </section>
  );
}

/** What changed since the last visit, the work items by name. */
export function NewsList({
  news: { becameReady, fellBack, added, mended },
  onOpen,
}: {
  readonly news: News;
  readonly onOpen: (key: string) => void;
}) {
  return (
    <div className="news">
      <Group title={t('news.fell-back')} items={fellBack} onOpen={onOpen} />
      <Group title={t('news.became-ready')} items={becameReady} onOpen={onOpen} />
      <Group title={t('news.added')} items={added} onOpen={onOpen} />
      {mended.length > 0 && (
        <section className="news-group" aria-label={t('news.mended')}>
          <h2 className="news-title">{t('news.mended')}</h2>
          <ul>
            {mended.map(({ check, before }) => (
              <li key={check}>{countOf(check, before)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
