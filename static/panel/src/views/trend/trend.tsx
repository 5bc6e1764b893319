import type { TrendNow } from '../../upkeep-state';
import { t } from '../../messages';
import { Sparkline } from './sparkline';

type Counted = TrendNow['counted'][number];

function shareOf({ ready, notReady }: { readonly ready: number; readonly notReady: number }): number {
  const all = ready + notReady;
  return all === 0 ? 0 : ready / all;
}

const percent = (count: Counted): number => Math.round(100 * shareOf(count));

/** A number that is a search: pressed, Jira lists what it counted. */
function SearchLink({
  label,
  title,
  onOpen,
}: {
  readonly label: string;
  readonly title: string;
  readonly onOpen: () => void;
}) {
  return (
    <button type="button" className="trend-link" title={title} onClick={onOpen}>
      {label}
    </button>
  );
}

function CountTable({ counted }: { readonly counted: readonly Counted[] }) {
  return (
    <details className="trend-table">
      <summary>{t('trend.table')}</summary>
      <p className="quiet">{t('trend.note')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('trend.when')}</th>
            <th scope="col">{t('trend.column-ready')}</th>
            <th scope="col">{t('trend.column-not-ready')}</th>
            <th scope="col">{t('trend.share')}</th>
          </tr>
        </thead>
        <tbody>
          {counted.toReversed().map((one) => (
            <tr key={`${one.at} ${one.occasion}`}>
              <th scope="row">
                {t('trend.day', { at: new Date(one.at) })}
                {one.occasion === 'sprint' && ` (${t('trend.sprint')})`}
              </th>
              <td>{one.ready}</td>
              <td>{one.notReady}</td>
              <td>{t('trend.percent', { share: percent(one) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** How many items search finds ready now, and how that went. */
export function TrendLine({
  trend,
  onSearch,
}: {
  readonly trend: TrendNow;
  readonly onSearch: (jql: string) => void;
}) {
  const { counted, searches, now } = trend;
  const [first, last] = [counted[0], counted.at(-1)];
  return (
    <section className="trend" aria-label={t('trend.label')}>
      <span>{t('trend.now')}</span>
      <SearchLink
        label={t('trend.ready', { count: now.ready })}
        title={t('trend.open-ready', { count: now.ready })}
        onOpen={() => {
          onSearch(searches.ready);
        }}
      />
      <SearchLink
        label={t('trend.not-ready', { count: now.notReady })}
        title={t('trend.open-not-ready', { count: now.notReady })}
        onOpen={() => {
          onSearch(searches.notReady);
        }}
      />
      {first && last ? (
        <>
          <Sparkline
            shares={counted.map(shareOf)}
            label={t('trend.summary', {
              first: percent(first),
              from: new Date(first.at),
              last: percent(last),
              to: new Date(last.at),
            })}
          />
          <CountTable counted={counted} />
        </>
      ) : (
        <span className="quiet">{t('trend.none')}</span>
      )}
    </section>
  );
}
