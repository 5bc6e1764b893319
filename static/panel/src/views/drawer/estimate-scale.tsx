import { useId } from 'react';
import type { ItemSize } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { longSize, shortSize } from '../size';

type Option = ItemSize['scale'][number];

/** Sizes to choose from with arrow keys: the team's own scale, or three rough ones. */
export function EstimateScale({
  legend,
  options,
  unit,
  chosen,
  onChoose,
}: {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly unit: ItemSize['unit'];
  /** In the board's unit. */
  readonly chosen: number | undefined;
  readonly onChoose: (value: number) => void;
}) {
  const name = useId();
  return (
    <fieldset className="size-scale">
      <legend>{legend}</legend>
      {options.map(({ value, shirt }) => (
        <label key={value} className="size-option">
          <input
            type="radio"
            name={name}
            checked={chosen === value}
            aria-label={t('estimate.option', {
              size: longSize({ value, unit }),
              shirt: shirt ?? 'none',
            })}
            onChange={() => {
              onChoose(value);
            }}
          />
          <span className="size-value">{shortSize({ value, unit })}</span>
          {shirt && <span className="size-shirt">{shirt}</span>}
        </label>
      ))}
    </fieldset>
  );
}
