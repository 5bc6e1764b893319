import { useSyncExternalStore } from 'react';
import Button from '@atlaskit/button/new';
import { suggestPreset } from '../../../../src/domain/presets/suggest';
import { presetIds } from '../../../../src/domain/team-settings/team-settings';
import type { PresetId } from '../../../../src/domain/team-settings/team-settings';
import { t } from '../messages';
import { LabelledSelect } from '../views/parts/labelled';
import { Notice } from '../views/parts/notice';
import type { Form } from './form';
import type { PreviewSource } from './preview';

/**
 * Which preset the space starts from, and what each asks for.
 * @param isNew whether nothing was ever saved: a preset that fits better is then proposed
 */
export function PresetChoice({
  form,
  preset,
  source,
  isNew,
}: {
  readonly form: Form;
  readonly preset: PresetId;
  readonly source: PreviewSource;
  readonly isNew: boolean;
}) {
  const { report } = useSyncExternalStore(
    (listener) => source.subscribe(listener),
    () => source.state(),
  );
  const suggestion =
    isNew && !form.isReadOnly && report
      ? suggestPreset(
          report.board,
          report.items.map(({ summary }) => summary),
        )
      : undefined;
  const choose = (id: string): void => {
    form.write(['preset'], id);
  };
  return (
    <>
      <LabelledSelect
        label={t('settings.preset')}
        className="settings-field"
        isDisabled={form.isReadOnly}
        value={preset}
        options={presetIds.map((id) => ({ id, name: t(`settings.preset.${id}`) }))}
        onChoose={choose}
      />
      <p className="quiet">{t(`settings.preset.${preset}.about`)}</p>
      {suggestion && suggestion.preset !== preset && (
        <Notice
          actions={
            <Button
              spacing="compact"
              onClick={() => {
                choose(suggestion.preset);
              }}
            >
              {t('settings.suggest.use', { preset: t(`settings.preset.${suggestion.preset}`) })}
            </Button>
          }
        >
          {t(`settings.suggest.${suggestion.why}`, {
            count: suggestion.titles,
            preset: t(`settings.preset.${suggestion.preset}`),
          })}
        </Notice>
      )}
    </>
  );
}
