import { t } from '../messages';
import { readAt } from './draft';
import type { Path } from './draft';
import type { Form } from './form';
import { textAt } from './form';

export const severities = ['blocker', 'major', 'minor', 'hint'] as const;

/**
 * How much a fail matters, or that it is not asked.
 * @param path of the check, or of a zone of it
 * @param usual what holds while nothing is chosen
 */
export function DemandSelect({
  form,
  path,
  label,
  usual,
}: {
  readonly form: Form;
  readonly path: Path;
  readonly label: string;
  readonly usual: string;
}) {
  const isOff = readAt(form.draft, [...path, 'on']) === false;
  return (
    <select
      className="select"
      aria-label={label}
      disabled={form.isReadOnly}
      value={isOff ? 'off' : textAt(form, [...path, 'severity'])}
      onChange={({ currentTarget: { value } }) => {
        form.write([...path, 'on'], value === '' ? undefined : value !== 'off');
        form.write([...path, 'severity'], value === '' || value === 'off' ? undefined : value);
      }}
    >
      <option value="">{usual}</option>
      <option value="off">{t('settings.off')}</option>
      {severities.map((severity) => (
        <option key={severity} value={severity}>
          {t(`settings.severity.${severity}`)}
        </option>
      ))}
    </select>
  );
}
