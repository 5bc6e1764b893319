import { memo } from 'react';
import type { ReportItem } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { Lozenge } from '../parts/lozenge';
import { TypeIcon } from '../parts/type-icon';
import { RowFacts } from './row-facts';
import { longSize, shortSize } from '../size';
import { verdictOf } from '../verdict';

/** One item on one line: what it is, how big, and one verdict in words. */
export const ItemCells = memo(function ItemCells({
  item,
  keyOf,
  selected,
  onSelect,
  onSize,
}: {
  readonly item: ReportItem;
  readonly keyOf: (id: string) => string | undefined;
  readonly selected: boolean;
  /** `range`: with Shift, from the row ticked last up to this one. */
  readonly onSelect: (id: string, range: boolean) => void;
  /** Leads to where the item is sized; undefined where it cannot be. */
  readonly onSize: ((id: string) => void) | undefined;
}) {
  const verdict = verdictOf(item, keyOf);
  const size = (
    <>
      <span aria-hidden="true">{shortSize(item.estimate)}</span>
      <span className="visually-hidden">{longSize(item.estimate)}</span>
    </>
  );
  return (
    <>
      <span role="gridcell">
        <label
          className="cell-select"
          onClick={(event) => {
            // The row would open. A label hands its click on to the box, which comes here a second time.
            event.stopPropagation();
            if (event.target instanceof HTMLInputElement) onSelect(item.id, event.shiftKey);
          }}
        >
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t('bulk.select', { key: item.key })}
            checked={selected}
            readOnly
          />
        </label>
      </span>
      <span role="gridcell" className="cell-type">
        <TypeIcon type={item.type} />
      </span>
      <span role="gridcell" className={`cell-key${item.status.category === 'done' ? ' cell-done' : ''}`}>
        {item.key}
      </span>
      <span role="gridcell" className="cell-title" title={item.summary}>
        {item.summary === '' && <span className="pending-cell" />}
        {item.wishAt !== undefined && (
          <span className="cell-frame">{item.summary.slice(0, item.wishAt)}</span>
        )}
        {item.summary.slice(item.wishAt)}
      </span>
      <RowFacts item={item} />
      <span role="gridcell" className="cell-size">
        {onSize ? (
          <button
            type="button"
            tabIndex={-1}
            className="size-pill"
            title={t('estimate.title', { key: item.key })}
            onClick={(event) => {
              // The row would open at its top.
              event.stopPropagation();
              onSize(item.id);
            }}
          >
            {size}
          </button>
        ) : (
          <span className="size-pill">{size}</span>
        )}
      </span>
      <span role="gridcell" className="cell-verdict">
        <Lozenge tone={verdict.tone}>{verdict.text}</Lozenge>
        {verdict.aside !== undefined && <span className="cell-aside">{verdict.aside}</span>}
        {verdict.more > 0 && (
          <span className="cell-more">
            <span aria-hidden="true">{t('row.more-short', { count: verdict.more })}</span>
            <span className="visually-hidden">{t('row.more', { count: verdict.more })}</span>
          </span>
        )}
      </span>
    </>
  );
});
