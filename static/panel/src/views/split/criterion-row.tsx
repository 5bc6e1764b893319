import { useLayoutEffect, useRef } from 'react';
import { t } from '../../messages';
import type { Draft } from './draft';
import { useDragged } from './use-dealing';

/** Moving a criterion draws it anew in another card; the focus has to go along. */
export interface Dealing {
  readonly justMoved: number | undefined;
  /** @param to id of a part; undefined takes the criterion out of every part */
  readonly move: (criterion: number, to: number | undefined) => void;
}

/** A criterion and where it goes. */
export function CriterionRow({
  criterion,
  text,
  draft,
  holder,
  isDoubled,
  dealing,
}: {
  readonly criterion: number;
  readonly text: string;
  readonly draft: Draft;
  /** Id of the part this row stands in; undefined for the ones in no part. */
  readonly holder: number | undefined;
  readonly isDoubled: boolean;
  readonly dealing: Dealing;
}) {
  const select = useRef<HTMLSelectElement>(null);
  const { ref, isDragged } = useDragged<HTMLLIElement>(criterion);
  const takesFocus = dealing.justMoved === criterion;
  useLayoutEffect(() => {
    if (takesFocus) select.current?.focus();
  }, [takesFocus]);
  return (
    <li
      ref={ref}
      className={`criterion${isDoubled ? ' criterion-doubled' : ''}${isDragged ? ' criterion-dragged' : ''}`}
    >
      <span className="criterion-text">
        {text}
        {draft.shared.has(criterion) && !isDoubled && (
          <span className="criterion-remark">{t('split.shared-criterion')}</span>
        )}
        {isDoubled && <span className="criterion-note">{t('split.in-two')}</span>}
      </span>
      <select
        ref={select}
        className="input select"
        aria-label={t('split.move', { criterion: criterion + 1, text })}
        value={holder ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          dealing.move(criterion, value === '' ? undefined : Number(value));
        }}
      >
        <option value="">{t('split.no-part-option')}</option>
        {draft.parts.map((part, position) =>
          part.included || part.id === holder ? (
            <option key={part.id} value={part.id}>
              {t('split.part', { number: position + 1 })}
            </option>
          ) : null,
        )}
      </select>
    </li>
  );
}
