import { useId, useState } from 'react';
import Button from '@atlaskit/button/new';
import { isList } from '../../../../src/domain/changes/json';
import type { JsonObject } from '../../../../src/domain/changes/json';
import { playbookSchema } from '../../../../src/domain/split/playbook-settings';
import { t } from '../messages';
import { Labelled, LabelledSelect } from '../views/parts/labelled';

const languages = playbookSchema.shape.language.options;

const textsIn = (book: JsonObject, name: 'heads' | 'steps'): string[] => {
  const list = book[name];
  return isList(list) ? list.filter((text) => typeof text === 'string') : [];
};

const lines = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A list of texts that is typed as one. What is typed stays as it is; what is meant goes into the draft. */
function TextsField({
  label,
  texts,
  between,
  joint,
  isReadOnly,
  onTexts,
}: {
  readonly label: string;
  readonly texts: readonly string[];
  readonly between: RegExp;
  readonly joint: string;
  readonly isReadOnly: boolean;
  readonly onTexts: (texts: string[]) => void;
}) {
  const [typed, setTyped] = useState(() => texts.join(joint));
  return (
    <Labelled label={label} className="settings-field">
      {(id) => (
        <textarea
          id={id}
          className="input"
          rows={joint === '\n' ? 4 : 1}
          disabled={isReadOnly}
          value={typed}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value);
            onTexts(lines(value, between));
          }}
        />
      )}
    </Labelled>
  );
}

/** One template of the team's own: words of a title that call for it, and the parts it proposes. */
export function OwnPlaybook({
  book,
  number,
  isReadOnly,
  onChange,
  onRemove,
}: {
  readonly book: JsonObject;
  readonly number: number;
  readonly isReadOnly: boolean;
  readonly onChange: (book: JsonObject) => void;
  readonly onRemove: () => void;
}) {
  const titleId = useId();
  return (
    <li className="settings-book" aria-labelledby={titleId}>
      <h3 id={titleId}>{t('settings.playbook.own', { number })}</h3>
      <TextsField
        label={t('settings.playbook.heads')}
        texts={textsIn(book, 'heads')}
        between={/[,\n]/}
        joint=", "
        isReadOnly={isReadOnly}
        onTexts={(heads) => {
          onChange({ ...book, heads });
        }}
      />
      <TextsField
        label={t('settings.playbook.steps')}
        texts={textsIn(book, 'steps')}
        between={/\n/}
        joint={'\n'}
        isReadOnly={isReadOnly}
        onTexts={(steps) => {
          onChange({ ...book, steps });
        }}
      />
      <div className="settings-line">
        <LabelledSelect
          label={t('settings.playbook.language')}
          className="settings-field"
          isDisabled={isReadOnly}
          value={languages.find((language) => language === book['language']) ?? 'en'}
          options={languages.map((id) => ({ id, name: t(`settings.language.${id}`) }))}
          onChoose={(language) => {
            onChange({ ...book, language });
          }}
        />
        {!isReadOnly && (
          <Button appearance="subtle" onClick={onRemove}>
            {t('settings.playbook.remove')}
          </Button>
        )}
      </div>
    </li>
  );
}
