import { useId, useState } from 'react';
import Button from '@atlaskit/button/new';
import { parseSettingsText } from '../../../../src/domain/team-settings/parse';
import type { SettingsProblem } from '../../../../src/domain/team-settings/parse';
import { t } from '../messages';
import type { Draft } from './draft';
import { toDraft } from './draft';
import { ProblemList } from './problem-list';

/** Export and import: the settings as JSON, to copy or to replace. */
export function TextForm({
  draft,
  isReadOnly,
  onUse,
}: {
  readonly draft: Draft;
  readonly isReadOnly: boolean;
  readonly onUse: (draft: Draft) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [problems, setProblems] = useState<readonly SettingsProblem[]>([]);
  const text = typed ?? JSON.stringify(draft, null, 2);
  return (
    <details className="settings-section">
      <summary>
        <h2>{t('settings.text')}</h2>
      </summary>
      <p className="quiet">{t('settings.text.hint')}</p>
      <label className="visually-hidden" htmlFor={id}>
        {t('settings.text.label')}
      </label>
      <textarea
        id={id}
        className="input settings-text"
        rows={10}
        spellCheck={false}
        readOnly={isReadOnly}
        value={text}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
        }}
      />
      {problems.length > 0 && <ProblemList problems={problems} />}
      {!isReadOnly && (
        <Button
          isDisabled={typed === undefined}
          onClick={() => {
            const parsed = parseSettingsText(text);
            setProblems(parsed.ok ? [] : parsed.problems);
            if (!parsed.ok) return;
            setTyped(undefined);
            onUse(toDraft(parsed.settings));
          }}
        >
          {t('settings.text.use')}
        </Button>
      )}
    </details>
  );
}
