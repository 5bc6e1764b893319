import { t } from '../../messages';
import { totalOf } from './picture';
import type { Bar, Count, Picture } from './picture';

/** A number; where Jira can be asked for what it counted, pressed, it asks. */
function Figure({
  count: { value, jql },
  label,
  onSearch,
}: {
  readonly count: Count;
  /** What was counted, for who hears the number alone. */
  readonly label: string;
  readonly onSearch: ((jql: string) => void) | undefined;
}) {
  if (jql === undefined || onSearch === undefined) return t('number', { value });
  return (
    <button
      type="button"
      className="link-button picture-number"
      title={jql}
      aria-label={t('pictures.search', { count: value, label })}
      onClick={() => {
        onSearch(jql);
      }}
    >
      {t('number', { value })}
    </button>
  );
}

/**
 * The parts of a bar side by side. Parts are shares of their bar, so that few items show as well as many; a bar of one part
 * is as wide as its share of the longest. The numbers beside it say how many.
 */
function Stripe({
  picture: { parts },
  bar,
  longest,
}: {
  readonly picture: Picture;
  readonly bar: Bar;
  readonly longest: number;
}) {
  const full = bar.counts.length > 1 ? totalOf(bar) : longest;
  const starts = bar.counts.map((_, at) =>
    bar.counts.slice(0, at).reduce((sum, { value }) => sum + value, 0),
  );
  return (
    <svg
      className="picture-bar"
      viewBox={`0 0 ${String(Math.max(1, full))} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {bar.counts.map(({ value }, at) => (
        <rect
          key={parts[at]?.id}
          className={`picture-${parts[at]?.tone ?? 'plain'}`}
          x={starts[at]}
          width={value}
          height={1}
        />
      ))}
    </svg>
  );
}

interface Shown {
  readonly picture: Picture;
  readonly onSearch: ((jql: string) => void) | undefined;
}

/** A picture as bars. */
export function Bars({ picture, onSearch }: Shown) {
  const { parts, bars } = picture;
  const longest = bars.reduce((most, bar) => Math.max(most, totalOf(bar)), 0);
  return (
    <>
      {parts.length > 1 && (
        <ul className="picture-legend">
          {parts.map(({ id, label, tone }) => (
            <li key={id}>
              <svg className="picture-swatch" viewBox="0 0 1 1" aria-hidden="true">
                <rect className={`picture-${tone}`} width={1} height={1} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
      <ul className="picture-bars">
        {bars.map((bar) => (
          <li key={bar.id}>
            <span className="picture-label">{bar.label}</span>
            <Stripe picture={picture} bar={bar} longest={longest} />
            <span className="picture-counts">
              {bar.counts.map((count, at) => (
                <span key={parts[at]?.id}>
                  {at > 0 && <span aria-hidden="true"> · </span>}
                  {parts.length > 1 && <span className="visually-hidden">{parts[at]?.label} </span>}
                  <Figure
                    count={count}
                    label={`${bar.label}, ${parts[at]?.label ?? ''}`}
                    onSearch={onSearch}
                  />
                </span>
              ))}
              {parts.length > 1 && (
                <span className="picture-total">{t('pictures.of', { total: totalOf(bar) })}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The same as a table. */
export function NumberTable({ picture: { id, parts, bars }, onSearch }: Shown) {
  return (
    <table className="picture-table">
      <thead>
        <tr>
          <th scope="col">{t(`pictures.column.${id}`)}</th>
          {parts.map((part) => (
            <th key={part.id} scope="col">
              {part.label}
            </th>
          ))}
          {parts.length > 1 && <th scope="col">{t('pictures.total')}</th>}
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.id}>
            <th scope="row">{bar.label}</th>
            {bar.counts.map((count, at) => (
              <td key={parts[at]?.id}>
                <Figure count={count} label={`${bar.label}, ${parts[at]?.label ?? ''}`} onSearch={onSearch} />
              </td>
            ))}
            {parts.length > 1 && <td>{t('number', { value: totalOf(bar) })}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
