import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ChangeResult } from '../../../../../src/contract/changes';
import type { ItemDetail, ItemSize } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { SingleChange } from '../change/single-change';
import { longSize, shortSize } from '../size';
import { EstimateRecord } from './estimate-record';
import { EstimateScale } from './estimate-scale';
import { sizeSection } from './focus-size';

const secondsAnHour = 3600;

/** A typed size in the board's unit; a comma does for a point. @returns `undefined` for what is no size */
function typedSize(text: string, unit: ItemSize['unit']): number | undefined {
  const number = Number(text.replace(',', '.'));
  if (text.trim() === '' || !Number.isFinite(number) || number < 0) return undefined;
  return unit === 'seconds' ? Math.round(number * secondsAnHour) : number;
}

/** Sizing an item beside the finished work it resembles. One button writes what the sentence beside it says. */
export function EstimateField({
  detail: { item, size },
  boardId,
  onApplied,
}: {
  readonly detail: ItemDetail;
  readonly boardId: number;
  readonly onApplied: (result: ChangeResult) => void;
}) {
  const now = item.estimate?.value;
  const [chosen, setChosen] = useState(now);
  const [typed, setTyped] = useState('');
  const submit = useRef<HTMLButtonElement>(null);
  if (!size) return null;
  const { unit, scale, rough, other } = size;
  const value = typed === '' ? chosen : typedSize(typed, unit);
  const canEstimate = value !== undefined && value !== now;
  const choose = (next: number) => {
    setTyped('');
    setChosen(next);
  };
  const exact = (
    <>
      <EstimateScale
        legend={t(`estimate.field.${unit}`)}
        options={scale}
        unit={unit}
        chosen={typed === '' ? chosen : undefined}
        onChoose={choose}
      />
      <label className="size-other">
        {t('estimate.other', { unit })}{' '}
        <input
          className="input"
          inputMode="decimal"
          size={6}
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
          }}
        />
      </label>
    </>
  );
  return (
    <section id={sizeSection} aria-label={t('estimate.heading')}>
      {/* What has a size is seldom sized again. */}
      <details className="fold" open={now === undefined}>
        <summary>
          {t('estimate.heading')}
          {now !== undefined && <span className="quiet"> {longSize(item.estimate)}</span>}
        </summary>
        {other && (
          <dl className="size-both">
            <div>
              <dt>{t(`estimate.is.${unit}`)}</dt>
              <dd>{longSize(item.estimate)}</dd>
            </div>
            <div>
              <dt>{t(`estimate.is.${other.unit}`)}</dt>
              <dd>{longSize(other)}</dd>
            </div>
          </dl>
        )}
        <form
          className="size-form"
          onSubmit={(event) => {
            // Enter, in the field as on a size to choose, has pressed the button.
            event.preventDefault();
          }}
        >
          {item.zone === 'later' ? (
            <>
              <EstimateScale
                legend={t('estimate.rough')}
                options={rough}
                unit={unit}
                chosen={typed === '' ? chosen : undefined}
                onChoose={choose}
              />
              <details className="formula">
                <summary>{t('estimate.exact')}</summary>
                {exact}
              </details>
            </>
          ) : (
            exact
          )}
          {canEstimate && (
            <SingleChange
              key={`${String(now)} ${value}`}
              intent={{ kind: 'estimate', itemId: item.id, boardId, points: value }}
              sentence={t('change.single', {
                key: item.key,
                before: shortSize(item.estimate),
                after: longSize({ value, unit }),
              })}
              act={t('estimate.set', { size: longSize({ value, unit }) })}
              isAsSaid={({ message: { params } }) => params['before'] === (now ?? 'empty')}
              buttonRef={submit}
              onApplied={onApplied}
            />
          )}
        </form>
        <EstimateRecord
          size={size}
          onTake={(taken) => {
            // Taken, it only has to be looked at: the button, which must not be disabled any more, is what a keyboard wants next.
            flushSync(() => {
              choose(taken);
            });
            submit.current?.focus();
          }}
        />
      </details>
    </section>
  );
}
