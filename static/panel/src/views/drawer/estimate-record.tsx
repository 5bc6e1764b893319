import Button from '@atlaskit/button/new';
import type { ItemSize } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { longSize, shortSize } from '../size';

type Neighbour = ItemSize['neighbours'][number];

/** How sure the number is, or from when on there will be one. */
function numberText({ number, record, numberFrom, unit }: ItemSize): string {
  if (!number) return t('estimate.no-number', { from: numberFrom, record });
  const { value, low, high } = number;
  const params = { size: longSize({ value, unit }), record };
  return low === high
    ? t('estimate.number-sure', params)
    : t('estimate.number', {
        ...params,
        low: shortSize({ value: low, unit }),
        high: shortSize({ value: high, unit }),
      });
}

/** What a neighbour is told by: its size, the days it took, the words it shares. */
function neighbourFacts({ value, other, days, shared }: Neighbour, unit: ItemSize['unit']): string {
  return [
    longSize({ value, unit }),
    ...(other === undefined ? [] : [longSize(other)]),
    ...(days === undefined ? [] : [t('estimate.days', { days: Math.max(1, Math.round(days)) })]),
    ...(shared.length === 0 ? [] : [t('estimate.shared', { words: shared })]),
  ].join(' · ');
}

/** What the team's own finished work says of an item's size; nothing while there is too little of it. */
export function EstimateRecord({
  size,
  onTake,
}: {
  readonly size: ItemSize;
  /** @param value in the board's unit */
  readonly onTake: (value: number) => void;
}) {
  const { neighbours, unit, number } = size;
  if (neighbours.length === 0 && !number) return null;
  return (
    <>
      <p className="size-number">
        {numberText(size)}{' '}
        {number && (
          <Button
            spacing="compact"
            appearance="subtle"
            aria-label={t('estimate.take-number', { size: longSize({ value: number.value, unit }) })}
            onClick={() => {
              onTake(number.value);
            }}
          >
            {t('estimate.take')}
          </Button>
        )}
      </p>
      {neighbours.length > 0 && (
        <>
          <p className="size-intro">{t('estimate.neighbours')}</p>
          <ul className="related">
            {neighbours.map((neighbour) => (
              <li key={neighbour.key}>
                <span>
                  <strong>{neighbour.key}</strong> {neighbour.summary}
                  <span className="size-facts">{neighbourFacts(neighbour, unit)}</span>
                </span>
                <Button
                  spacing="compact"
                  appearance="subtle"
                  aria-label={t('estimate.take-from', { key: neighbour.key })}
                  onClick={() => {
                    onTake(neighbour.value);
                  }}
                >
                  {t('estimate.take')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
