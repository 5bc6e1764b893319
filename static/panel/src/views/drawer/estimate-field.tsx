import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ItemDetail } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { longSize } from '../size';

const secondsAnHour = 3600;

/** Sizing an item beside the finished work it resembles. Nothing is written before the preview was confirmed. */
export function EstimateField({
  detail: { item, size },
  onEstimate,
}: {
  readonly detail: ItemDetail;
  /** @param value in the board's unit */
  readonly onEstimate: (itemId: string, value: number) => void;
}) {
  const [text, setText] = useState('');
  if (!size) return null;
  const scale = size.unit === 'seconds' ? secondsAnHour : 1;
  const number = Number(text.replace(',', '.'));
  const canEstimate = text.trim() !== '' && Number.isFinite(number) && number >= 0;
  return (
    <section aria-label={t('estimate.heading')}>
      <h3 className="drawer-heading">{t('estimate.heading')}</h3>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (canEstimate) onEstimate(item.id, number * scale);
        }}
      >
        <label>
          {t(`estimate.field.${size.unit}`)}{' '}
          <input
            inputMode="decimal"
            size={6}
            value={text}
            onChange={({ currentTarget }) => {
              setText(currentTarget.value);
            }}
          />
        </label>{' '}
        <Button type="submit" spacing="compact" isDisabled={!canEstimate}>
          {t('estimate.preview')}
        </Button>
      </form>
      {size.neighbours.length > 0 && (
        <>
          <p>{t('estimate.neighbours')}</p>
          <ul className="related">
            {size.neighbours.map(({ key, summary, value, days }) => (
              <li key={key}>
                <span>
                  <strong>{key}</strong> {summary} · {longSize({ value, unit: size.unit })}
                  {days !== undefined && ` · ${t('estimate.days', { days: Math.max(1, Math.round(days)) })}`}
                </span>
                <Button
                  spacing="compact"
                  appearance="subtle"
                  aria-label={t('estimate.take-from', { key })}
                  onClick={() => {
                    setText(String(Math.round((value / scale) * 100) / 100));
                  }}
                >
                  {t('estimate.take')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
