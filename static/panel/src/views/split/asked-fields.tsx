import { useId } from 'react';
import type { CreateField } from '../../../../../src/jira/writing/create-screen';
import { t } from '../../messages';
import { answerOf, kindOf } from './answers';

/** What this space demands of every new item and nothing here can lend: asked once. */
export function AskedFields({
  legend = t('split.asked'),
  fields,
  answers,
  onAnswer,
}: {
  readonly legend?: string;
  readonly fields: readonly CreateField[];
  readonly answers: Readonly<Record<string, string>>;
  readonly onAnswer: (id: string, answer: string) => void;
}) {
  return (
    <fieldset className="proposals asked">
      <legend>{legend}</legend>
      {fields.map((field) => (
        <AskedField
          key={field.id}
          field={field}
          answer={answers[field.id] ?? ''}
          onAnswer={(answer) => {
            onAnswer(field.id, answer);
          }}
        />
      ))}
    </fieldset>
  );
}

function AskedField({
  field,
  answer,
  onAnswer,
}: {
  readonly field: CreateField;
  readonly answer: string;
  readonly onAnswer: (answer: string) => void;
}) {
  const id = useId();
  const kind = kindOf(field);
  if (kind === 'none') return <p>{t('split.asked.elsewhere', { name: field.name })}</p>;
  const shared = {
    id,
    className: 'input',
    required: true,
    'aria-invalid': answer !== '' && answerOf(field, answer) === undefined,
  };
  return (
    <>
      <label className="field-label" htmlFor={id}>
        {field.name}
      </label>
      {kind === 'choice' ? (
        <select
          {...shared}
          className="input select"
          value={answer}
          onChange={(event) => {
            onAnswer(event.currentTarget.value);
          }}
        >
          <option value="">{t('split.asked.choose')}</option>
          {field.options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type={kind === 'date' ? 'date' : 'text'}
          inputMode={kind === 'number' ? 'decimal' : undefined}
          value={answer}
          onChange={(event) => {
            onAnswer(event.currentTarget.value);
          }}
        />
      )}
    </>
  );
}
