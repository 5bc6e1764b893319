import { useMemo } from 'react';
import Button from '@atlaskit/button/new';
import type { Category } from '../../../../src/domain/check';
import { checks } from '../../../../src/domain/checks';
import { resolveSettings } from '../../../../src/domain/team-settings/resolve';
import { presetIds } from '../../../../src/domain/team-settings/team-settings';
import type { PresetId } from '../../../../src/domain/team-settings/team-settings';
import { t } from '../messages';
import { failureText } from '../views/failure-text';
import { Notice } from '../views/parts/notice';
import { FullPage } from '../views/states/full-page';
import { CheckRow } from './check-row';
import { toDraft } from './draft';
import { CriteriaFieldChoice } from './criteria-field';
import type { ReadFields } from './criteria-field';
import { NumberField, WordsField } from './fields';
import type { Form } from './form';
import { PlaybookForm } from './playbook-form';
import { PresetChoice } from './preset-choice';
import { Preview } from './preview';
import type { PreviewSource } from './preview';
import { ProblemList } from './problem-list';
import { RemoveData } from './remove-data';
import type { SpaceDataApi } from './space-data-api';
import { ShirtFields } from './shirt-fields';
import { TextForm } from './text-form';
import type { Editing, SettingsApi } from './use-settings';
import { useSettings } from './use-settings';

const categories: readonly Category[] = ['readiness', 'size', 'duplicates', 'relevance', 'order'];

/** What a space is judged by, to look at and, for those who administer it, to change. */
export function SettingsPage({
  projectId,
  api,
  source,
  readFields,
  spaceData,
  isLicensed,
}: {
  readonly projectId: string;
  readonly api: SettingsApi;
  readonly source: PreviewSource;
  readonly readFields: ReadFields;
  readonly spaceData: SpaceDataApi;
  readonly isLicensed: boolean;
}) {
  const { editing, failure } = useSettings(projectId, api, () => {
    source.reread();
  });
  return (
    <main className="settings">
      <h1 className="panel-title">{t('settings.title')}</h1>
      {failure && (
        <Notice tone="warning" role="alert">
          {failureText(failure)}
        </Notice>
      )}
      {editing ? (
        <SettingsForm
          projectId={projectId}
          editing={editing}
          source={source}
          readFields={readFields}
          spaceData={spaceData}
          isLicensed={isLicensed}
        />
      ) : (
        !failure && <FullPage title={t('settings.loading')}>{t('settings.intro')}</FullPage>
      )}
    </main>
  );
}

function SettingsForm({
  projectId,
  editing,
  source,
  readFields,
  spaceData,
  isLicensed,
}: {
  readonly projectId: string;
  readonly spaceData: SpaceDataApi;
  readonly isLicensed: boolean;
  readonly editing: Editing;
  readonly source: PreviewSource;
  readonly readFields: ReadFields;
}) {
  const { found, draft, parsed, isDirty, generation } = editing;
  const isReadOnly = !found.mayEdit || !isLicensed;
  const form = { draft, isReadOnly, write: editing.write };
  const settings = useMemo(() => (parsed.ok ? resolveSettings(parsed.settings) : undefined), [parsed]);
  const preset = presetIds.find((id) => id === draft['preset']) ?? 'scrum';
  const usual = resolveSettings({ v: 1, preset });
  return (
    <>
      <p className="quiet">{t('settings.intro')}</p>
      {isReadOnly && (
        <Notice role="note">{t(found.mayEdit ? 'licence.read-only' : 'settings.read-only')}</Notice>
      )}
      {found.state === 'unreadable' && <Notice tone="warning">{t('settings.unreadable')}</Notice>}
      <div className="settings-columns">
        <div>
          <div key={generation}>
            <section className="settings-section" aria-label={t('settings.general')}>
              <PresetChoice form={form} preset={preset} source={source} isNew={found.state === 'none'} />
              <CriteriaFieldChoice form={form} readFields={readFields} />
              <NumberField
                form={form}
                path={['horizon', 'velocities']}
                label={t('settings.horizon')}
                usual={usual.horizon.velocities}
                least={1}
                most={3}
                step="any"
              />
              {(['ready', 'almost'] as const).map((name) => (
                <NumberField
                  key={name}
                  form={form}
                  path={['badge', name]}
                  label={t(`settings.badge.${name}`)}
                  usual={usual.badge[name]}
                  least={0}
                  most={100}
                  step="any"
                />
              ))}
              <WordsField form={form} path={['allowedWords']} label={t('settings.allowed-words')} />
              <ShirtFields form={form} />
            </section>
            {categories.map((category) => (
              <CheckGroup key={category} category={category} preset={preset} form={form} />
            ))}
            <PlaybookForm form={form} />
            <TextForm draft={draft} isReadOnly={isReadOnly} onUse={editing.replace} />
          </div>
          {found.mayEdit && (
            <RemoveData
              projectId={projectId}
              api={spaceData}
              onDone={() => {
                editing.load();
                source.reread();
              }}
            />
          )}
        </div>
        <aside className="settings-side" aria-label={t('settings.preview')}>
          <Preview source={source} settings={settings} isDirty={isDirty} />
          {!isReadOnly && <SaveBar editing={editing} />}
        </aside>
      </div>
    </>
  );
}

/** The checks of one kind, to fold away. */
function CheckGroup({
  category,
  preset,
  form,
}: {
  readonly category: Category;
  readonly preset: PresetId;
  readonly form: Form;
}) {
  const within = checks.filter((check) => check.category === category);
  return (
    <details className="settings-section" open>
      <summary>
        <h2>
          {t('settings.category-of', { category: t(`settings.category.${category}`), count: within.length })}
        </h2>
      </summary>
      <ul className="settings-checks">
        {within.map((check) => (
          <CheckRow key={check.id} check={check} preset={preset} form={form} />
        ))}
      </ul>
    </details>
  );
}

function SaveBar({ editing }: { readonly editing: Editing }) {
  const { found, parsed, isDirty, isSaving, outcome } = editing;
  const isUnreadable = found.state === 'unreadable';
  return (
    <div className="settings-save">
      {!parsed.ok && <ProblemList problems={parsed.problems} />}
      {outcome?.saved === true && <Notice tone="success">{t('settings.saved')}</Notice>}
      {outcome?.saved === false &&
        (outcome.why === 'problems' ? (
          <ProblemList problems={outcome.problems} />
        ) : (
          <Notice
            tone="warning"
            role="alert"
            actions={<Button onClick={editing.load}>{t('settings.reload')}</Button>}
          >
            {t('settings.stale')}
          </Notice>
        ))}
      <div className="settings-actions">
        <Button
          appearance="primary"
          isDisabled={!parsed.ok || isSaving || (!isDirty && !isUnreadable)}
          onClick={editing.save}
        >
          {t(isUnreadable ? 'settings.replace' : 'settings.save')}
        </Button>
        <Button
          appearance="subtle"
          isDisabled={!isDirty || isSaving}
          onClick={() => {
            editing.replace(toDraft(found.settings));
          }}
        >
          {t('settings.discard')}
        </Button>
      </div>
    </div>
  );
}
