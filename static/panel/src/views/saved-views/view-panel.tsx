import { useId, useState } from 'react';
import Button from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { t } from '../../messages';
import { usePanel } from '../../panel-context';
import { IconButton } from '../parts/icon-button';
import { toolbarIds } from '../toolbar-ids';
import { keepSavedViews, readSavedViews, withView } from './kept-views';
import type { SavedView } from './kept-views';
import { groupings, orders } from './list-view';
import type { ListView } from './list-view';
import { codeToView, viewToCode } from './view-code';

function Choice<T extends string>({
  legend,
  options,
  chosen,
  onChoose,
}: {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className="filter-option">
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            onChange={() => {
              onChoose(value);
            }}
          />
          <span className="filter-option-label">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Views somebody gave names, to go back to, to let go of, and to add this one to. */
function SavedViews({
  place,
  code,
  onView,
}: {
  readonly place: string;
  readonly code: string;
  readonly onView: (code: string) => void;
}) {
  const [views, setViews] = useState(() => readSavedViews(place));
  const [name, setName] = useState('');
  const keep = (next: readonly SavedView[]) => {
    setViews(next);
    keepSavedViews(place, next);
  };
  return (
    <fieldset>
      <legend>{t('views.saved')}</legend>
      {views.map((view) => (
        <div key={view.name} className="saved-view">
          <button
            type="button"
            className="saved-view-name"
            aria-current={view.code === code ? 'true' : undefined}
            onClick={() => {
              onView(view.code);
            }}
          >
            {view.name}
          </button>
          <IconButton
            icon={CrossIcon}
            label={t('views.remove', { name: view.name })}
            onClick={() => {
              keep(views.filter((one) => one !== view));
            }}
          />
        </div>
      ))}
      <form
        className="saved-view-new"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          keep(withView(views, { name: name.trim(), code }));
          setName('');
        }}
      >
        <input
          id={toolbarIds.name}
          className="input"
          autoComplete="off"
          maxLength={60}
          aria-label={t('views.name')}
          placeholder={t('views.name')}
          value={name}
          onChange={({ currentTarget }) => {
            setName(currentTarget.value);
          }}
        />
        <Button type="submit" isDisabled={name.trim() === ''}>
          {t('views.save')}
        </Button>
      </form>
    </fieldset>
  );
}

/** An address for colleagues. Where the browser lets nobody copy, it stands there to be copied by hand. */
function LinkToView({ code }: { readonly code: string }) {
  const { address } = usePanel();
  const [copied, setCopied] = useState<string>();
  const [byHand, setByHand] = useState<string>();
  if (!address) return null;
  const copy = async () => {
    const link = await address.link(code);
    if (link === undefined) return;
    try {
      await navigator.clipboard.writeText(link);
      setCopied(code);
    } catch {
      setByHand(link);
    }
  };
  return (
    <div className="view-link">
      <Button appearance="subtle" onClick={() => void copy()}>
        {t(copied === code ? 'views.copied' : 'views.copy')}
      </Button>
      {byHand !== undefined && (
        <input
          className="input"
          readOnly
          aria-label={t('views.link')}
          value={byHand}
          onFocus={({ currentTarget }) => {
            currentTarget.select();
          }}
        />
      )}
      <span className="visually-hidden" role="status">
        {copied === code && t('views.copied')}
      </span>
    </div>
  );
}

/** In which order, grouped by what, and the views that were saved. */
export function ViewPanel({
  place,
  view,
  onView,
}: {
  readonly place: string;
  readonly view: ListView;
  readonly onView: (view: ListView) => void;
}) {
  const code = viewToCode(view);
  return (
    <div className="view-panel">
      <Choice
        legend={t('order.label')}
        options={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
        chosen={view.order}
        onChoose={(order) => {
          onView({ ...view, order });
        }}
      />
      <Choice
        legend={t('grouping.label')}
        options={groupings.map((value) => ({ value, label: t(`grouping.${value}`) }))}
        chosen={view.grouping}
        onChoose={(grouping) => {
          onView({ ...view, grouping });
        }}
      />
      <SavedViews
        place={place}
        code={code}
        onView={(chosen) => {
          onView(codeToView(chosen));
        }}
      />
      <LinkToView code={code} />
    </div>
  );
}
