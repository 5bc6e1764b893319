import { useId } from 'react';
import type { NewItemType } from '../../../../../src/jira/new-item-choices';
import { t } from '../../messages';
import { firstStop } from '../parts/dialog';
import { Notice } from '../parts/notice';
import { AskedFields } from '../split/asked-fields';
import { askedOf, unanswerable } from './new-item-draft';
import type { NewItemDraft, PlaceChoice } from './new-item-draft';

/** Type, rank, title, description and the sections its kind of work usually has. */
export function NewItemForm({
  types,
  type,
  places,
  place,
  template,
  draft,
  onType,
  onPlace,
  onDraft,
}: {
  readonly types: readonly NewItemType[];
  readonly type: NewItemType;
  readonly places: readonly PlaceChoice[];
  readonly place: PlaceChoice;
  readonly template: readonly string[];
  readonly draft: NewItemDraft;
  readonly onType: (type: NewItemType) => void;
  readonly onPlace: (place: PlaceChoice) => void;
  readonly onDraft: (draft: NewItemDraft) => void;
}) {
  const id = useId();
  const missing = unanswerable(type);
  const asked = askedOf(type).filter(({ name }) => !missing.includes(name));
  return (
    <div className="new-item-form">
      <div className="new-item-choices">
        <Choice
          id={`${id}-type`}
          label={t('new-item.type')}
          value={type.id}
          options={types.map((one) => ({ id: one.id, name: one.name }))}
          onChoose={(chosen) => {
            onType(types.find((one) => one.id === chosen) ?? type);
          }}
        />
        <Choice
          id={`${id}-place`}
          label={t('new-item.place')}
          value={place.id}
          options={places.map((one) => ({
            id: one.id,
            name: t(`new-item.place.${one.id}`, { key: one.beside.key }),
          }))}
          onChoose={(chosen) => {
            onPlace(places.find((one) => one.id === chosen) ?? place);
          }}
        />
      </div>
      {missing.length > 0 && (
        <Notice tone="warning" role="alert">
          {t('new-item.elsewhere', { fields: missing })}
        </Notice>
      )}
      <label className="field-label" htmlFor={`${id}-summary`}>
        {t('new-item.summary')}
      </label>
      <input
        id={`${id}-summary`}
        className="input"
        required
        maxLength={255}
        value={draft.summary}
        // Opened by a person who wants to type.
        {...firstStop}
        onChange={({ currentTarget }) => {
          onDraft({ ...draft, summary: currentTarget.value });
        }}
      />
      <Area
        id={`${id}-text`}
        label={t('new-item.text')}
        value={draft.text}
        onChange={(text) => {
          onDraft({ ...draft, text });
        }}
      />
      {template.map((heading, index) => (
        <Area
          key={heading}
          id={`${id}-section-${index}`}
          label={heading}
          value={draft.sections[heading] ?? ''}
          onChange={(text) => {
            onDraft({ ...draft, sections: { ...draft.sections, [heading]: text } });
          }}
        />
      ))}
      {asked.length > 0 && (
        <AskedFields
          legend={t('new-item.asked')}
          fields={asked}
          answers={draft.answers}
          onAnswer={(field, answer) => {
            onDraft({ ...draft, answers: { ...draft.answers, [field]: answer } });
          }}
        />
      )}
    </div>
  );
}

function Choice({
  id,
  label,
  value,
  options,
  onChoose,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string) => void;
}) {
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input select"
        value={value}
        onChange={({ currentTarget }) => {
          onChoose(currentTarget.value);
        }}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}

function Area({
  id,
  label,
  value,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  return (
    <>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="rewrite-area rewrite-paragraph"
        rows={2}
        value={value}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value);
        }}
      />
    </>
  );
}
