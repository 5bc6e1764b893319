import { shirts } from '../../../../src/domain/measures/size/scale';
import { t } from '../messages';
import { Labelled } from '../views/parts/labelled';
import type { Form } from './form';
import { textAt } from './form';

/** What each T-shirt size stands for, in points. */
export function ShirtFields({ form }: { readonly form: Form }) {
  return (
    <fieldset className="settings-shirts">
      <legend>{t('settings.shirts')}</legend>
      <p className="quiet">{t('settings.shirts.hint')}</p>
      {shirts.map((shirt) => (
        <Labelled key={shirt} label={shirt} className="settings-field">
          {(id) => (
            <input
              id={id}
              className="input settings-number"
              type="number"
              min={0}
              max={1000}
              step="any"
              aria-label={t('settings.shirt', { shirt })}
              disabled={form.isReadOnly}
              value={textAt(form, ['shirts', shirt])}
              onChange={({ currentTarget: { value } }) => {
                form.write(['shirts', shirt], value === '' ? undefined : Number(value));
              }}
            />
          )}
        </Labelled>
      ))}
    </fieldset>
  );
}
