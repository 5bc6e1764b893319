import type { Check } from '../../../../src/domain/check';
import { presets } from '../../../../src/domain/presets';
import type { PresetId } from '../../../../src/domain/team-settings/team-settings';
import { t } from '../messages';
import { passedTitle, whyOf } from '../views/check-words';
import { BooleanField } from './fields';
import { DemandSelect, severities } from './demand-select';
import { OptionFields } from './option-fields';
import type { Form } from './form';
import { textAt } from './form';

const zones = ['near', 'next', 'later'] as const;

/** One check: whether it is asked, how much it matters, and what differs by zone and work type. */
export function CheckRow({
  check,
  preset,
  form,
}: {
  readonly check: Check;
  readonly preset: PresetId;
  readonly form: Form;
}) {
  const { id, demands, types } = check;
  const said = presets[preset].checks?.[id] ?? {};
  const severity = said.severity ?? (demands.near ?? demands.next ?? demands.later)?.severity ?? 'hint';
  const title = passedTitle(id);
  const path = ['checks', id];
  return (
    <li className="settings-check">
      <div className="settings-line">
        <BooleanField form={form} path={[...path, 'on']} label={title} usual={said.on ?? !check.optional} />
        <select
          className="select"
          aria-label={t('settings.severity', { check: title })}
          disabled={form.isReadOnly}
          value={textAt(form, [...path, 'severity'])}
          onChange={({ currentTarget: { value } }) => {
            form.write([...path, 'severity'], value === '' ? undefined : value);
          }}
        >
          <option value="">
            {t('settings.usual-severity', { severity: t(`settings.severity.${severity}`) })}
          </option>
          {severities.map((one) => (
            <option key={one} value={one}>
              {t(`settings.severity.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <details>
        <summary>
          <span className="visually-hidden">
            {t('settings.more')} {t('settings.more-of', { check: title })}
          </span>
        </summary>
        <p className="quiet">{whyOf(id)}</p>
        <OptionFields check={check} preset={said.options ?? {}} form={form} path={[...path, 'options']} />
        <dl className="settings-grid">
          {zones.map((zone) => (
            <div key={zone}>
              <dt>{t(`zone.${zone}`)}</dt>
              <dd>
                <DemandSelect
                  form={form}
                  path={[...path, 'zones', zone]}
                  label={t('settings.demand-of', { check: title, where: t(`zone.${zone}`) })}
                  usual={t('settings.usual')}
                />
              </dd>
            </div>
          ))}
          {types.map((kind) => (
            <div key={kind}>
              <dt>{t(`settings.kind.${kind}`)}</dt>
              <dd>
                <DemandSelect
                  form={form}
                  path={['types', kind, 'checks', id]}
                  label={t('settings.demand-of', { check: title, where: t(`settings.kind.${kind}`) })}
                  usual={t('settings.usual')}
                />
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  );
}
