import { useState } from 'react';
import { t } from '../messages';
import { Labelled } from '../views/parts/labelled';
import type { Path } from './draft';
import { readAt } from './draft';
import type { Form } from './form';
import { textAt } from './form';

interface FieldProps {
  readonly form: Form;
  readonly path: Path;
  readonly label: string;
}

/** @param usual what holds while nothing is filled in */
export function NumberField({
  form,
  path,
  label,
  usual,
  least,
  most,
  step = 1,
}: FieldProps & {
  readonly usual: number;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly step?: number | 'any';
}) {
  return (
    <Labelled label={label} className="settings-field">
      {(id) => (
        <input
          id={id}
          className="input settings-number"
          type="number"
          min={least}
          max={most}
          step={step}
          placeholder={String(usual)}
          disabled={form.isReadOnly}
          value={textAt(form, path)}
          onChange={({ currentTarget: { value } }) => {
            form.write(path, value === '' ? undefined : Number(value));
          }}
        />
      )}
    </Labelled>
  );
}

export function BooleanField({ form, path, label, usual }: FieldProps & { readonly usual: boolean }) {
  const own = readAt(form.draft, path);
  return (
    <label className="settings-box">
      <input
        type="checkbox"
        disabled={form.isReadOnly}
        checked={typeof own === 'boolean' ? own : usual}
        onChange={({ currentTarget: { checked } }) => {
          form.write(path, checked === usual ? undefined : checked);
        }}
      />
      {label}
    </label>
  );
}

const wordsIn = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Words between commas. What is typed stays as it is; what is meant goes into the draft. */
export function WordsField({ form, path, label }: FieldProps) {
  const own = readAt(form.draft, path);
  const [typed, setTyped] = useState(() =>
    Array.isArray(own) ? own.filter((word) => typeof word === 'string').join(', ') : '',
  );
  return (
    <Labelled label={`${label} ${t('settings.commas')}`} className="settings-field">
      {(id) => (
        <textarea
          id={id}
          className="input"
          rows={2}
          disabled={form.isReadOnly}
          value={typed}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value);
            const words = wordsIn(value);
            form.write(path, words.length === 0 ? undefined : words);
          }}
        />
      )}
    </Labelled>
  );
}
